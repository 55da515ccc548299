import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Ledger } from "./finding.ts";

/** Articles the search cannot find, and entries of the index that lead to none. */
export async function verifySearchIndex(engine: Engine, ledger: Ledger): Promise<void> {
  const article = sql.ref(engine.kind === "sqlite" ? "s.rowid" : "s.article");
  const missing = await sql<{ id: string }>`
    select a.id from articles a where not exists (select 1 from search s where ${article} = a.key)`.execute(
    engine.db,
  );
  for (const { id } of missing.rows) {
    const message = `the article ${id} is not in the search index`;
    ledger.fail(
      "search",
      id,
      "search",
      message,
      "add the article again with a newer reader, or restore a backup",
    );
  }
  const loose = await sql<{ key: number }>`
    select ${article} as key from search s where not exists (select 1 from articles a where ${article} = a.key)`.execute(
    engine.db,
  );
  for (const { key } of loose.rows) {
    ledger.fail(
      "search",
      null,
      `search ${key}`,
      `the search index has an article ${key} that is not there`,
      "restore the archive from a backup",
    );
  }
}
