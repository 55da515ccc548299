import { jaccard, shinglesOf } from "./shingles.ts";
import { bandsOf } from "./sketch.ts";

/** From here on two articles are one text, copied or hardly changed. */
export const COPY = 0.5;
/** Keys that many articles share are phrases every article of an outlet has; who shares only those is no copy. */
const CROWD = 400;

/** Two articles that are one text. */
export interface CopyPair {
  readonly one: string;
  readonly other: string;
  /** Jaccard similarity of their word 3-grams, 0.5 to 1. */
  readonly likeness: number;
}

/**
 * Finds copies as articles arrive: each is compared in full with those that share a key of its sketch, never with all.
 *
 * @example const index = new CopyIndex(); index.add("a", text); index.add("b", text) // [{ one: "b", other: "a", likeness: 1 }]
 */
export class CopyIndex {
  readonly #shingles = new Map<string, Uint32Array>();
  readonly #bands = new Map<number, string[]>();

  /** The articles added before that this one copies or is copied by, most alike first; none for a text under 40 words. */
  add(id: string, text: string): CopyPair[] {
    const shingles = shinglesOf(text);
    if (shingles === null) return [];
    const candidates = new Set<string>();
    for (const key of bandsOf(shingles)) {
      const there = this.#bands.get(key);
      if (there === undefined) this.#bands.set(key, [id]);
      else {
        if (there.length < CROWD) for (const other of there) candidates.add(other);
        there.push(id);
      }
    }
    this.#shingles.set(id, shingles);
    const pairs: CopyPair[] = [];
    for (const other of candidates) {
      if (other === id) continue;
      const their = this.#shingles.get(other)!;
      // Sets of sizes more than twice apart cannot be alike by half.
      if (Math.min(their.length, shingles.length) < COPY * Math.max(their.length, shingles.length)) continue;
      const likeness = jaccard(shingles, their);
      if (likeness >= COPY) pairs.push({ one: id, other, likeness });
    }
    return pairs.sort((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1));
  }
}
