import type { Insertable } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import { newerArchive } from "../migrations/migrate.ts";
import { writeSchema } from "../migrations/schema-number.ts";
import { reindexAll } from "../search/index-words.ts";
import type { Snapshots } from "../snapshots.ts";
import type { Tables } from "../tables.ts";
import { relistAll } from "../write/listing.ts";
import { type ArchiveTable, findTables } from "./archive-tables.ts";
import { type BackupReader, damaged } from "./backup-file.ts";
import { setGuards, suspendGuards } from "./guards.ts";

import { type Row, RowSeal, type Sealed } from "./row-seal.ts";

/**
 * Fills an empty database with a backup, in the transaction it is given: makes the tables of the backup's schema, copies
 * the rows, compares them with the manifest, then takes the schema's later steps.
 */
export async function fillArchive(
  tx: Engine,
  snapshots: Snapshots,
  file: string,
  backup: BackupReader,
): Promise<void> {
  const { schema } = backup.manifest;
  const newest = MIGRATIONS.at(-1)!.number;
  if (schema > newest) throw newerArchive(file, schema, newest);
  for (const step of MIGRATIONS.slice(0, schema)) await step.up(tx);
  const guards = await suspendGuards(tx);
  for (const table of await findTables(tx)) await fillTable(tx, table, file, backup);
  await setGuards(tx, guards);
  await fillSnapshots(snapshots, file, backup);
  const later = MIGRATIONS.slice(schema);
  for (const step of later) await step.up(tx);
  if (later.some((step) => step.relists)) await relistAll(tx);
  await reindexAll(tx);
  await writeSchema(tx, newest);
}

/** Compares everything in a backup with its manifest. */
export function checkAll(file: string, backup: BackupReader): void {
  for (const table of Object.keys(backup.manifest.tables)) {
    const columns = backup.columnsOf(table);
    if (columns === null) throw damaged(file, `the table ${table} is not in it`);
    const seal = new RowSeal(columns);
    for (const row of backup.rows(table, columns)) seal.add(row);
    compare(file, table, seal.close(), backup.manifest.tables[table]!);
  }
  const seal = new RowSeal(["sha256"]);
  for (const { sha256 } of backup.snapshots()) seal.add({ sha256 });
  compare(file, "snapshots", seal.close(), backup.manifest.snapshots);
}

const LENGTH_AT_ONCE = 2_000_000;
const ROWS_AT_ONCE = 2_000;

async function fillTable(tx: Engine, table: ArchiveTable, file: string, backup: BackupReader): Promise<void> {
  const sealed = backup.manifest.tables[table.name];
  const found = backup.columnsOf(table.name);
  // A table that only this engine has; it is made from the others.
  if (sealed === undefined && found === null) return;
  const columns = table.columns.map((column) => column.name);
  if (sealed === undefined || found === null || found.toSorted().join() !== columns.toSorted().join())
    throw damaged(file, `the table ${table.name} in it is another`);
  const name = table.name as keyof Tables;
  // A step of the schema may have put rows there.
  await tx.exec(`delete from "${table.name}"`);
  const seal = new RowSeal(columns);
  let batch: Row[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    await tx.insert(name, batch as unknown as Insertable<Tables[typeof name]>[]);
    batch = [];
    length = 0;
  };
  for (const row of backup.rows(table.name, columns)) {
    length += seal.add(row);
    batch.push(row);
    if (length >= LENGTH_AT_ONCE || batch.length >= ROWS_AT_ONCE) await flush();
  }
  await flush();
  compare(file, table.name, seal.close(), sealed);
}

async function fillSnapshots(snapshots: Snapshots, file: string, backup: BackupReader): Promise<void> {
  const seal = new RowSeal(["sha256"]);
  let batch: Uint8Array[] = [];
  let length = 0;
  for (const { sha256, bytes } of backup.snapshots()) {
    seal.add({ sha256 });
    batch.push(bytes);
    length += bytes.length;
    if (length < LENGTH_AT_ONCE && batch.length < ROWS_AT_ONCE) continue;
    await snapshots.keep(batch);
    batch = [];
    length = 0;
  }
  await snapshots.keep(batch);
  compare(file, "snapshots", seal.close(), backup.manifest.snapshots);
}

function compare(file: string, what: string, found: Sealed, said: Sealed): void {
  if (found.rows !== said.rows)
    throw damaged(file, `${what} has ${found.rows} rows, and ${said.rows} were written`);
  if (found.sha256 !== said.sha256) throw damaged(file, `${what} holds other rows than were written`);
}
