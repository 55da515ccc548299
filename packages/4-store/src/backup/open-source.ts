import { existsSync } from "node:fs";
import { join } from "node:path";
import { MahdarError } from "@mahdar/shape";
import { openDatabaseSnapshots } from "../database-snapshots.ts";
import { type Engine, LOCK_WAIT_MS } from "../engine/engine.ts";
import { isPostgres, openPostgres } from "../engine/postgres.ts";
import { openSqlite } from "../engine/sqlite.ts";
import { openFileSnapshots, type Snapshots } from "../snapshots.ts";

/** An archive as it stands, its schema too: one backs up before one updates. */
export interface Source {
  readonly engine: Engine;
  snapshotsOn(tx: Engine): Snapshots;
}

export async function openSource(place: string): Promise<Source> {
  if (isPostgres(place))
    return { engine: openPostgres(place, LOCK_WAIT_MS), snapshotsOn: openDatabaseSnapshots };
  const path = join(place, "mahdar.db");
  if (!existsSync(path))
    throw new MahdarError(
      "not-found",
      `there is no archive in ${place}`,
      "name the archive's folder or database with --archive",
    );
  return { engine: await openSqlite(path, LOCK_WAIT_MS), snapshotsOn: () => openFileSnapshots(place) };
}
