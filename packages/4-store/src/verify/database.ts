import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { translated } from "../engine/translate-error.ts";
import { type Ledger, RESTORE } from "./finding.ts";

/**
 * What the engine itself can say: SQLite checks its file and every foreign key. PostgreSQL holds its keys at every write;
 * there only constraints are looked for that somebody switched off.
 */
export async function verifyDatabase(engine: Engine, ledger: Ledger): Promise<void> {
  if (engine.kind === "postgres") {
    const { rows } = await sql<{ name: string; on: string }>`
      select conname as name, conrelid::regclass::text as on from pg_constraint
      where not convalidated and connamespace = current_schema()::regnamespace`.execute(engine.db);
    for (const { name, on } of rows)
      ledger.fail("database", null, on, `the constraint ${name} of ${on} is not in force`, RESTORE);
    return;
  }
  for (const said of integrityOf(engine.place))
    ledger.fail("database", null, engine.place, `SQLite says: ${said}`, RESTORE);
  const broken = await sql<{ table: string; rowid: number | null; parent: string }>`
    pragma foreign_key_check`.execute(engine.db);
  for (const { table, rowid, parent } of broken.rows) {
    const path = `${table}${rowid === null ? "" : ` row ${rowid}`}`;
    ledger.fail("database", null, path, `${path} refers to a row of ${parent} that is not there`, RESTORE);
  }
}

/**
 * Asked on a connection of its own: one that has searched before keeps pages of the word index, takes them for the
 * present ones when another process has written since, and reports damage where there is none.
 */
function integrityOf(path: string): string[] {
  return translated(path, () => {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      const rows = database.prepare("pragma integrity_check(100)").all();
      return rows.map((row) => String(row["integrity_check"])).filter((said) => said !== "ok");
    } finally {
      database.close();
    }
  });
}
