const PRIME = 0x01000193;
/** What a hash begins with. */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of `text.slice(from, to)` put behind what `hash` already stands for: 32 bits, the same on every machine. */
export function hashOn(hash: number, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The hash of a whole string. */
export function hashOf(text: string): number {
  return hashOn(HASH_START, text, 0, text.length);
}

/** The hash of a pair of hashes, in order. */
export function hashPair(first: number, second: number): number {
  return Math.imul(first, 0x2c1b3c6d) ^ Math.imul(second ^ (second >>> 15), 0x297a2d39);
}

/** Whole numbers from 0 by 32-bit keys: one flat array, no object and no string an entry. Keys are taken to be apart. */
export class HashTable {
  readonly #mask: number;
  /** Key, then value plus one; 0 where nothing is. Side by side, as a look-up is mostly one reach into memory. */
  readonly #cells: Int32Array;

  constructor(count: number) {
    let size = 8;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#cells = new Int32Array(size * 2);
  }

  set(key: number, value: number): void {
    const cells = this.#cells;
    let at = this.#home(key);
    while (cells[at * 2 + 1] !== 0 && cells[at * 2] !== key) at = (at + 1) & this.#mask;
    cells[at * 2] = key;
    cells[at * 2 + 1] = value + 1;
  }

  /** The value of a key, -1 when it has none. */
  get(key: number): number {
    const cells = this.#cells;
    let at = this.#home(key);
    while (cells[at * 2 + 1] !== 0) {
      if (cells[at * 2] === key) return cells[at * 2 + 1]! - 1;
      at = (at + 1) & this.#mask;
    }
    return -1;
  }

  #home(key: number): number {
    const mixed = Math.imul(key ^ (key >>> 16), 0x45d9f3b);
    return (mixed ^ (mixed >>> 13)) & this.#mask;
  }
}
