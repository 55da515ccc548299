import { mix } from "../copies/shingles.ts";
import type { StoryProfile } from "./profile.ts";

/**
 * A profile with its keys as 30-bit numbers, each set sorted: what is kept of an article and compared. A number is the hash of
 * the key, so that it is the same in every archive and at every time; two keys of one number are rare enough not to matter.
 */
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

const SETS = ["title", "opening", "names", "events", "days"] as const;
/** What stands for a day that is not known. */
const NO_DAY = 0x7fffffff;
/** Keys of one article at the most in each set: a hostile text has no more than this to be found by. */
const KEYS_MAX = 2000;

/** The number of a stem: even, where those of names, events and days are odd. */
export function wordKey(stem: string): number {
  return hashOf(stem) & ~1;
}

/** The number of a name, an event or a day with its mark before it. */
export function otherKey(key: string): number {
  return hashOf(key) | 1;
}

export function isWordKey(key: number): boolean {
  return (key & 1) === 0;
}

/** What an article is compared by, as numbers. */
export function storyKeysOf(profile: StoryProfile): StoryKeys {
  return {
    id: profile.id,
    day: profile.day,
    told: profile.told,
    title: numbered(profile.title, wordKey),
    opening: numbered(profile.opening, wordKey),
    names: numbered(profile.names, otherKey),
    events: numbered(profile.events, otherKey),
    days: numbered([...profile.days].map(dayKey), otherKey),
  };
}

/** @example "#18293" */
export function dayKey(day: number): string {
  return `#${day}`;
}

/** The keys as bytes, about 400 of them, without id and day: what an archive keeps of an article. */
export function packKeys(keys: StoryKeys): Uint8Array {
  const sets = SETS.map((set) => keys[set]);
  const length = 1 + SETS.length + sets.reduce((sum, set) => sum + set.length, 0);
  const view = new DataView(new ArrayBuffer(4 * length));
  view.setInt32(0, keys.told ?? NO_DAY, true);
  let at = 4;
  for (const set of sets) {
    view.setUint32(at, set.length, true);
    at += 4;
  }
  for (const set of sets)
    for (const key of set) {
      view.setUint32(at, key, true);
      at += 4;
    }
  return new Uint8Array(view.buffer);
}

/** The keys again from `packKeys`' bytes. */
export function unpackKeys(id: string, day: number | null, bytes: Uint8Array): StoryKeys {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = view.getInt32(0, true);
  let at = 4 + 4 * SETS.length;
  const sets = SETS.map((_, n) => {
    const set = new Uint32Array(view.getUint32(4 + 4 * n, true));
    for (let i = 0; i < set.length; i++, at += 4) set[i] = view.getUint32(at, true);
    return set;
  });
  const [title, opening, names, events, days] = sets as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  return { id, day, told: told === NO_DAY ? null : told, title, opening, names, events, days };
}

function numbered(keys: Iterable<string>, numberOf: (key: string) => number): Uint32Array {
  const numbers = new Set<number>();
  for (const key of keys) {
    if (numbers.size === KEYS_MAX) break;
    numbers.add(numberOf(key));
  }
  return Uint32Array.from(numbers).sort();
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  // 30 bits are what V8 keeps as plain whole numbers.
  return mix(hash) >>> 2;
}
