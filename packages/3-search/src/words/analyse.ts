import { type Token, tokenize } from "@mahdar/text";
import { keysOf, type WordKeys } from "./word-keys.ts";

/** A text as search sees it: its words in order, punctuation left out. */
export interface AnalysedText {
  readonly words: readonly WordKeys[];
}

/** The words of the first `unitsMax` UTF-16 units of a text, with all they are found by. Linear in the length. */
export function analyse(text: string, unitsMax = Number.POSITIVE_INFINITY): AnalysedText {
  const words: WordKeys[] = [];
  for (const { word } of tokenize(text.length > unitsMax ? text.slice(0, unitsMax) : text)) {
    const keys = keysOf(word);
    if (keys !== null) words.push(keys);
  }
  return { words };
}

/** A word where it stands. */
export interface PlacedWord {
  readonly keys: WordKeys;
  readonly token: Token;
}

/** As `analyse`, with the token of each word. */
export function placeWords(text: string): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const token of tokenize(text)) {
    const keys = keysOf(token.word);
    if (keys !== null) placed.push({ keys, token });
  }
  return placed;
}
