import { MahdarError } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { reindexAll } from "../search/index-words.ts";
import { relistAll } from "../write/listing.ts";
import { MIGRATIONS } from "./index.ts";
import { readSchema, writeSchema } from "./schema-number.ts";

/** Any number of ours: two processes that bring one database up to date take turns by it. */
export const MIGRATION_LOCK = 0x4d414844;

/**
 * Brings the archive's schema up to this program's. Promises: nothing is written when it is already there; each step
 * is whole or not at all; two processes may call it at once. `create` allows an empty database to become an archive.
 *
 * @throws MahdarError archive-newer, when a newer program made it; archive-corrupt, when it is another program's;
 * not-found, when it is empty and not to be made.
 */
export async function migrate(engine: Engine, create: boolean): Promise<void> {
  const newest = MIGRATIONS.at(-1)!.number;
  const found = await readSchema(engine);
  if (found === newest) return;
  if (found > newest) throw newerArchive(engine.place, found, newest);
  await engine.write(async (tx) => {
    if (tx.kind === "postgres") await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(tx.db);
    const from = await readSchema(tx);
    if (from > newest) throw newerArchive(engine.place, from, newest);
    if (from === 0 && !create) {
      throw new MahdarError(
        "not-found",
        `there is no archive in ${engine.place}`,
        "give another place, or make one with mahdar add",
      );
    }
    const steps = MIGRATIONS.slice(from);
    for (const step of steps) await step.up(tx);
    if (steps.some((step) => step.relists)) await relistAll(tx);
    if (steps.some((step) => step.reindexes)) await reindexAll(tx);
    await writeSchema(tx, newest);
  });
}

/** The error for an archive of a newer program. */
export function newerArchive(place: string, schema: number, known: number): MahdarError {
  return new MahdarError(
    "archive-newer",
    `the archive ${place} has schema ${schema}, this program knows schemas up to ${known}`,
    "update Mahdar, or use another archive",
  );
}
