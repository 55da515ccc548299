import { closeSync, existsSync, fsyncSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type StatementSync } from "node:sqlite";
import { MahdarError } from "@mahdar/shape";
import type { Value } from "../engine/engine.ts";
import { translated } from "../engine/translate-error.ts";
import { sha256Of } from "../snapshots.ts";
import type { ArchiveTable } from "./archive-tables.ts";
import type { Row, Sealed } from "./row-seal.ts";

/** "MAHB": what the header of a backup says, so that neither an archive nor another program's file is taken for one. */
const APPLICATION_ID = 0x4d414842;
/** Counted up when a program of before could not restore what this one writes. */
const FORMAT = 1;

/** What a backup says of itself. */
export interface Manifest {
  readonly format: number;
  /** The version of the program that wrote it. */
  readonly program: string;
  /** The archive's schema number. */
  readonly schema: number;
  /** ISO 8601: when it was begun; it holds the archive as of that moment. */
  readonly at: string;
  /** Where the archive was, without a password. */
  readonly place: string;
  readonly tables: Readonly<Record<string, Sealed>>;
  readonly snapshots: Sealed;
  /** Snapshots the archive cites and no longer had, or had damaged. */
  readonly missing: readonly string[];
}

/** A new backup file; it counts as one once `finish` has returned. */
export interface BackupWriter {
  createTable(table: ArchiveTable): { insert(rows: readonly Row[]): void };
  insertSnapshot(sha256: string, bytes: Uint8Array): void;
  /** Writes the manifest, which it gives, and brings everything to the disk. */
  finish(manifest: Omit<Manifest, "format">): Manifest;
  /** Closes what was not finished. */
  close(): void;
}

