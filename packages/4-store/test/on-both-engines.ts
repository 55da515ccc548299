import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, describe, onTestFinished } from "vitest";
import { type Database, freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { type Archive, isPostgres, type OpenOptions, openArchive, sha256Of } from "../src/index.ts";
import { temporaryFolder } from "./sample-items.ts";

/** An engine that a test runs on; what it makes is gone when the test is over. */
export interface EngineUnderTest {
  readonly kind: "sqlite" | "postgres";
  /** Where an archive can be made: an empty folder, or an empty schema on the tests' server. */
  newPlace(): Promise<string>;
  /** A new archive, open. */
  newArchive(options?: OpenOptions): Promise<{ readonly archive: Archive; readonly place: string }>;
}

/**
 * Defines the same tests for both real engines.
 *
 * @example onBothEngines("lists", (on) => test("…", async () => { const { archive } = await on.newArchive(); }))
 */
export function onBothEngines(what: string, define: (on: EngineUnderTest) => void): void {
  describe(`${what} on SQLite`, () => define(engineUnderTest("sqlite")));
  describe.skipIf(postgresLeftOut)(`${what} on PostgreSQL`, () => {
    afterAll(async () => {
      await (await shared)?.drop();
      shared = undefined;
    });
    define(engineUnderTest("postgres"));
  });
}

/** One database a file, a schema of its own in it an archive: a database takes a second to make on a busy disk. */
let shared: Promise<Database> | undefined;
let schemas = 0;

async function newSchema(): Promise<string> {
  shared ??= freshDatabase();
  const { url } = await shared;
  const name = `archive_${++schemas}`;
  await runOn(url, `create schema ${name}`);
  const address = new URL(url);
  address.searchParams.set("options", `-c search_path=${name}`);
  return address.href;
}

function engineUnderTest(kind: EngineUnderTest["kind"]): EngineUnderTest {
  const newPlace = async (): Promise<string> => (kind === "sqlite" ? temporaryFolder() : newSchema());
  return {
    kind,
    newPlace,
    newArchive: async (options = {}) => {
      const place = await newPlace();
      return { archive: await openedArchive(place, { create: true, ...options }), place };
    },
  };
}

/** An archive, closed when the test is over. */
export async function openedArchive(place: string, options?: OpenOptions): Promise<Archive> {
  const archive = await openArchive(place, options);
  onTestFinished(() => archive.close());
  return archive;
}

/** The rows of a query, past Mahdar, as another program would ask. */
export async function rowsOf<Row = Record<string, unknown>>(place: string, query: string): Promise<Row[]> {
  if (!isPostgres(place)) {
    const db = new DatabaseSync(join(place, "mahdar.db"));
    try {
      return db.prepare(query).all() as Row[];
    } finally {
      db.close();
    }
  }
  return onServer(place, async (client) => (await client.query(query)).rows as Row[]);
}

/** Runs statements past Mahdar, as another program would. */
export async function runOn(place: string, statements: string): Promise<void> {
  if (isPostgres(place)) return onServer(place, async (client) => void (await client.query(statements)));
  const db = new DatabaseSync(join(place, "mahdar.db"));
  try {
    db.exec(statements);
  } finally {
    db.close();
  }
}

/** The snapshots that are kept, by name, with what their bytes hash to. */
export async function snapshotsOf(place: string): Promise<Map<string, string>> {
  if (isPostgres(place)) {
    const rows = await rowsOf<{ sha256: string; bytes: Buffer }>(
      place,
      "select sha256, bytes from snapshots",
    );
    return new Map(rows.map(({ sha256, bytes }) => [sha256, sha256Of(bytes)]));
  }
  const root = join(place, "snapshots");
  const files = readdirSync(root, { recursive: true }).map(String);
  const names = files.filter((path) => /[0-9a-f]{64}$/u.test(path));
  return new Map(names.map((path) => [path.slice(-64), sha256Of(readFileSync(join(root, path)))]));
}

/** Puts other bytes in the place of a snapshot's; null takes it away. */
export async function spoilSnapshot(place: string, sha256: string, bytes: string | null): Promise<void> {
  if (isPostgres(place)) {
    const change = bytes === null ? "delete from snapshots" : `update snapshots set bytes = '${bytes}'`;
    return runOn(place, `${change} where sha256 = '${sha256}'`);
  }
  const path = join(place, "snapshots", sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  if (bytes === null) return rmSync(path);
  chmodSync(path, 0o644);
  writeFileSync(path, bytes);
}

async function onServer<Result>(
  place: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
