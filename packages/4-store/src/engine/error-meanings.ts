import { type ErrorCode, MahdarError } from "@mahdar/shape";

/** What an error of an engine or a disk means to a person: the code, what is said of the place, and the next step. */
export type Meaning = readonly [code: ErrorCode, what: string, next: string];

/** The MahdarError of a meaning; the cause stays with it. */
export function errorOf(place: string, [code, what, next]: Meaning, cause: Error): MahdarError {
  return new MahdarError(code, `${place} ${what}`, next, { cause });
}

export const LOCKED: Meaning = [
  "archive-locked",
  "is in use by another program",
  "wait for the other program to end, then run this again",
];
export const CORRUPT: Meaning = [
  "archive-corrupt",
  "is damaged or is no database",
  "restore the archive from a backup, or add its articles to a new archive",
];
export const FULL: Meaning = [
  "disk-full",
  "cannot grow, the disk is full",
  "free some space, then run this again; what was added is kept",
];
