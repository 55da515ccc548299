import { fold } from "@mahdar/text";
import { ownLetters } from "../lexicon/search.generated.ts";

/** Letters before a word that may be a conjunction, a preposition, the future's س, or the word's own. */
export type Clitic = "و" | "ف" | "ب" | "ك" | "ل" | "س";

/** Bases that begin with one of these letters or with ال as their own, and bases that do not though it looks so. */
export const OWN_START: ReadonlySet<string> = rowsOf("start");
export const CLITIC_START: ReadonlySet<string> = rowsOf("clitic");
/** Words whose last ين, ون or ات is their own: فلسطين, قانون. */
export const OWN_END: ReadonlySet<string> = rowsOf("end");

function rowsOf(kind: string): ReadonlySet<string> {
  return new Set(ownLetters.filter((row) => row.kind === kind).map((row) => fold(row.word)));
}
