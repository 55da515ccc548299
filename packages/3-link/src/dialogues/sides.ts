import type { MahdarRecord } from "@mahdar/shape";
import { type Token, tokenize } from "@mahdar/text";
import { processSides } from "../lexicon/links.generated.ts";
import { stemOf } from "../stories/stem.ts";

const WORDS = processSides.map(({ side, words }) => ({ side, phrases: words.split(";").map(stemmed) }));

/** How often each side is named: by its name, capital or adjective in the words, or by a person or body of its own. */
export function sidesIn(text: string, entities: MahdarRecord["entities"]): Map<string, number> {
  const words = stemmed(text);
  const counts = new Map<string, number>();
  for (const { side, phrases } of WORDS) {
    let count = 0;
    for (const phrase of new Set(phrases)) count += words.split(phrase).length - 1;
    for (const { actor } of entities) if (actor?.startsWith(`${side}-`)) count++;
    if (count > 0) counts.set(side, count);
  }
  return counts;
}

function stemmed(text: string): string {
  return ` ${tokenize(text)
    .filter(isWord)
    .map(({ word }) => stemOf(word.fold))
    .join("  ")} `;
}

function isWord({ word }: Token): boolean {
  return word.kind === "word";
}
