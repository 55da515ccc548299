import type { Span } from "@mahdar/shape";
import type { VNode } from "preact";

/** So many characters of a sentence are shown on each side of the words; a communiqué's sentences run over pages. */
const AROUND = 140;
/** Nothing is cut off for so few more. */
const SPARED = 30;

/** Words in the sentence that says them: they stand out, and lead on where an address is given. Both spans count in one text. */
export function InSentence({
  words,
  sentence,
  href,
}: {
  readonly words: Span;
  readonly sentence: Span;
  readonly href: string | null;
}): VNode {
  const before = sentence.text.slice(0, Math.max(0, words.start - sentence.start));
  const after = sentence.text.slice(Math.max(0, words.end - sentence.start));
  return (
    <blockquote class="line-words in-sentence" lang="ar" dir="auto">
      {lastOf(before)}
      {href === null ? <b>{words.text}</b> : <a href={href}>{words.text}</a>}
      {firstOf(after)}
    </blockquote>
  );
}

function lastOf(text: string): string {
  if (text.length <= AROUND + SPARED) return text;
  const part = text.slice(-AROUND).toWellFormed();
  return `… ${part.slice(part.indexOf(" ") + 1)}`;
}

function firstOf(text: string): string {
  if (text.length <= AROUND + SPARED) return text;
  const part = text.slice(0, AROUND).toWellFormed();
  return `${part.slice(0, part.lastIndexOf(" "))} …`;
}
