import { type Span, spanOf } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { BASIS_CUES, BASIS_HEADS } from "./words.ts";

/** The longest name of an agreement, in tokens: «اتفاقية الإطار الاستراتيجي لعلاقة صداقة وتعاون لعام 2008». */
const LONGEST = 14;
const YEAR_WORDS = new Set([
  "لعام",
  "لسنه",
  "عام",
  "سنه",
  "رقم",
  "المرقم",
  "الموقعه",
  "الموقع",
  "المبرمه",
  "في",
  "بين",
]);

/** The texts of law a stretch rests on («استناداً إلى اتفاقية الإطار الاستراتيجي لعام 2008»), each once. */
export function legalBasesIn(draft: Draft, first: number, last: number): Span[] {
  const { doc } = draft;
  const found = new Map<string, Span>();
  for (let at = first; at < last; at++) {
    const cue = BASIS_CUES.matchAt(doc, at);
    if (cue === null) continue;
    for (let head = cue.last; head < Math.min(last, cue.last + 2); head++) {
      const match = BASIS_HEADS.matchAt(doc, head);
      if (match === null) continue;
      const end = endOfName(draft, match.last, last);
      const start = match.start;
      const span = spanOf(doc.text, start, doc.tokens[end - 1]!.end);
      if (!found.has(span.text)) found.set(span.text, span);
      break;
    }
  }
  return [...found.values()];
}

/** An agreement's name runs over definite words, adjectives, names, years and numbers, and stops at anything else. */
function endOfName(draft: Draft, from: number, last: number): number {
  const { doc, mentions } = draft;
  let end = from;
  for (let at = from; at < Math.min(last, from + LONGEST); at++) {
    const { word, start } = doc.tokens[at]!;
    const named = mentions.some((one) => one.start <= start && start < one.end);
    const goesOn =
      word.kind === "number" ||
      named ||
      word.fold.startsWith("ال") ||
      word.fold.startsWith("وال") ||
      word.fold.startsWith("لل");
    if (goesOn) end = at + 1;
    else if (!YEAR_WORDS.has(word.fold)) break;
  }
  return end;
}
