import { commonStems } from "../lexicon/links.generated.ts";
import { isWordKey, type StoryKeys, wordKey } from "./keys.ts";

/** The table of common stems counts as so many articles seen before the first. */
const PRIOR_ARTICLES = 1000;
/** Share of articles a word has that is not in the table, and a name, an event or a day. */
const UNLISTED_WORD = 0.0025;
const UNLISTED_KEY = 0.001;
const SHARES = new Map(commonStems.map(({ stem, share }) => [wordKey(stem), Number(share)]));

/**
 * How much it tells that two articles share a key: the logarithm of articles seen over articles that have it (inverse document
 * frequency, Spärck Jones 1972). It begins from the press at large and follows what the archive itself is about.
 */
export class Rarity {
  #articles = 0;
  #logArticles = Math.log(PRIOR_ARTICLES + 1);
  /** Keys that articles counted in have. */
  readonly #having = new Map<number, Having>();
  /** Sums given since the last count. */
  readonly #sums = new Map<Uint32Array, number>();

  /** Counts the article in. */
  add(keys: StoryKeys): void {
    this.#setArticles(this.#articles + 1);
    for (const key of countedIn(keys)) {
      const having = this.#having.get(key);
      if (having === undefined) this.#having.set(key, { articles: 1, log: logOf(key, 1) });
      else having.log = logOf(key, ++having.articles);
    }
  }

  /** Takes an article out that was counted in. */
  remove(keys: StoryKeys): void {
    this.#setArticles(this.#articles - 1);
    for (const key of countedIn(keys)) {
      const having = this.#having.get(key)!;
      if (having.articles === 1) this.#having.delete(key);
      else having.log = logOf(key, --having.articles);
    }
  }

  of(key: number): number {
    return Math.max(0, this.#logArticles - (this.#having.get(key)?.log ?? logOf(key, 0)));
  }

  /** Of all keys of a set. */
  sumOf(set: Uint32Array): number {
    let sum = this.#sums.get(set);
    if (sum === undefined) {
      sum = 0;
      for (const key of set) sum += this.of(key);
      this.#sums.set(set, sum);
    }
    return sum;
  }

  #setArticles(count: number): void {
    this.#sums.clear();
    this.#articles = count;
    this.#logArticles = Math.log(count + PRIOR_ARTICLES + 1);
  }
}

interface Having {
  articles: number;
  /** Of the articles that have the key, the prior's share of them included. */
  log: number;
}

function logOf(key: number, articles: number): number {
  const share = isWordKey(key) ? (SHARES.get(key) ?? UNLISTED_WORD) : UNLISTED_KEY;
  return Math.log(PRIOR_ARTICLES * share + 0.5 + articles);
}

function* countedIn({ opening, names, events, days }: StoryKeys): Generator<number> {
  yield* opening;
  yield* names;
  yield* events;
  yield* days;
}
