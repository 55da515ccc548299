import { WINDOW_DAYS } from "./likeness.ts";
import type { Rarity, StoryKeys } from "./rarity.ts";

/** An article is found by so many of its rarest stems and names, besides its events. */
const STEMS = 14;
const NAMES = 8;
/** Of those that have a key, the latest so many are looked at: a key that more have in one window tells little. */
const CROWD = 250;
/** Those that share most are compared in full. */
const COMPARED = 80;

/** Which articles are worth comparing: those of the same weeks that share rare stems, names or events. */
export class Candidates {
  readonly #lists = new Map<number, StoryKeys[]>();

  /** The articles added before that share most with this one by rarity, then by id. */
  of(keys: StoryKeys, rarity: Rarity): StoryKeys[] {
    const shares = new Map<StoryKeys, number>();
    for (const key of searchedBy(keys, rarity)) {
      const list = this.#lists.get(key);
      if (list === undefined) continue;
      const weight = rarity.of(key);
      for (let at = list.length - 1; at >= 0 && at >= list.length - CROWD; at--) {
        const other = list[at]!;
        if (keys.day !== null && other.day !== null && Math.abs(keys.day - other.day) > WINDOW_DAYS) continue;
        shares.set(other, (shares.get(other) ?? 0) + weight);
      }
    }
    return [...shares]
      .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
      .slice(0, COMPARED)
      .map(([other]) => other);
  }

  /** Every stem, name and event leads to the article: which of them are rare shows only as more articles come. */
  add(keys: StoryKeys): void {
    for (const set of [keys.opening, keys.names, keys.events])
      for (const key of set) {
        const list = this.#lists.get(key);
        if (list === undefined) this.#lists.set(key, [keys]);
        else {
          list.push(keys);
          if (list.length > 2 * CROWD) list.splice(0, CROWD);
        }
      }
  }
}

function searchedBy(keys: StoryKeys, rarity: Rarity): number[] {
  return [...rarest(keys.opening, STEMS, rarity), ...rarest(keys.names, NAMES, rarity), ...keys.events];
}

function rarest(set: Uint32Array, count: number, rarity: Rarity): number[] {
  return [...set]
    .map((key) => [key, rarity.of(key)] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, count)
    .map(([key]) => key);
}
