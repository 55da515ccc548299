import { fold } from "../1-normalise/index.ts";
import { type PhraseMatch, type Segmented, tokenize, type Word } from "../2-segment/index.ts";
import { HashTable, hashOf, hashPair } from "./model/hash.ts";

/**
 * A table of names, matched as a PhraseTable matches, at a cost that does not grow with how many names begin alike: of
 * thousands of persons hundreds are called محمد. Names are kept as hashes of their beginnings, a word at a time.
 */
export class NameTable<T> {
  /** By the hash of a beginning: 2 × (number of the name that ends there + 1), and 1 more where a name goes on. */
  readonly #beginnings: HashTable;
  readonly #values: T[] = [];

  /** From names as they are written. */
  static of<T>(rows: readonly (readonly [name: string, value: T])[]): NameTable<T> {
    return new NameTable(rows.map(([name, value]) => [foldsOf(name), value] as const));
  }

  /** From names cut and folded; of two that are alike the first counts. */
  constructor(rows: readonly (readonly [words: readonly string[], value: T])[]) {
    const codes = new Map<number, number>();
    for (const [words, value] of rows) {
      if (words.length === 0) continue;
      let hash = hashOf(words[0]!);
      for (let k = 1; k < words.length; k++) {
        codes.set(hash, (codes.get(hash) ?? 0) | 1);
        hash = hashPair(hash, hashOf(words[k]!));
      }
      const known = codes.get(hash) ?? 0;
      if (known >= 2) continue;
      this.#values.push(value);
      codes.set(hash, known | (this.#values.length * 2));
    }
    this.#beginnings = new HashTable(codes.size);
    for (const [hash, code] of codes) this.#beginnings.set(hash, code);
  }

  /** The longest name that begins with the token at `at`, or null; among equals the one with fewest clitics read off. */
  matchAt(doc: Segmented, at: number): PhraseMatch<T> | null {
    return this.#match(doc, at, true, (k) => hashOf(doc.tokens[k]!.word.fold));
  }

  /** The same where the hashes of the tokens' folded forms are known, and whether to read clitics off. */
  matchHashed(
    doc: Segmented,
    at: number,
    folds: Int32Array,
    rows: Int32Array,
    stripped: boolean,
  ): PhraseMatch<T> | null {
    return this.#match(doc, at, stripped, (k) => folds[rows[k]!]!);
  }

  #match(
    doc: Segmented,
    at: number,
    stripped: boolean,
    hashAt: (k: number) => number,
  ): PhraseMatch<T> | null {
    const token = doc.tokens[at];
    if (token === undefined) return null;
    let best: PhraseMatch<T> | null = null;
    for (const reading of token.word.readings) {
      if (reading.prep === "س") continue;
      let hash = reading.conj === "" && reading.prep === "" ? hashAt(at) : hashOf(reading.stem);
      let code = this.#beginnings.get(hash);
      for (let last = at + 1; code >= 0; last++) {
        if (code >= 2 && (best === null || last > best.last))
          best = {
            first: at,
            last,
            start: token.start + reading.start,
            end: doc.tokens[last - 1]!.end,
            value: this.#values[(code >> 1) - 1]!,
            reading,
          };
        const next = doc.tokens[last];
        if ((code & 1) === 0 || next === undefined || next.opensLine) break;
        hash = hashPair(hash, hashAt(last));
        code = this.#beginnings.get(hash);
      }
      if (!stripped) break;
    }
    return best;
  }

  /** Whether a name begins with the form: 0 no, 1 as it is written, 2 with clitics read off (too). */
  openingsOf(word: Word): 0 | 1 | 2 {
    let found: 0 | 1 = 0;
    for (const { conj, prep, stem } of word.readings) {
      if (prep === "س" || this.#beginnings.get(hashOf(stem)) < 0) continue;
      if (conj !== "" || prep !== "") return 2;
      found = 1;
    }
    return found;
  }

  /** The value of a single folded word in the table, clitics aside: undefined when it is not there as a whole name. */
  get(folded: string): T | undefined {
    const code = this.#beginnings.get(hashOf(folded));
    return code < 2 ? undefined : this.#values[(code >> 1) - 1];
  }
}

/** The folded words of a written name. */
export function foldsOf(name: string): string[] {
  return /[^\p{L}\p{M}\p{Cf}]/u.test(name) ? tokenize(name).map(({ word }) => word.fold) : [fold(name)];
}
