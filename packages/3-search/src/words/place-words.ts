import { type Token, tokenize } from "@mahdar/text";
import { keysOf, type WordKeys } from "./word-keys.ts";

/** A word where it stands. */
export interface PlacedWord {
  readonly keys: WordKeys;
  readonly token: Token;
}

/** The words of a text in order, punctuation and symbols left out, with all they are found by. Linear in the length. */
export function placeWords(text: string): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const token of tokenize(text)) {
    const keys = keysOf(token.word);
    if (keys !== null) placed.push({ keys, token });
  }
  return placed;
}
