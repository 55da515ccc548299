/**
 * Values by key, those used longest ago forgotten when there are more than `most`. What a batch has asked for with `missing`
 * is kept until the next batch asks, however much it is.
 */
export class Memo<Key, Value> {
  readonly #most: number;
  readonly #values = new Map<Key, Value>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  set(key: Key, value: Value): void {
    this.#values.delete(key);
    this.#values.set(key, value);
  }

  clear(): void {
    this.#values.clear();
  }

  /** Which of the wanted keys have no value yet. */
  missing(wanted: Iterable<Iterable<Key>>): Key[] {
    const all = new Set<Key>();
    for (const keys of wanted) for (const key of keys) all.add(key);
    for (const key of all) {
      const value = this.#values.get(key);
      if (value !== undefined) this.set(key, value);
    }
    const missing = [...all].filter((key) => !this.#values.has(key));
    let spare = this.#values.size - Math.max(this.#most, all.size);
    for (const key of this.#values.keys()) {
      if (spare-- <= 0) break;
      if (!all.has(key)) this.#values.delete(key);
    }
    return missing;
  }
}
