import { CORRUPT, errorOf, FULL, LOCKED, type Meaning } from "./error-meanings.ts";

/** The MahdarError for an error of PostgreSQL, its driver or the network, or the error itself where it is our defect. */
export function translateServerError(place: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code = "" } = error as Error & { code?: string };
  const known =
    BY_SYSTEM_CODE.get(code) ??
    BY_SQLSTATE.get(code) ??
    (SQLSTATE.test(code) ? BY_SQLSTATE.get(code.slice(0, 2)) : undefined) ??
    BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1];
  return known === undefined ? error : errorOf(place, known, error);
}

/** The error for an address that is none. */
export function badAddress(place: string, cause: Error): Error {
  const what = "is no address of a PostgreSQL database";
  return errorOf(place, ["bad-url", what, "write it as postgres://user@host:5432/database"], cause);
}

const SQLSTATE = /^[0-9A-Z]{5}$/u;

const UNREACHABLE: Meaning = [
  "unreachable",
  "does not answer",
  "see that the database server runs and can be reached, then run this again; what was acknowledged is kept",
];
const UNTRUSTED: Meaning = [
  "unreachable",
  "answers, but not over a connection that can be trusted",
  "check sslmode and the certificates in the address",
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
const BROKEN: Meaning = [
  "not-readable",
  "cannot be read or written by its server",
  "see the server's log; its disk may be full, read-only or failing",
];

/** Of sockets: a server's socket that is not there (ENOENT) is a server that does not run. */
const BY_SYSTEM_CODE: ReadonlyMap<string, Meaning> = new Map([
  ["ECONNREFUSED", UNREACHABLE],
  ["ECONNRESET", UNREACHABLE],
  ["ECONNABORTED", UNREACHABLE],
  ["EPIPE", UNREACHABLE],
  ["ENOENT", UNREACHABLE],
  ["EACCES", UNREACHABLE],
  ["EHOSTUNREACH", UNREACHABLE],
  ["ENETUNREACH", UNREACHABLE],
  ["ENOTFOUND", UNREACHABLE],
  ["EAI_AGAIN", UNREACHABLE],
  ["ETIMEDOUT", UNREACHABLE],
]);

/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const BY_SQLSTATE: ReadonlyMap<string, Meaning> = new Map([
  ["53100", FULL],
  ["53300", UNREACHABLE],
  ["08", UNREACHABLE],
  // Shut down, crashed, starting up, database dropped. Not all of class 57: a cancelled statement is none of these.
  ["57P01", UNREACHABLE],
  ["57P02", UNREACHABLE],
  ["57P03", UNREACHABLE],
  ["57P04", NO_DATABASE],
  ["55P03", LOCKED],
  ["40P01", LOCKED],
  ["40001", LOCKED],
  ["28", REFUSED],
  ["42501", REFUSED],
  ["25006", BROKEN],
  ["58030", BROKEN],
  ["3D000", NO_DATABASE],
  ["XX001", CORRUPT],
  ["XX002", CORRUPT],
]);

/** What the driver says without a code. */
const BY_MESSAGE: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/u,
    UNREACHABLE,
  ],
  [/^SASL: /u, REFUSED],
  [/SSL connection|certificate|TLS/u, UNTRUSTED],
];
