import { MahdarError } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { APPLICATION_ID } from "../engine/sqlite.ts";

/**
 * The number of the last step an archive's schema has taken; 0 for an empty database.
 *
 * @throws MahdarError archive-corrupt, when the database is another program's.
 */
export function readSchema(engine: Engine): Promise<number> {
  // One state of the archive: between two looks another process may make it, and then neither look fits the other.
  return engine.read((tx) => (tx.kind === "sqlite" ? readSqlite(tx) : readPostgres(tx)));
}

/** Sets the number, in the transaction of the steps. */
export async function writeSchema(engine: Engine, number: number): Promise<void> {
  if (engine.kind === "sqlite") {
    await engine.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${number}`);
    return;
  }
  await engine.exec("create table if not exists mahdar_schema (number integer not null)");
  await engine.exec("delete from mahdar_schema");
  await sql`insert into mahdar_schema values (${number})`.execute(engine.db);
}

async function readSqlite(engine: Engine): Promise<number> {
  const schema = await pragma(engine, "user_version");
  const application = await pragma(engine, "application_id");
  const isFresh = schema === 0 && application === 0 && (await pragma(engine, "schema_version")) === 0;
  if (!isFresh && application !== APPLICATION_ID) throw foreign(engine);
  return schema;
}

async function pragma(engine: Engine, name: string): Promise<number> {
  const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(engine.db);
  return Number(Object.values(rows[0] ?? {})[0]);
}

async function readPostgres(engine: Engine): Promise<number> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = current_schema()`.execute(
    engine.db,
  );
  if (tables.rows.some(({ name }) => name === "mahdar_schema")) {
    const { rows } = await sql<{ number: number }>`select number from mahdar_schema`.execute(engine.db);
    return rows[0]?.number ?? 0;
  }
  if (tables.rows.length > 0) throw foreign(engine);
  return 0;
}

function foreign(engine: Engine): MahdarError {
  return new MahdarError(
    "archive-corrupt",
    `${engine.place} is a database of another program`,
    "give the place of a Mahdar archive, or a new one",
  );
}