export function createBackup(path: string): BackupWriter {
  const guard = <Result>(work: () => Result): Result => translated(path, work);
  // Made first, so that only the user who makes a backup can read it.
  guard(() => closeSync(openSync(path, "wx", 0o600)));
  const database = guard(() => new DatabaseSync(path));
  // No journal on the disk, no syncing: a file that is not finished is thrown away.
  guard(() =>
    database.exec(`pragma page_size = 8192; pragma journal_mode = memory; pragma synchronous = off;
      begin; pragma application_id = ${APPLICATION_ID};
      create table backup (manifest text not null, sha256 text not null);
      create table backup_snapshots (sha256 text not null, bytes blob not null)`),
  );
  const snapshot = guard(() => database.prepare("insert into backup_snapshots values (?, ?)"));
  return {
    createTable: ({ name, columns }) => {
      const typed = columns.map((column) => `"${column.name}" ${column.type}`).join(", ");
      guard(() => database.exec(`create table "${name}" (${typed})`));
      const places = columns.map(() => "?").join(", ");
      const statement = guard(() => database.prepare(`insert into "${name}" values (${places})`));
      return {
        insert: (rows) =>
          guard(() => {
            for (const row of rows) statement.run(...columns.map((column) => row[column.name]!));
          }),
      };
    },
    insertSnapshot: (sha256, bytes) => void guard(() => snapshot.run(sha256, bytes)),
    finish: (manifest) =>
      guard(() => {
        const whole = { format: FORMAT, ...manifest };
        const text = JSON.stringify(whole);
        database.prepare("insert into backup values (?, ?)").run(text, sha256Of(text));
        database.exec("commit");
        database.close();
        syncFile(path);
        return whole;
      }),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

export interface BackupReader {
  readonly manifest: Manifest;
  /** The columns of a table in the backup; null where it has none of that name. */
  columnsOf(table: string): readonly string[] | null;
  rows(table: string, columns: readonly string[]): Generator<Row>;
  snapshots(): Generator<{ readonly sha256: string; readonly bytes: Uint8Array }>;
  close(): void;
}

/**
 * Opens a backup to read it. Whether its rows are those of the manifest is seen when they have been read.
 *
 * @throws MahdarError not-found, not-readable, bad-field (no backup), archive-corrupt (cut off, altered, not finished),
 * archive-newer
 */
export function openBackup(path: string): BackupReader {
  checkHeader(path);
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      if (error instanceof MahdarError || (error as { errcode?: number }).errcode === undefined) throw error;
      throw damaged(path, "it cannot be read to its end", error);
    }
  };
  const database = guard(() => new DatabaseSync(path, { readOnly: true }));
  try {
    guard(() => database.exec("pragma trusted_schema = off"));
    const manifest = guard(() => readManifest(database, path));
    const all = function* (statement: StatementSync): Generator<Row> {
      const rows = guard(() => statement.iterate());
      for (;;) {
        const next = guard(() => rows.next());
        if (next.done === true) return;
        yield next.value as Row;
      }
    };
    return {
      manifest,
      columnsOf: (table) => {
        const found = guard(() =>
          database
            .prepare(
              `select c.name from pragma_table_list as t, pragma_table_xinfo(t.name) as c
               where t.schema = 'main' and t.type = 'table' and t.name = ? order by c.cid`,
            )
            .all(table),
        );
        return found.length === 0 ? null : found.map((row) => String(row["name"]));
      },
      rows: (table, columns) => {
        const names = columns.map((column) => `"${column}"`).join(", ");
        return all(guard(() => database.prepare(`select ${names} from "${table}" order by rowid`)));
      },
      snapshots: function* () {
        const statement = guard(() =>
          database.prepare("select sha256, bytes from backup_snapshots order by rowid"),
        );
        for (const { sha256, bytes } of all(statement)) {
          if (!(bytes instanceof Uint8Array) || sha256Of(bytes) !== sha256)
            throw damaged(path, `the snapshot ${String(sha256).slice(0, 64)} in it is another`);
          yield { sha256, bytes };
        }
      },
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The error for a backup that is not what its manifest says. */
export function damaged(path: string, what: string, cause?: unknown): MahdarError {
  return new MahdarError(
    "archive-corrupt",
    `the backup ${path} is cut off or was altered: ${what}`,
    "take another backup; nothing was restored from this one",
    { cause },
  );
}

const HEADER_LENGTH = 100;

/** https://www.sqlite.org/fileformat.html: what kind of file it is, and whether it is as long as it says. */
function checkHeader(path: string): void {
  if (!existsSync(path))
    throw new MahdarError("not-found", `there is no file ${path}`, "check the spelling of the path");
  const header = Buffer.alloc(HEADER_LENGTH);
  const { size } = translated(path, () => statSync(path));
  translated(path, () => {
    const file = openSync(path, "r");
    try {
      readSync(file, header, 0, HEADER_LENGTH, 0);
    } finally {
      closeSync(file);
    }
  });
  const isSqlite = header.toString("latin1", 0, 16) === "SQLite format 3\0";
  // A file that was never finished has an empty header, as nothing has been committed.
  if (!isSqlite && (size === 0 || header.every((byte) => byte === 0)))
    throw damaged(path, "it was never finished");
  if (!isSqlite || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new MahdarError(
      "bad-field",
      `${path} is not a backup of a Mahdar archive`,
      "give a file that mahdar backup wrote",
    );
  }
  const said = header.readUInt16BE(16) * header.readUInt32BE(28);
  if (size !== said) throw damaged(path, `it has ${size} bytes and should have ${said}`);
}

function readManifest(database: DatabaseSync, path: string): Manifest {
  const row = database.prepare("select manifest, sha256 from backup").get() as
    | Record<string, Value>
    | undefined;
  if (row === undefined) throw damaged(path, "it was never finished");
  const text = String(row["manifest"]);
  if (sha256Of(text) !== row["sha256"]) throw damaged(path, "its manifest does not hold");
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format > FORMAT)
    throw new MahdarError(
      "archive-newer",
      `the backup ${path} was written by a newer program, Mahdar ${manifest.program}`,
      "update Mahdar, then restore it",
    );
  return manifest;
}

export function syncFile(path: string): void {
  const file = openSync(path, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new name of a file outlive a crash. */
export function syncFolderOf(file: string): void {
  // Windows cannot open a folder to sync it and keeps its entries by itself.
  if (process.platform === "win32") return;
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
