/** A new, empty database for a test, beside those of other tests on the same server. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { namedServer } from "./places.ts";
import { askForServer } from "./shared-server.ts";

export interface Database {
  /** `postgres://…/mahdar_test_…`, for this process and any it starts. */
  readonly url: string;
  /** Removes the database, also while connections to it are open. */
  drop(): Promise<void>;
}

/**
 * Makes a database in UTF-8 and locale C on the server in MAHDAR_TEST_POSTGRES, else on the run's shared one.
 *
 *     const database = await freshDatabase();
 *     onTestFinished(() => database.drop());
 */
export async function freshDatabase(): Promise<Database> {
  const server = namedServer() ?? (await askForServer(inject("postgresStarter")));
  const name = `mahdar_test_${randomBytes(6).toString("hex")}`;
  await runOn(server, `create database ${name} template template0 encoding 'UTF8' locale 'C'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => runOn(server, `drop database if exists ${name} with (force)`),
  };
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
