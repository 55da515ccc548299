import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";

/** Statements that set up again what was suspended. */
export type Guards = readonly string[];

/**
 * Takes triggers and foreign keys away, so that rows can be copied table by table: the log's own trigger that lets nobody
 * change it, for one. What is copied was guarded when it was written.
 */
export async function suspendGuards(tx: Engine): Promise<Guards> {
  return tx.kind === "sqlite" ? suspendSqlite(tx) : suspendPostgres(tx);
}

/** Sets up the guards again and counts on from the greatest key; foreign keys are checked over all rows. */
export async function setGuards(tx: Engine, guards: Guards): Promise<void> {
  for (const statement of guards) await tx.exec(statement);
  if (tx.kind === "postgres") return setCounters(tx);
  const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(tx.db);
  if (rows.length > 0) throw new Error(`rows of ${rows[0]!.table} cite rows that are not there`);
}

async function suspendSqlite(tx: Engine): Promise<Guards> {
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, sql from sqlite_schema where type = 'trigger'`.execute(tx.db);
  for (const { name } of rows) await tx.exec(`drop trigger "${name}"`);
  return rows.map((row) => row.sql);
}

async function suspendPostgres(tx: Engine): Promise<Guards> {
  const guards: string[] = [];
  const triggers = await sql<{ table: string }>`
    select distinct t.oid::regclass::text as "table" from pg_class as t
    join pg_trigger as g on g.tgrelid = t.oid and not g.tgisinternal
    where t.relnamespace = current_schema()::regnamespace`.execute(tx.db);
  for (const { table } of triggers.rows) {
    await tx.exec(`alter table ${table} disable trigger user`);
    guards.push(`alter table ${table} enable trigger user`);
  }
  const keys = await sql<{ table: string; name: string; definition: string }>`
    select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace
      and conparentid = 0`.execute(tx.db);
  for (const { table, name, definition } of keys.rows) {
    await tx.exec(`alter table ${table} drop constraint ${name}`);
    guards.push(`alter table ${table} add constraint ${name} ${definition}`);
  }
  return guards;
}

/** The columns PostgreSQL numbers by itself go on after the greatest number there is. */
async function setCounters(tx: Engine): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(tx.db);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(quote_ident(${table}), ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(tx.db);
  }
}
