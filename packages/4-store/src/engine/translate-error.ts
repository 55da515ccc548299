import { type ErrorCode, MahdarError } from "@mahdar/shape";

/** Runs `work`; what the engine or the disk throws comes out as a MahdarError where a person can do something about it. */
export function translated<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw translateError(path, error);
  }
}

/** The MahdarError for an error of SQLite or of the file system, or the error itself where it is a defect of ours. */
export function translateError(path: string, error: unknown): unknown {
  if (error instanceof MahdarError || !(error instanceof Error)) return error;
  const { errcode, code } = error as Error & { errcode?: number; code?: string };
  const known =
    errcode === undefined ? BY_SYSTEM_CODE.get(code ?? "") : BY_SQLITE_CODE.get(errcode & PRIMARY_CODE);
  if (known === undefined) return error;
  const [ourCode, what, next] = known;
  return new MahdarError(ourCode, `${path} ${what}`, next, { cause: error });
}

type Meaning = readonly [code: ErrorCode, what: string, next: string];

/** The low byte of SQLite's extended result codes. */
const PRIMARY_CODE = 0xff;

const LOCKED: Meaning = [
  "archive-locked",
  "is in use by another program",
  "wait for the other program to end, then run this again",
];
const CORRUPT: Meaning = [
  "archive-corrupt",
  "is damaged or is no database",
  "restore the archive from a backup, or add its articles to a new archive",
];
const FULL: Meaning = [
  "disk-full",
  "cannot grow, the disk is full",
  "free some space, then run this again; what was added is kept",
];
const UNREADABLE: Meaning = [
  "not-readable",
  "cannot be opened or written",
  "check the folder's name and permissions",
];

const BY_SQLITE_CODE: ReadonlyMap<number, Meaning> = new Map([
  [3, UNREADABLE],
  [5, LOCKED],
  [6, LOCKED],
  [8, UNREADABLE],
  [11, CORRUPT],
  [13, FULL],
  [14, UNREADABLE],
  [26, CORRUPT],
]);

const BY_SYSTEM_CODE: ReadonlyMap<string, Meaning> = new Map([
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["EACCES", UNREADABLE],
  ["EPERM", UNREADABLE],
  ["EROFS", UNREADABLE],
  ["ENOTDIR", UNREADABLE],
  ["EEXIST", UNREADABLE],
]);
