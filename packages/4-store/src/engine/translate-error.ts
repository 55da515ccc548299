import { CORRUPT, errorOf, FULL, LOCKED, type Meaning } from "./error-meanings.ts";

/** Runs `work`; what SQLite or the disk throws comes out as a MahdarError where a person can do something about it. */
export function translated<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw translateError(path, error);
  }
}

/** The MahdarError for an error of SQLite or of the file system, or the error itself where it is a defect of ours. */
export function translateError(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { errcode, code = "" } = error as Error & { errcode?: number; code?: string };
  const known =
    errcode === undefined
      ? BY_SYSTEM_CODE.get(code)
      : (BY_SQLITE_CODE.get(errcode) ?? BY_SQLITE_CODE.get(errcode & PRIMARY_CODE));
  return known === undefined ? error : errorOf(path, known, error);
}

/** Whether SQLite says that another connection has the lock. */
export function isBusy(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: number };
  return errcode !== undefined && (errcode & PRIMARY_CODE) === SQLITE_BUSY;
}

/** The low byte of SQLite's extended result codes. */
const PRIMARY_CODE = 0xff;
const SQLITE_BUSY = 5;

const UNREADABLE: Meaning = [
  "not-readable",
  "cannot be opened or written",
  "check the folder's name and permissions, and that its disk is there",
];

/** https://www.sqlite.org/rescode.html; 4874 is shared memory that found no room on the disk. */
const BY_SQLITE_CODE: ReadonlyMap<number, Meaning> = new Map([
  [3, UNREADABLE],
  [SQLITE_BUSY, LOCKED],
  [6, LOCKED],
  [8, UNREADABLE],
  [10, UNREADABLE],
  [11, CORRUPT],
  [13, FULL],
  [14, UNREADABLE],
  [26, CORRUPT],
  [4874, FULL],
]);

const BY_SYSTEM_CODE: ReadonlyMap<string, Meaning> = new Map([
  ["ENOSPC", FULL],
  ["EDQUOT", FULL],
  ["EACCES", UNREADABLE],
  ["EPERM", UNREADABLE],
  ["EROFS", UNREADABLE],
  ["ENOENT", UNREADABLE],
  ["ENOTDIR", UNREADABLE],
  ["EISDIR", UNREADABLE],
  ["EEXIST", UNREADABLE],
  ["ENAMETOOLONG", UNREADABLE],
  ["EIO", UNREADABLE],
]);
