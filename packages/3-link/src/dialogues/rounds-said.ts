import { fold, type Token } from "@mahdar/text";
import { ordinals, roundWords } from "../lexicon/links.generated.ts";

const NOUNS = new Set(roundWords.map(({ noun }) => fold(noun)));
const ORDINALS = new Map(ordinals.map(({ word, value }) => [fold(word), Number(value)]));

/**
 * The number of the first round told of in these words: an ordinal after its noun or before it. Null where none is.
 *
 * @example الجولة الثالثة من الحوار → 3; ثاني جولات الحوار → 2; اختتام الدورة الثانية → 2
 */
export function roundSaid(tokens: readonly Token[]): number | null {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [one, next] = [tokens[at]!.word, tokens[at + 1]!.word];
    const isNoun = one.readings.some(({ stem }) => NOUNS.has(stem));
    // «أولى» after a noun with an adjective between: «جولة حوار أولى».
    const after = isNoun ? (ordinalOf(next.fold) ?? ordinalAfterNext(tokens, at)) : null;
    if (after !== null) return after;
    if (!NOUNS.has(next.fold)) continue;
    for (const { stem } of one.readings) {
      const before = ordinalOf(stem);
      if (before !== null) return before;
    }
  }
  return null;
}

function ordinalAfterNext(tokens: readonly Token[], at: number): number | null {
  const between = tokens[at + 1]?.word;
  const third = tokens[at + 2]?.word;
  if (between?.kind !== "word" || third?.kind !== "word" || third.fold.startsWith("ال")) return null;
  return ordinalOf(third.fold);
}

function ordinalOf(word: string): number | null {
  return ORDINALS.get(word.startsWith("ال") ? word.slice(2) : word) ?? null;
}
