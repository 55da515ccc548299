import { fold } from "../1-normalise/index.ts";
import type { Word } from "../2-segment/index.ts";
import * as lexicon from "../lexicon/times.generated.ts";
import { hitsOf, type Item } from "./words.ts";

/** What the words on which expressions of one kind may begin are known by: a cheap no for nearly all words. */
export interface Opens {
  readonly kinds: readonly Item["is"][];
  readonly stems: readonly string[];
  readonly digits: boolean;
}

/** Opens on words that read as one of these items, or whose stem, clitics aside, is one of these. */
export function opensOn(kinds: readonly Item["is"][], stems: readonly string[] = [], digits = false): Opens {
  return { kinds, stems, digits };
}

/** All openers as one: which of them open on a word, judged by the word alone, a bit for each by its place in the list. */
export function openersOf(all: readonly Opens[]): (word: Word) => number {
  const byKind = new Map<Item["is"], number>();
  const byStem = new Map<string, number>();
  let byDigits = 0;
  all.forEach(({ kinds, stems, digits }, at) => {
    for (const kind of kinds) byKind.set(kind, (byKind.get(kind) ?? 0) | (1 << at));
    for (const stem of stems) byStem.set(stem, (byStem.get(stem) ?? 0) | (1 << at));
    if (digits) byDigits |= 1 << at;
  });
  return (word) => {
    if (word.kind === "number") return byDigits;
    if (word.kind !== "word") return 0;
    let bits = 0;
    for (const { item } of hitsOf(word)) bits |= byKind.get(item.is) ?? 0;
    for (const { stem } of word.readings) bits |= byStem.get(stem) ?? 0;
    return bits;
  };
}

/** The first words of the phrases of some tables. */
export function firstWords(...tables: readonly (readonly { readonly phrase: string }[])[]): string[] {
  return tables.flatMap((rows) => rows.map((row) => fold(row.phrase.split(" ")[0]!)));
}

/** The first words of the months' names. */
export const monthWords: readonly string[] = lexicon.months.map((row) => fold(row.form.split(" ")[0]!));
