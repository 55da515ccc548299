import type { Modality } from "@mahdar/shape";
import { PhraseTable, type Segmented } from "../2-segment/index.ts";
import { conditions } from "../lexicon/commitments.generated.ts";
import type { Act } from "./act-start.ts";

const CONDITIONS: PhraseTable<true> = new PhraseTable(
  conditions.map((row) => [row.phrase, true] as const),
  { prep: false },
);
/** A condition may stand right behind the act, past its comma (، شريطة أن …). */
const BEHIND = 3;

/** A promise bound to a condition in its own words («لن يسلم السلاح إلا إذا …») is conditional; any other is plainly told. */
export function modalityOf(doc: Segmented, { first, last }: Act, sentenceLast: number): Modality | null {
  for (let at = first; at < Math.min(last + BEHIND, sentenceLast); at++)
    if (CONDITIONS.matchAt(doc, at) !== null) return "conditional";
  return null;
}

const DENIALS = new Set([
  "نفي",
  "نفت",
  "ينفي",
  "تنفي",
  "نافيا",
  "نافيه",
  "نفوا",
  "ونفي",
  "ونفت",
  "وينفي",
  "انكر",
  "انكرت",
]);
const DENIED_WITHIN = 4;

/** Whether the words right before a cue deny what it promises (نفى عزمه): then nobody is bound. */
export function isDeniedBefore(doc: Segmented, cue: number, sentenceFirst: number): boolean {
  for (let at = Math.max(sentenceFirst, cue - DENIED_WITHIN); at < cue; at++)
    if (DENIALS.has(doc.tokens[at]!.word.fold)) return true;
  return false;
}
