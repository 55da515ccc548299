import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "./archive.ts";
import { openDatabaseSnapshots } from "./database-snapshots.ts";
import { type Engine, LOCK_WAIT_MS } from "./engine/engine.ts";
import { isPostgres, openPostgres } from "./engine/postgres.ts";
import { openSqlite } from "./engine/sqlite.ts";
import { translated } from "./engine/translate-error.ts";
import { migrate } from "./migrations/migrate.ts";
import { countAll, countOutlets } from "./read/counts.ts";
import { getArticle } from "./read/get.ts";
import { listCommitments, listEvents, listStatements } from "./read/items.ts";
import { listArticles } from "./read/list.ts";
import { listDecisions } from "./review/decisions.ts";
import { reviewItem } from "./review/review.ts";
import { facetsOf } from "./search/facets.ts";
import { searchItems } from "./search/search-items.ts";
import { openFileSnapshots, type Snapshots } from "./snapshots.ts";
import { verifyArchive } from "./verify/verify.ts";
import { listEdits } from "./versions/list-edits.ts";
import { diffVersions, listVersions } from "./versions/versions.ts";
import { addMany, addOne } from "./write/add.ts";
import { holds } from "./write/current-version.ts";

export interface OpenOptions {
  /** Makes an archive where there is none. */
  readonly create?: boolean;
  /** How long to wait for another program's writing before archive-locked is thrown, in milliseconds; 15,000 if not said. */
  readonly lockWaitMs?: number;
}

/**
 * Opens the archive at a place: a folder (`mahdar.db` and `snapshots/` in it) or a PostgreSQL database
 * (`postgres://user@host/database`). With `create` a missing one is made, a database's tables too, the database not. An
 * older schema is brought up to this program's.
 *
 * @throws MahdarError not-found, not-readable, bad-url, unreachable, archive-newer, archive-locked, archive-corrupt, disk-full
 * @example const archive = await openArchive("./archive", { create: true })
 */
export async function openArchive(place: string, options: OpenOptions = {}): Promise<Archive> {
  const { create = false, lockWaitMs = LOCK_WAIT_MS } = options;
  const engine = isPostgres(place)
    ? openPostgres(place, lockWaitMs)
    : await openFolder(place, create, lockWaitMs);
  try {
    await migrate(engine, create || engine.kind === "sqlite");
  } catch (error) {
    await engine.close();
    throw error;
  }
  const snapshots = engine.kind === "sqlite" ? openFileSnapshots(place) : openDatabaseSnapshots(engine);
  return archiveOver(engine, snapshots);
}

async function openFolder(folder: string, create: boolean, lockWaitMs: number): Promise<Engine> {
  const path = join(folder, "mahdar.db");
  if (create) translated(folder, () => mkdirSync(join(folder, "snapshots"), { recursive: true }));
  else if (!existsSync(path)) {
    throw new MahdarError(
      "not-found",
      `there is no archive in ${folder}`,
      "give another folder, or make one with mahdar add",
    );
  }
  return openSqlite(path, lockWaitMs);
}

/** The archive over an open database and its snapshots. */
function archiveOver(engine: Engine, snapshots: Snapshots): Archive {
  return {
    engine,
    snapshots,
    add: (item) => addOne(engine, snapshots, item),
    addMany: (items) => addMany(engine, snapshots, items),
    holds: (article, bytes, reader) => holds(engine, snapshots, article, bytes, reader),
    list: (query) => listArticles(engine, query),
    facets: (query) => facetsOf(engine, query),
    searchItems: (query) => searchItems(engine, query),
    get: (id, version) => getArticle(engine, id, version),
    review: (review) => reviewItem(engine, review),
    versions: (id) => listVersions(engine, id),
    diff: (id, from, to) => diffVersions(engine, id, from, to),
    edits: (query) => listEdits(engine, query),
    verify: (options = {}) =>
      verifyArchive(engine, (tx) => (tx.kind === "sqlite" ? snapshots : openDatabaseSnapshots(tx)), options),
    log: (query) => listDecisions(engine, query),
    snapshot: async (sha256) => {
      const row = await engine.db
        .selectFrom("versions")
        .select(["media_type", "charset"])
        .where("snapshot_sha256", "=", sha256)
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      const bytes = await snapshots.bytes(sha256);
      return { bytes, mediaType: row.media_type, charset: row.charset };
    },
    outlets: () => countOutlets(engine),
    counts: () => countAll(engine),
    statements: (query) => listStatements(engine, query),
    events: (query) => listEvents(engine, query),
    commitments: (query) => listCommitments(engine, query),
    close: () => engine.close(),
  };
}
