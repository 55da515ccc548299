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
  const { errcode, code = "" } = error as Error & { errcode?: number; code?: string };
  const known =
    errcode === undefined ? meaningOf(code, error.message) : BY_SQLITE_CODE.get(errcode & PRIMARY_CODE);
  if (known === undefined) return error;
  const [ourCode, what, next] = known;
  return new MahdarError(ourCode, `${path} ${what}`, next, { cause: error });
}

/** Node's codes have words; PostgreSQL's SQLSTATE has five signs, the first two of which are the class. */
function meaningOf(code: string, message: string): Meaning | undefined {
  const known = BY_SYSTEM_CODE.get(code) ?? BY_SQLSTATE.get(code) ?? BY_SQLSTATE.get(code.slice(0, 2));
  if (known !== undefined) return known;
  return CONNECTION_LOST.test(message) ? UNREACHABLE : undefined;
}

/** What `pg` says, without a code, of a connection that broke or could not be made in time. */
const CONNECTION_LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/u;

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

const UNREACHABLE: Meaning = [
  "unreachable",
  "does not answer",
  "see that the database server runs and can be reached, then run this again; what was acknowledged is kept",
];
const REFUSED: Meaning = [
  "not-readable",
  "does not let this user in",
  "check the user, the password and the rights in the address",
];
const NO_DATABASE: Meaning = [
  "not-found",
  "is not there",
  "create the database first (createdb), or check its name",
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
  ["ECONNREFUSED", UNREACHABLE],
  ["ECONNRESET", UNREACHABLE],
  ["EPIPE", UNREACHABLE],
  ["ENOENT", UNREACHABLE],
  ["ENOTFOUND", UNREACHABLE],
  ["EAI_AGAIN", UNREACHABLE],
  ["ETIMEDOUT", UNREACHABLE],
]);

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const BY_SQLSTATE: ReadonlyMap<string, Meaning> = new Map([
  ["53100", FULL],
  ["53300", UNREACHABLE],
  ["08", UNREACHABLE],
  ["57", UNREACHABLE],
  ["55P03", LOCKED],
  ["40P01", LOCKED],
  ["40001", LOCKED],
  ["28", REFUSED],
  ["42501", REFUSED],
  ["25006", UNREADABLE],
  ["3D000", NO_DATABASE],
  ["XX001", CORRUPT],
  ["XX002", CORRUPT],
]);
