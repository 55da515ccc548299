import type { Insertable } from "kysely";
import type { Tables } from "../tables.ts";
import type { Engine, Value } from "./engine.ts";

/**
 * Inserts one row; gives its key. Adding an article writes some forty rows, so the SQL is not composed anew for each:
 * rows of one table have their columns in one order and share a prepared statement.
 */
export function insert<Name extends keyof Tables>(
  engine: Engine,
  table: Name,
  row: Insertable<Tables[Name]>,
): number {
  const columns = Object.keys(row);
  return engine.run(sqlOf(table, columns), Object.values(row) as Value[]);
}

const memo = new Map<string, string>();

function sqlOf(table: string, columns: readonly string[]): string {
  const name = `${table} ${columns.join(" ")}`;
  let sql = memo.get(name);
  if (sql === undefined) {
    sql = `insert into ${table} (${columns.join(", ")}) values (${columns.map(() => "?").join(", ")})`;
    memo.set(name, sql);
  }
  return sql;
}
