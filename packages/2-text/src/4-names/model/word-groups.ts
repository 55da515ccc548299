import { HashTable, hashOf } from "./hash.ts";
import { FORM_GROUPS, FORM_USES } from "./word-groups.generated.ts";

/** How many groups of forms there can be, and families of groups; number 0 of either is that of no form. */
export const GROUP_COUNT = 512;
export const FAMILY_COUNT = 64;

/** The number of the use of forms that were hardly ever seen in a name; 0 is that of forms of which it is not known. */
export const PLAIN_USE = 1;

/**
 * What a large body of press text tells of a folded form. Its use: for each of the six name labels, how large a share of
 * the form's occurrences a first model gave it, in steps `_` (under 4 in 100), `a`, `b`, `c`, `d` (over 85). Its group:
 * forms that stand between the same neighbours; and the family of its group, which is coarser.
 */
export class WordGroups {
  readonly #uses: readonly string[];
  readonly #families: number[] = [0];
  readonly #forms: HashTable;

  /** Reads the written tables: uses by number, and a line a group: `family TAB form form …`, behind a form the number of its use unless it is 0. */
  constructor(uses: string, groups: string) {
    this.#uses = uses.split(" ");
    const lines = groups === "" ? [] : groups.split("\n");
    let count = 0;
    for (const line of lines)
      for (let at = line.indexOf(" "); at >= 0; at = line.indexOf(" ", at + 1)) count++;
    this.#forms = new HashTable(count + lines.length);
    lines.forEach((line, index) => {
      const tab = line.indexOf("\t");
      this.#families.push(Number(line.slice(0, tab)));
      for (const cell of line.slice(tab + 1).split(" ")) {
        let end = cell.length;
        while (end > 0 && cell.charCodeAt(end - 1) >= 48 && cell.charCodeAt(end - 1) <= 57) end--;
        this.#forms.set(hashOf(cell.slice(0, end)), Number(cell.slice(end)) * GROUP_COUNT + index + 1);
      }
    });
  }

  /** What is kept of the form with this hash, to be asked with the methods below; -1 for a form that is not in the table. */
  find(hash: number): number {
    return this.#forms.get(hash);
  }

  useOf(found: number): string {
    return this.#uses[Math.floor(found / GROUP_COUNT)]!;
  }

  /** Whether the form is hardly ever part of a name. */
  isPlain(found: number): boolean {
    return Math.floor(found / GROUP_COUNT) === PLAIN_USE;
  }

  groupOf(found: number): number {
    return found % GROUP_COUNT;
  }

  familyOf(found: number): number {
    return this.#families[found % GROUP_COUNT]!;
  }
}

/** The tables the reader uses, compiled by tools/train-names.ts. */
export function readWordGroups(): WordGroups {
  return new WordGroups(FORM_USES, FORM_GROUPS);
}
