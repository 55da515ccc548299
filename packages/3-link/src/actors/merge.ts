import type { ActorProfile, Seen } from "./profile.ts";

/** How many of each list a profile keeps: those seen in most articles, of equals the latest seen. */
const KEPT = { names: 24, titles: 24, countries: 8, with: 48 } as const;

/**
 * The profile of two as one. Commutative; associative as long as no list outgrows its bound. Taking a member out again is merging
 * the others anew, so that a merge undone leaves nothing behind.
 */
export function mergeProfiles(one: ActorProfile, other: ActorProfile): ActorProfile {
  return mergeAll([one, other]);
}

/** The profile of all as one: the same in any order. Throws RangeError where there is none. */
export function mergeAll(profiles: readonly ActorProfile[]): ActorProfile {
  const [first] = profiles;
  if (first === undefined) throw new RangeError("no profile to merge; give one or more");
  if (profiles.length === 1) return first;
  const named = profiles.find(({ known }) => known !== null) ?? first;
  return {
    type: named.type,
    known: profiles.reduce<string | null>((id, { known }) => lesser(id, known), null),
    supposed: profiles.reduce<string | null>((id, { supposed }) => lesser(id, supposed), null),
    names: mergeSeen(
      profiles.map(({ names }) => names),
      KEPT.names,
    ),
    titles: mergeSeen(
      profiles.map(({ titles }) => titles),
      KEPT.titles,
    ),
    countries: mergeSeen(
      profiles.map(({ countries }) => countries),
      KEPT.countries,
    ),
    with: mergeSeen(
      profiles.map((profile) => profile.with),
      KEPT.with,
    ),
    articles: profiles.reduce((sum, { articles }) => sum + articles, 0),
    first: profiles.reduce((day, profile) => earlier(day, profile.first), ""),
    last: profiles.reduce((day, profile) => later(day, profile.last), ""),
  };
}

type Counted = Readonly<Record<string, Seen>>;

function mergeSeen(lists: readonly Counted[], kept: number): Counted {
  const merged = new Map<string, Seen>();
  for (const list of lists)
    for (const key in list) {
      const there = merged.get(key);
      merged.set(key, there === undefined ? list[key]! : sumOf(there, list[key]!));
    }
  const entries = [...merged];
  if (entries.length <= kept) return Object.fromEntries(entries);
  entries.sort(([one, a], [other, b]) => b[0] - a[0] || compareText(b[2], a[2]) || compareText(one, other));
  return Object.fromEntries(entries.slice(0, kept));
}

function sumOf(one: Seen, other: Seen): Seen {
  return [one[0] + other[0], earlier(one[1], other[1]), later(one[2], other[2])];
}

/** A day that is not known is no earliest day. */
function earlier(one: string, other: string): string {
  if (one === "" || other === "") return one || other;
  return one < other ? one : other;
}

function later(one: string, other: string): string {
  return compareText(one, other) > 0 ? one : other;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function lesser(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
