import type { StoryKeys } from "./keys.ts";
import { WINDOW_DAYS } from "./likeness.ts";
import type { Rarity } from "./rarity.ts";

/** An article is found by so many of its rarest stems and names, besides its events. */
const STEMS = 14;
const NAMES = 8;
/** Of those that have a key, so many nearest in time are looked at: a key that more have in one window tells little. */
const CROWD = 250;
/** Those that share most are compared in full. */
const COMPARED = 80;

/**
 * Which articles are worth comparing: those of the same weeks that share rare stems, names or events. The answer depends on which
 * articles are in, not on the order they came in.
 */
export class Candidates {
  /** Key → articles that have it, by day, then by id; those without a day first. */
  readonly #lists = new Map<number, StoryKeys[]>();

  /** The articles in here that share most with this one by rarity, then by id. */
  of(keys: StoryKeys, rarity: Rarity): StoryKeys[] {
    const shares = new Map<StoryKeys, number>();
    for (const key of searchedBy(keys, rarity)) {
      const list = this.#lists.get(key);
      if (list === undefined) continue;
      const weight = rarity.of(key);
      for (const other of nearest(list, keys)) {
        if (keys.day !== null && other.day !== null && Math.abs(keys.day - other.day) > WINDOW_DAYS) continue;
        shares.set(other, (shares.get(other) ?? 0) + weight);
      }
    }
    shares.delete(keys);
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
        else list.splice(placeIn(list, keys), 0, keys);
      }
  }

  /** From now on these are not found. */
  remove(articles: ReadonlySet<StoryKeys>): void {
    const touched = new Set<number>();
    for (const { opening, names, events } of articles)
      for (const set of [opening, names, events]) for (const key of set) touched.add(key);
    for (const key of touched) {
      const left = this.#lists.get(key)!.filter((keys) => !articles.has(keys));
      if (left.length === 0) this.#lists.delete(key);
      else this.#lists.set(key, left);
    }
  }
}

/** By day, those without one first, then by id. */
export function byDay(one: StoryKeys, other: StoryKeys): number {
  if (one.day !== other.day) {
    if (one.day === null || other.day === null) return one.day === null ? -1 : 1;
    return one.day - other.day;
  }
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Where in a list in order an article stands or would stand. */
function placeIn(list: readonly StoryKeys[], keys: StoryKeys): number {
  const last = list.at(-1);
  if (last === undefined || byDay(last, keys) < 0) return list.length;
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byDay(list[middle]!, keys) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The stretch of a list in order around an article's place. */
export function nearest(list: readonly StoryKeys[], keys: StoryKeys, count = CROWD): readonly StoryKeys[] {
  if (list.length <= count) return list;
  const place = placeIn(list, keys);
  let from = place;
  let to = place;
  while (to - from < count) {
    if (to === list.length || (from > 0 && gap(list[from - 1]!, keys) <= gap(list[to]!, keys))) from--;
    else to++;
  }
  return list.slice(from, to);
}

function gap(one: StoryKeys, other: StoryKeys): number {
  return one.day === null || other.day === null ? 0 : Math.abs(one.day - other.day);
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
