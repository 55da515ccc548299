import { NAME_BONDS } from "./bonds.generated.ts";

/**
 * How firmly a word inside a name is followed by another: by first and second folded form, 4 × (share of the first's
 * occurrences that the second follows) + (share of the second's that the first precedes), both in steps 0 (under a tenth),
 * 1, 2, 3 (six tenths and over). «مصلحة الزكاة» alone is rare: والدخل is bound to it.
 */
export type Bonds = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The table the reader uses, compiled by tools/train-names.ts. */
export const BONDS: Bonds = readBonds(NAME_BONDS);
/** How many values a bond can take, none included. */
export const BOND_COUNT = 16;

/** Reads the written table: a line a first word, `first TAB second code second code …`, the code one letter from a. */
export function readBonds(text: string): Map<string, Map<string, number>> {
  const out = new Map<string, Map<string, number>>();
  if (text === "") return out;
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    const seconds = new Map<string, number>();
    for (const cell of line.slice(tab + 1).split(" ")) seconds.set(cell.slice(1), cell.charCodeAt(0) - 97);
    out.set(line.slice(0, tab), seconds);
  }
  return out;
}
