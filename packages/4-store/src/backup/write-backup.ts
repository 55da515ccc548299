import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { MahdarError } from "@mahdar/shape";
import { READER } from "@mahdar/text";
import type { Engine } from "../engine/engine.ts";
import { translated } from "../engine/translate-error.ts";
import { MIGRATIONS } from "../migrations/index.ts";
import { newerArchive } from "../migrations/migrate.ts";
import { readSchema } from "../migrations/schema-number.ts";
import { findTables } from "./archive-tables.ts";
import { type BackupWriter, createBackup, type Manifest, syncFolderOf } from "./backup-file.ts";
import { openSource, type Source } from "./open-source.ts";
import { readRows } from "./read-rows.ts";
import { RowSeal, type Sealed } from "./row-seal.ts";

export interface BackupOptions {
  /** Writes over a file of that name; the old one stays until the new one is finished. */
  readonly force?: boolean;
  /** The moment, ISO 8601. */
  readonly at: string;
}

export interface WrittenBackup {
  readonly manifest: Manifest;
  readonly bytes: number;
}

/**
 * Writes the archive at a place into one file, as it is at this moment, while others may go on writing to it. The file
 * appears under its name when all of it is on the disk. Snapshots that are gone or damaged are left out and named in
 * `manifest.missing`; everything else is there.
 *
 * @throws MahdarError bad-usage (the file exists), not-found, archive-newer, unreachable, disk-full …
 * @example await writeBackup("./archive", "archive.backup", { at: new Date().toISOString() })
 */
export async function writeBackup(
  place: string,
  file: string,
  options: BackupOptions,
): Promise<WrittenBackup> {
  const refuseExisting = (): void => {
    if (options.force !== true && existsSync(file))
      throw new MahdarError(
        "bad-usage",
        `${file} exists`,
        "give another name, or write over it with --force",
      );
  };
  refuseExisting();
  const source = await openSource(place);
  const part = `${file}.part-${randomUUID().slice(0, 8)}`;
  try {
    const writer = createBackup(part);
    try {
      const manifest = await source.engine.read((tx) => copyAll(tx, source, writer, options.at));
      refuseExisting();
      translated(file, () => {
        renameSync(part, file);
        syncFolderOf(file);
      });
      return { manifest, bytes: statSync(file).size };
    } finally {
      writer.close();
    }
  } finally {
    rmSync(part, { force: true });
    await source.engine.close();
  }
}

async function copyAll(tx: Engine, source: Source, writer: BackupWriter, at: string): Promise<Manifest> {
  const schema = await readSchema(tx);
  const newest = MIGRATIONS.at(-1)!.number;
  if (schema > newest) throw newerArchive(tx.place, schema, newest);
  if (schema === 0)
    throw new MahdarError("not-found", `there is no archive in ${tx.place}`, "give another place");
  const tables: Record<string, Sealed> = {};
  for (const table of await findTables(tx)) {
    const seal = new RowSeal(table.columns.map((column) => column.name));
    const target = writer.createTable(table);
    let length = 0;
    for await (const rows of readRows(tx, table, () => length)) {
      length = 0;
      for (const row of rows) length += seal.add(row);
      target.insert(rows);
    }
    tables[table.name] = seal.close();
  }
  const { snapshots, missing } = await copySnapshots(tx, source, writer);
  const manifest = { program: READER.version, schema, at, place: tx.place, tables, snapshots, missing };
  return writer.finish(manifest);
}

const HASHES_AT_ONCE = 1_000;

/** Copies the snapshots that versions cite: what nobody cites is no part of the archive. */
async function copySnapshots(
  tx: Engine,
  source: Source,
  writer: BackupWriter,
): Promise<Pick<Manifest, "snapshots" | "missing">> {
  const snapshots = source.snapshotsOn(tx);
  const seal = new RowSeal(["sha256"]);
  const missing: string[] = [];
  let after = "";
  for (;;) {
    const cited = await tx.db
      .selectFrom("versions")
      .select("snapshot_sha256 as sha256")
      .distinct()
      .where("snapshot_sha256", ">", after)
      .orderBy("snapshot_sha256")
      .limit(HASHES_AT_ONCE)
      .execute();
    for (const { sha256 } of cited) {
      try {
        writer.insertSnapshot(sha256, await snapshots.bytes(sha256));
        seal.add({ sha256 });
      } catch (error) {
        if (!(error instanceof MahdarError) || error.code !== "archive-corrupt") throw error;
        missing.push(sha256);
      }
    }
    if (cited.length < HASHES_AT_ONCE) return { snapshots: seal.close(), missing };
    after = cited.at(-1)!.sha256;
  }
}
