import { NAME_BONDS } from "./bonds.generated.ts";
import { HashTable, hashOf, hashPair } from "./hash.ts";

/** How many values a bond can take, none included. */
export const BOND_COUNT = 16;

/**
 * How firmly a word inside a name is followed by another: by first and second folded form, 4 × (share of the first's
 * occurrences that the second follows) + (share of the second's that the first precedes), both in steps 0 (under a tenth),
 * 1, 2, 3 (six tenths and over). «مصلحة الزكاة» alone is rare: والدخل is bound to it.
 */
export class Bonds {
  readonly #pairs: HashTable;

  /** Reads the written table: a line a first word, `first TAB second code second code …`, the code one letter from a. */
  constructor(text: string) {
    const lines = text === "" ? [] : text.split("\n");
    let count = lines.length;
    for (const line of lines)
      for (let at = line.indexOf(" "); at >= 0; at = line.indexOf(" ", at + 1)) count++;
    this.#pairs = new HashTable(count);
    for (const line of lines) {
      const tab = line.indexOf("\t");
      const first = hashOf(line.slice(0, tab));
      for (const cell of line.slice(tab + 1).split(" "))
        this.#pairs.set(hashPair(first, hashOf(cell.slice(1))), cell.charCodeAt(0) - 97);
    }
  }

  /** The bond of two forms by the hashes of their folded spellings; 0 for none. */
  between(first: number, second: number): number {
    const bond = this.#pairs.get(hashPair(first, second));
    return Math.max(bond, 0);
  }
}

/** The table the reader uses, compiled by tools/train-names.ts. */
export function readBonds(): Bonds {
  return new Bonds(NAME_BONDS);
}
