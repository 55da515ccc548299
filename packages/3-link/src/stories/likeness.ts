import type { StoryKeys } from "./keys.ts";
import type { Rarity } from "./rarity.ts";

/** Beyond so many days two articles are not compared: an old matter taken up anew is a new story. */
export const WINDOW_DAYS = 60;
/** Days after which a shared event or named day tells a third of what it does on the day: it has become background. */
const FADING_DAYS = 20;
/** Two keys that one article in a thousand has are as good as any number of them. */
const ENOUGH = 2 * Math.log(1000);
/** From so much shared of the names on, an event of one type and day may well be the same event. */
const NAMES_SHARED = 0.1;
/** What articles too far apart are given. */
const FAR = -6;

/**
 * The log-odds that two articles tell one story, as a sum. Fitted on the stories of the sample archive and on judged pairs of the
 * press of 2015 (logistic regression, docs/linking.md), rounded.
 */
const WEIGHTS = { none: -3.9, title: 6, names: 4, events: 7.5, days: 7, sameDay: 1.2 } as const;

/** Log-odds that the two tell one story, before it is known how many articles are about (see `Crowding`). */
export function likeness(one: StoryKeys, other: StoryKeys, rarity: Rarity): number {
  const gap = one.day === null || other.day === null ? 0 : Math.abs(one.day - other.day);
  if (gap > WINDOW_DAYS) return FAR;
  const titles =
    shared(one.title, other.opening, rarity) / (rarity.sumOf(one.title) || 1) +
    shared(other.title, one.opening, rarity) / (rarity.sumOf(other.title) || 1);
  const sharedNames = shared(one.names, other.names, rarity);
  const names = sharedNames / (rarity.sumOf(one.names) + rarity.sumOf(other.names) - sharedNames || 1);
  const dated = Math.exp(-gap / FADING_DAYS) * Math.min(1, names / NAMES_SHARED);
  return (
    WEIGHTS.none +
    (WEIGHTS.title * titles) / 2 +
    WEIGHTS.names * names +
    (one.told !== null && one.told === other.told ? WEIGHTS.sameDay : 0) +
    dated * WEIGHTS.events * Math.min(1, shared(one.events, other.events, rarity) / ENOUGH) +
    dated * WEIGHTS.days * Math.min(1, shared(one.days, other.days, rarity) / ENOUGH)
  );
}

/** The rarity of what two sorted sets share. */
function shared(one: Uint32Array, other: Uint32Array, rarity: Rarity): number {
  let sum = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const difference = one[a]! - other[b]!;
    if (difference === 0) sum += rarity.of(one[a]!);
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return sum;
}
