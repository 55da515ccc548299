import { sql } from "kysely";
import type { Engine } from "./engine/engine.ts";
import { type Snapshots, sha256Of, tampered } from "./snapshots.ts";

const ROWS_MAX = 1_000;

const NAMES_AT_ONCE = 1_000;

/**
 * The snapshots of an archive in PostgreSQL: rows of the database itself, so that any number of machines share them and
 * one backup holds all.
 */
export function openDatabaseSnapshots(engine: Engine): Snapshots {
  const find = async (sha256: string): Promise<Uint8Array | undefined> => {
    const row = await engine.db
      .selectFrom("snapshots")
      .select("bytes")
      .where("sha256", "=", sha256)
      .executeTakeFirst();
    return row?.bytes;
  };
  return {
    keep: async (contents) => {
      const named = contents.map((bytes) => ({ sha256: sha256Of(bytes), bytes: Buffer.from(bytes) }));
      // Sorted, so that two who keep the same contents wait for one another and never in a circle.
      const rows = [...new Map(named.map((row) => [row.sha256, row])).values()].sort((one, other) =>
        one.sha256 < other.sha256 ? -1 : 1,
      );
      for (let from = 0; from < rows.length; from += ROWS_MAX) {
        await engine.db
          .insertInto("snapshots")
          .values(rows.slice(from, from + ROWS_MAX))
          // A damaged one is mended by the bytes that hash to its name.
          .onConflict((conflict) =>
            conflict
              .column("sha256")
              .doUpdateSet({ bytes: sql`excluded.bytes` })
              .where(sql<boolean>`snapshots.bytes <> excluded.bytes`),
          )
          .execute();
      }
      return named.map((row) => row.sha256);
    },
    has: async (bytes) => {
      // The server hashes them: they need not travel to be looked at.
      const row = await engine.db
        .selectFrom("snapshots")
        .select("sha256")
        .where("sha256", "=", sha256Of(bytes))
        .where(sql<boolean>`encode(sha256(bytes), 'hex') = sha256`)
        .executeTakeFirst();
      return row !== undefined;
    },
    bytes: async (sha256) => {
      const kept = await find(sha256);
      if (kept === undefined) throw tampered(`the snapshot ${sha256} is not in ${engine.place}`);
      const found = sha256Of(kept);
      if (found !== sha256) throw tampered(`the snapshot ${sha256} was changed: its bytes hash to ${found}`);
      return kept;
    },
    names: () => namesOf(engine),
  };
}

async function* namesOf(engine: Engine): AsyncGenerator<string> {
  for (let after = ""; ; ) {
    const rows = await engine.db
      .selectFrom("snapshots")
      .select("sha256")
      .where("sha256", ">", after)
      .orderBy("sha256")
      .limit(NAMES_AT_ONCE)
      .execute();
    for (const { sha256 } of rows) yield sha256;
    if (rows.length < NAMES_AT_ONCE) return;
    after = rows.at(-1)!.sha256;
  }
}
