import { fold } from "../1-normalise/index.ts";
import type { Word } from "../2-segment/index.ts";
import * as lexicon from "../lexicon/times.generated.ts";
import { hitsOf, type Item } from "./words.ts";

/** Whether an expression of one kind may begin with a word, judged by the word alone: a cheap no for nearly all words. */
export type Opens = (word: Word) => boolean;

/** Opens on words that read as one of these items, or whose stem, clitics aside, is one of these. */
export function opensOn(kinds: readonly Item["is"][], stems: Iterable<string> = [], digits = false): Opens {
  const known = new Set(stems);
  return (word) => {
    if (word.kind === "number") return digits;
    if (word.kind !== "word") return false;
    if (kinds.length > 0 && hitsOf(word).some((hit) => kinds.includes(hit.item.is))) return true;
    return known.size > 0 && word.readings.some((reading) => known.has(reading.stem));
  };
}

/** The first words of the phrases of some tables. */
export function firstWords(...tables: readonly (readonly { readonly phrase: string }[])[]): string[] {
  return tables.flatMap((rows) => rows.map((row) => fold(row.phrase.split(" ")[0]!)));
}

/** The first words of the months' names. */
export const monthWords: readonly string[] = lexicon.months.map((row) => fold(row.form.split(" ")[0]!));
