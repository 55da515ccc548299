import { randomBytes } from "node:crypto";
import type { Reading } from "./read-source.ts";

/** Readings that wait for their reader to keep them or not; in memory only. */
export interface Pending {
  /** Holds a reading; gives the key under which it is found. */
  hold(reading: Reading): string;
  find(key: string): Reading | undefined;
  forget(key: string): void;
}

const HELD_MS = 3_600_000;
const HELD_MAX = 40;
const HELD_BYTES_MAX = 128 * 1024 * 1024;

/** @param now milliseconds since the epoch, so that tests can let an hour pass */
export function pendingReadings(now: () => number): Pending {
  const held = new Map<string, { readonly reading: Reading; readonly until: number }>();
  const drop = (): void => {
    let bytes = 0;
    const kept = [...held].reverse().filter(([, { reading, until }], i) => {
      bytes += reading.raw.bytes.length + reading.article.text.length * 2;
      return i === 0 || (until > now() && i < HELD_MAX && bytes <= HELD_BYTES_MAX);
    });
    held.clear();
    for (const [key, entry] of kept.reverse()) held.set(key, entry);
  };
  return {
    hold: (reading) => {
      const key = randomBytes(12).toString("base64url");
      held.set(key, { reading, until: now() + HELD_MS });
      drop();
      return key;
    },
    find: (key) => {
      const entry = held.get(key);
      return entry !== undefined && entry.until > now() ? entry.reading : undefined;
    },
    forget: (key) => void held.delete(key),
  };
}
