import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { ArchiveTable } from "./archive-tables.ts";
import type { Row } from "./row-seal.ts";

const ROWS_MIN = 8;
const ROWS_MAX = 5_000;
const LENGTH_AIM = 4_000_000;

/**
 * All rows of a table in the order of its primary key, some megabytes at a time however large the table or its rows are;
 * `lengthOf` says how large the rows given last were. To be called inside `read`, so that they are of one moment.
 */
export async function* readRows(
  engine: Engine,
  { name, columns, key }: ArchiveTable,
  lengthOf: () => number,
): AsyncGenerator<Row[]> {
  const all = sql.join(columns.map((column) => sql.ref(column.name)));
  if (key.length === 0) {
    const { rows } = await sql<Row>`select ${all} from ${sql.table(name)} order by ${all}`.execute(engine.db);
    if (rows.length > 0) yield rows;
    return;
  }
  const keys = sql.join(key.map((column) => sql.ref(column)));
  let limit = ROWS_MIN;
  let last: Row | undefined;
  for (;;) {
    const after: Row | undefined = last;
    const where =
      after === undefined ? sql`` : sql`where (${keys}) > (${sql.join(key.map((column) => after[column]))})`;
    const { rows } = await sql<Row>`
      select ${all} from ${sql.table(name)} ${where} order by ${keys} limit ${limit}`.execute(engine.db);
    if (rows.length === 0) return;
    yield rows;
    if (rows.length < limit) return;
    last = rows.at(-1);
    const fitting = Math.floor((LENGTH_AIM * rows.length) / Math.max(1, lengthOf()));
    limit = Math.min(ROWS_MAX, Math.max(ROWS_MIN, Math.min(fitting, limit * 8)));
  }
}
