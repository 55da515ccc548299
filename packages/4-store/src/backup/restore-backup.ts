import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { MahdarError } from "@mahdar/shape";
import { sql } from "kysely";
import { openDatabaseSnapshots } from "../database-snapshots.ts";
import { LOCK_WAIT_MS } from "../engine/engine.ts";
import { isPostgres, openPostgres } from "../engine/postgres.ts";
import { openSqlite } from "../engine/sqlite.ts";
import { translated } from "../engine/translate-error.ts";
import { MIGRATION_LOCK } from "../migrations/migrate.ts";
import { readSchema } from "../migrations/schema-number.ts";
import { openFileSnapshots } from "../snapshots.ts";
import { type BackupReader, type Manifest, openBackup, syncFile, syncFolderOf } from "./backup-file.ts";
import { checkAll, fillArchive } from "./fill-archive.ts";

/**
 * Makes an archive at an empty place (a folder or a PostgreSQL database) from a backup, of either engine, and brings it
 * up to this program's schema. All or nothing: cut short, there is no archive at the place, and it can be run again.
 *
 * @throws MahdarError bad-usage (the place is not empty), archive-corrupt (the backup is cut off or altered),
 * archive-newer, not-found, bad-field, disk-full …
 * @example await restoreBackup("archive.backup", "postgres://mahdar@db/press")
 */
export async function restoreBackup(file: string, place: string): Promise<Manifest> {
  const backup = openBackup(file);
  try {
    if (isPostgres(place)) await restoreToDatabase(file, backup, place);
    else await restoreToFolder(file, backup, place);
    return backup.manifest;
  } finally {
    backup.close();
  }
}

/**
 * Reads a backup to its end and compares it with its manifest.
 *
 * @throws MahdarError archive-corrupt, naming what is cut off or altered.
 */
export function checkBackup(file: string): Manifest {
  const backup = openBackup(file);
  try {
    checkAll(file, backup);
    return backup.manifest;
  } finally {
    backup.close();
  }
}

/** In one transaction, snapshots too. */
async function restoreToDatabase(file: string, backup: BackupReader, url: string): Promise<void> {
  const engine = openPostgres(url, LOCK_WAIT_MS);
  try {
    await engine.write(async (tx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx.db);
      if ((await readSchema(tx)) !== 0) throw notEmpty(engine.place);
      await fillArchive(tx, openDatabaseSnapshots(tx), file, backup);
    });
    // Without figures about the new tables the first searches would be planned blindly.
    await engine.exec("analyze");
  } finally {
    await engine.close();
  }
}

/** The database in the making; the folder becomes an archive when it gets its real name. */
const UNFINISHED = "mahdar.db.restoring";

async function restoreToFolder(file: string, backup: BackupReader, folder: string): Promise<void> {
  const path = join(folder, "mahdar.db");
  const unfinished = join(folder, UNFINISHED);
  translated(folder, () => {
    // What a restoring that was cut short left is no archive: snapshots are named by their contents.
    const entries = existsSync(folder) ? readdirSync(folder) : [];
    if (entries.some((entry) => entry !== "snapshots" && !entry.startsWith(UNFINISHED)))
      throw notEmpty(folder);
    mkdirSync(join(folder, "snapshots"), { recursive: true });
    removeUnfinished(folder);
  });
  const engine = await openSqlite(unfinished, LOCK_WAIT_MS);
  try {
    // No journal on the disk, no syncing, no checks row by row: a file that is not finished is thrown away.
    await engine.exec("pragma journal_mode = memory; pragma synchronous = off; pragma foreign_keys = off");
    await engine.write((tx) => fillArchive(tx, openFileSnapshots(folder), file, backup));
    await engine.exec("pragma journal_mode = wal");
    await engine.close();
    translated(folder, () => {
      syncFile(unfinished);
      renameSync(unfinished, path);
      syncFolderOf(path);
    });
  } finally {
    await engine.close();
    removeUnfinished(folder);
  }
}

function removeUnfinished(folder: string): void {
  for (const entry of readdirSync(folder))
    if (entry.startsWith(UNFINISHED)) rmSync(join(folder, entry), { force: true });
}

function notEmpty(place: string): MahdarError {
  return new MahdarError(
    "bad-usage",
    `${place} is not empty`,
    "restore into a new folder or a new database, then use that one",
  );
}
