import { dateOf } from "./day.ts";
import { dayKey, otherKey, type StoryKeys, wordKey } from "./keys.ts";
import type { StoryProfile } from "./profile.ts";
import type { Rarity } from "./rarity.ts";

/** Why two articles are held to tell one story; `what` are words of the article, its names, events with their day, or dates. */
export interface StoryReason {
  readonly kind: "copy" | "merged" | "words" | "names" | "events" | "days" | "same-day";
  readonly what: readonly string[];
}

/** How many words, names or dates of a kind a reason shows. */
const SHOWN = 6;

/** What the article shares with the other, rarest first, in its own words. */
export function reasonsFor(
  profile: StoryProfile,
  keys: StoryKeys,
  other: StoryKeys,
  rarity: Rarity,
): StoryReason[] {
  const strings = stringsOf(profile);
  const common = (set: Uint32Array, others: Uint32Array) => {
    const there = new Set(others);
    return [...set]
      .filter((key) => there.has(key))
      .sort((a, b) => rarity.of(b) - rarity.of(a) || a - b)
      .slice(0, SHOWN)
      .map((key) => strings.get(key)!);
  };
  const titles = new Set([...keys.title, ...other.title]);
  const words = keys.opening.filter((key) => titles.has(key));
  const show = (key: string) => profile.shown.get(key) ?? key;
  const reasons: StoryReason[] = [
    { kind: "words", what: common(words, other.opening).map(show) },
    { kind: "names", what: common(keys.names, other.names).map(show) },
    { kind: "events", what: common(keys.events, other.events).map(eventShown) },
    { kind: "days", what: common(keys.days, other.days).map((key) => dateOf(Number(key.slice(1)))) },
    { kind: "same-day", what: keys.told !== null && keys.told === other.told ? [dateOf(keys.told)] : [] },
  ];
  return reasons.filter(({ what }) => what.length > 0);
}

/** Key number → the key it stands for. */
function stringsOf(profile: StoryProfile): Map<number, string> {
  return new Map([
    ...[...profile.opening, ...profile.title].map((stem) => [wordKey(stem), stem] as const),
    ...[...profile.names, ...profile.events].map((key) => [otherKey(key), key] as const),
    ...[...profile.days].map((day) => [otherKey(dayKey(day)), dayKey(day)] as const),
  ]);
}

function eventShown(key: string): string {
  const [type, day] = key.slice(1).split(" ");
  return `${type} ${dateOf(Number(day))}`;
}
