import { HASH_START, HashTable, hashOn } from "./hash.ts";
import { FORM_GROUPS, FORM_USES } from "./word-groups.generated.ts";

/** How many groups of forms there can be, and families of groups; number 0 of either is that of no form. */
export const GROUP_COUNT = 512;
export const FAMILY_COUNT = 64;

const NEWLINE = 10;
const SPACE = 32;
const ZERO = 48;
const NINE = 57;

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
    let count = 1;
    for (let at = 0; at < groups.length; at++) if (groups.charCodeAt(at) === SPACE) count++;
    this.#forms = new HashTable(count + GROUP_COUNT);
    for (let at = 0, group = 1; at < groups.length; at++, group++) {
      const tab = groups.indexOf("\t", at);
      this.#families.push(Number(groups.slice(at, tab)));
      // Form by form, without a string for each.
      for (at = tab; at < groups.length && groups.charCodeAt(at) !== NEWLINE; ) {
        let hash = HASH_START;
        let unit = groups.charCodeAt(++at);
        for (; isOfForm(unit); unit = groups.charCodeAt(++at)) hash = hashOn(hash, groups, at, at + 1);
        let use = 0;
        for (; unit >= ZERO && unit <= NINE; unit = groups.charCodeAt(++at)) use = use * 10 + unit - ZERO;
        this.#forms.set(hash, use * GROUP_COUNT + group);
      }
    }
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

/** A form has letters and marks only: digits behind it are its use. Past the end of the text a code is not a number. */
function isOfForm(unit: number): boolean {
  return unit > NINE || (unit < ZERO && unit !== SPACE && unit !== NEWLINE);
}

/** The tables the reader uses, compiled by tools/train-names.ts. */
export function readWordGroups(): WordGroups {
  return new WordGroups(FORM_USES, FORM_GROUPS);
}
