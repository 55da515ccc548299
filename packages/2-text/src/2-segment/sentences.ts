import type { Token } from "./tokenize.ts";

/** A sentence: its stretch of the text and its tokens `[first, last)`. `paragraph` counts from 0. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
}

const ENDERS = new Set([".", "!", "?", "؟", "…", "۔"]);
const CLOSERS = new Set(['"', "”", "“", "»", "’", ")", "]", "'", "›"]);

/**
 * Sentences: a line break always ends one; . ! ? ؟ end one together with the closing marks that touch them, but not
 * inside a number (3.5), after a single letter (د. محمد, ا.ف.ب) or before a touching letter (bbc.com).
 */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const out: Sentence[] = [];
  let first = 0;
  let paragraph = -1;
  const close = (last: number): void => {
    if (last > first)
      out.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, paragraph });
    first = last;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.opensLine) {
      close(i);
      paragraph++;
    }
    if (token.word.kind !== "punct" || !ENDERS.has(token.word.surface) || !endsHere(tokens, i)) continue;
    let last = i + 1;
    while (last < tokens.length && isTouchingCloser(tokens, last)) last++;
    close(last);
    i = last - 1;
  }
  close(tokens.length);
  return out;
}

function endsHere(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (mark.word.surface !== ".") return true;
  const touches = after !== undefined && !after.opensLine && after.start === mark.end;
  if (
    touches &&
    (after.word.kind === "word" || after.word.kind === "latin" || after.word.kind === "number")
  ) {
    // «…القوات.وأكد»: a full stop without its space still ends the sentence when a whole Arabic word stands on each side.
    return (
      before !== undefined &&
      before.word.kind === "word" &&
      before.word.fold.length > 2 &&
      after.word.kind === "word" &&
      after.word.fold.length > 2
    );
  }
  const initial =
    before !== undefined &&
    before.end === mark.start &&
    before.word.kind === "word" &&
    before.word.fold.length === 1;
  return !initial;
}

function isTouchingCloser(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.opensLine || token.word.kind !== "punct") return false;
  if (token.start !== tokens[at - 1]!.end) return false;
  return CLOSERS.has(token.word.surface) || ENDERS.has(token.word.surface);
}
