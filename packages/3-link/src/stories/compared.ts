import { CopyIndex } from "../copies/copy-index.ts";
import { Candidates } from "./candidates.ts";
import { Crowding } from "./crowding.ts";
import { type StoryKeys, storyKeysOf } from "./keys.ts";
import { likeness, WINDOW_DAYS } from "./likeness.ts";
import type { StoryProfile } from "./profile.ts";
import { Rarity } from "./rarity.ts";

/** All that articles are compared by: what is rare, how many there are of a day, who shares what, who copies whom. */
export class Compared {
  readonly rarity = new Rarity();
  readonly #crowding = new Crowding();
  readonly #candidates = new Candidates();
  readonly #copies = new CopyIndex();

  /** Counts the article; call it before the article, or any of its time, is compared. */
  count(profile: StoryProfile): StoryKeys {
    this.#crowding.add(profile.day);
    const keys = storyKeysOf(profile);
    this.rarity.add(keys);
    return keys;
  }

  /** Those before it worth comparing, and those it copies; from now on the article is found itself. */
  place(keys: StoryKeys, text: string, known: (id: string) => StoryKeys | undefined): Placed {
    const others = this.#candidates.of(keys, this.rarity);
    this.#candidates.add(keys);
    const copies = new Map<StoryKeys, number>();
    for (const { other, likeness: alike } of this.#copies.add(keys.id, text)) {
      const copied = known(other);
      if (copied !== undefined && withinDays(keys, copied)) copies.set(copied, alike);
    }
    return { others, copies };
  }

  /** Above 0: the two tell one story rather than not. Log-odds, with the crowd of their days counted in. */
  score(one: StoryKeys, other: StoryKeys): number {
    return likeness(one, other, this.rarity) - this.#crowding.asked(one.day, other.day);
  }
}

/** What an article is compared with. */
export interface Placed {
  readonly others: readonly StoryKeys[];
  /** Copied article → Jaccard similarity. */
  readonly copies: ReadonlyMap<StoryKeys, number>;
}

function withinDays(one: StoryKeys, other: StoryKeys): boolean {
  return one.day === null || other.day === null || Math.abs(one.day - other.day) <= WINDOW_DAYS;
}

/** The chance that goes with log-odds. */
export function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
