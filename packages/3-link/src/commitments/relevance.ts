import type { CommitmentMention } from "./mention.ts";
import type { Bag } from "./record-words.ts";
import { kinOfMatter } from "./words.ts";

/** Shared matter of this weight makes it sure that the same thing is meant. */
const SURE_WEIGHT = 5;

/** What a clause of a report gives to compare with a promise. */
export interface Told {
  readonly bag: Bag;
  readonly countries: readonly string[];
  readonly amounts: CommitmentMention["amounts"];
}

/**
 * How surely a clause is about a promise, 0 to 1: how much of the promise's object it has and how telling that is, whether the act
 * told is the promised one (`tie`, 0 to 1), whether it names the side or the amount. Unlike likeness it does not ask for a promise.
 */
export function relevanceOf(told: Told, promise: CommitmentMention, tie: number): number {
  const by = new Set([...told.bag.matter.keys(), ...told.bag.acts]);
  const object = coverage(promise.core.object, by);
  const matter = coverage(promise.matter, by);
  const amount = promise.amounts.some((a) =>
    told.amounts.some((b) => a.unit === b.unit && a.value === b.value),
  );
  const side = promise.sides.countries.some((country) => told.countries.includes(country));
  const sure = Math.min(1, matter.weight / SURE_WEIGHT);
  return Math.min(
    1,
    0.35 * object.share +
      0.25 * sure +
      0.25 * tie +
      0.1 * matter.share +
      (amount ? 0.2 : 0) +
      (side ? 0.05 : 0),
  );
}

/** What articles that tell of one matter mostly share of their rarest words: so much in all, or so much of the shorter one's. */
const ONE_MATTER = { weight: 8, share: 0.15 };

/** Whether two articles are about one matter, by the rarest words of their titles and openings. */
export function isOneMatter(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  let shared = 0;
  for (const [word, weight] of one) if (other.has(word)) shared += weight;
  if (shared >= ONE_MATTER.weight) return true;
  const sum = (words: ReadonlyMap<string, number>) =>
    [...words.values()].reduce((all, weight) => all + weight, 0);
  return shared >= ONE_MATTER.share * Math.min(sum(one), sum(other));
}

/** How many matters of a promise a clause names. */
export function mattersShared(bag: Bag, promise: CommitmentMention): number {
  let count = 0;
  for (const key of promise.matter.keys()) if (bag.matter.has(key)) count++;
  return count;
}

function coverage(of: ReadonlyMap<string, number>, by: ReadonlySet<string>) {
  let all = 0;
  let covered = 0;
  for (const [key, weight] of of) {
    all += weight;
    if (by.has(key)) covered += weight;
    else if (kinOfMatter(key).some((near) => by.has(near))) covered += weight / 2;
  }
  return { share: all === 0 ? 0 : covered / all, weight: covered };
}
