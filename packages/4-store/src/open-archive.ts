import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "./archive.ts";
import { build } from "./engine/builder.ts";
import { type Engine, openEngine } from "./engine/engine.ts";
import { translated } from "./engine/translate-error.ts";
import { migrate } from "./migrations/migrate.ts";
import { countAll, countOutlets } from "./read/counts.ts";
import { getArticle } from "./read/get.ts";
import { listCommitments, listEvents, listStatements } from "./read/items.ts";
import { listArticles } from "./read/list.ts";
import { openSnapshots, type Snapshots } from "./snapshots.ts";
import { addMany, addOne } from "./write/add.ts";
import { holds } from "./write/current-version.ts";

/**
 * Opens the archive in a folder: `mahdar.db` and `snapshots/`. With `create` a missing one is made. An older schema is
 * brought up to this program's.
 *
 * @throws MahdarError not-found, not-readable, archive-newer, archive-locked, archive-corrupt, disk-full
 * @example const archive = openArchive("./archive", { create: true })
 */
export function openArchive(folder: string, options: { readonly create?: boolean } = {}): Archive {
  const path = join(folder, "mahdar.db");
  if (options.create === true)
    translated(folder, () => mkdirSync(join(folder, "snapshots"), { recursive: true }));
  else if (!existsSync(path)) {
    throw new MahdarError(
      "not-found",
      `there is no archive in ${folder}`,
      "give another folder, or make one with mahdar add",
    );
  }
  const engine = openEngine(path);
  try {
    migrate(engine, folder);
  } catch (error) {
    engine.close();
    throw error;
  }
  return archiveOver(engine, openSnapshots(folder));
}

/** The archive over an open database and folder of snapshots. */
function archiveOver(engine: Engine, snapshots: Snapshots): Archive {
  return {
    add: (item) => addOne(engine, snapshots, item),
    addMany: (items) => addMany(engine, snapshots, items),
    holds: (article, bytes, reader) => holds(engine, snapshots, article, bytes, reader),
    list: (query) => listArticles(engine, query),
    get: (id) => getArticle(engine, id),
    snapshot: (sha256) => {
      const row = engine.first(
        build
          .selectFrom("versions")
          .select(["media_type", "charset"])
          .where("snapshot_sha256", "=", sha256)
          .limit(1),
      );
      if (row === undefined) return null;
      return { bytes: snapshots.bytes(sha256), mediaType: row.media_type, charset: row.charset };
    },
    outlets: () => countOutlets(engine),
    counts: () => countAll(engine),
    statements: (query) => listStatements(engine, query),
    events: (query) => listEvents(engine, query),
    commitments: (query) => listCommitments(engine, query),
    close: () => engine.close(),
  };
}
