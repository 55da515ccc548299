import { commonStems } from "../lexicon/links.generated.ts";
import type { StoryProfile } from "./profile.ts";

/** A profile with its keys as numbers, each set sorted: what is kept of an article and compared. */
export interface StoryKeys {
  readonly id: string;
  readonly day: number | null;
  readonly told: number | null;
  readonly title: Uint32Array;
  readonly opening: Uint32Array;
  readonly names: Uint32Array;
  readonly events: Uint32Array;
  readonly days: Uint32Array;
}

/** The table of common stems counts as so many articles seen before the first. */
const PRIOR_ARTICLES = 1000;
/** Share of articles a word has that is not in the table, and a name, an event or a day. */
const UNLISTED_WORD = 0.0025;
const UNLISTED_KEY = 0.001;
const SHARES = new Map(commonStems.map(({ stem, share }) => [stem, Number(share)]));

/**
 * How much it tells that two articles share a key: the logarithm of articles seen over articles that have it (inverse document
 * frequency, Spärck Jones 1972). It begins from the press at large and follows what the archive itself is about.
 */
export class Rarity {
  #articles = 0;
  readonly #numbers = new Map<string, number>();
  readonly #keys: string[] = [];
  /** By number: articles that have the key, the prior's share of them included. */
  readonly #having: number[] = [];

  /** Counts the article in. */
  add(profile: StoryProfile): StoryKeys {
    this.#articles++;
    const keys: StoryKeys = {
      id: profile.id,
      day: profile.day,
      told: profile.told,
      title: this.#numbered(profile.title),
      opening: this.#numbered(profile.opening),
      names: this.#numbered(profile.names),
      events: this.#numbered(profile.events),
      days: this.#numbered([...profile.days].map((day) => `#${day}`)),
    };
    for (const set of [keys.opening, keys.names, keys.events, keys.days])
      for (const key of set) this.#having[key]!++;
    return keys;
  }

  of(key: number): number {
    return Math.max(0, Math.log((this.#articles + PRIOR_ARTICLES + 1) / this.#having[key]!));
  }

  /** The key a number stands for: a stem, or a name, an event or a day with its mark before it. */
  keyOf(number: number): string {
    return this.#keys[number]!;
  }

  #numbered(keys: Iterable<string>): Uint32Array {
    const numbers: number[] = [];
    for (const key of keys) {
      let number = this.#numbers.get(key);
      if (number === undefined) {
        number = this.#keys.push(key) - 1;
        this.#numbers.set(key, number);
        const share = /^[@!#]/u.test(key) ? UNLISTED_KEY : (SHARES.get(key) ?? UNLISTED_WORD);
        this.#having.push(PRIOR_ARTICLES * share + 0.5);
      }
      numbers.push(number);
    }
    return Uint32Array.from(numbers).sort();
  }
}
