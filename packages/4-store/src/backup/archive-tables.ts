import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";

/** A table of an archive as a backup sees it. */
export interface ArchiveTable {
  readonly name: string;
  /** In the order the schema names them; what the database computes by itself is left out. */
  readonly columns: readonly Column[];
  /** The primary key's columns: they order the rows, the same way in every engine. None in a table of a row or two. */
  readonly key: readonly string[];
}

interface Column {
  readonly name: string;
  readonly type: "integer" | "real" | "text" | "blob";
}

/** Not a part of the record: the schema's number goes into the manifest, snapshots have a place of their own. */
const APART: ReadonlySet<string> = new Set(["mahdar_schema", "snapshots"]);

/**
 * The tables that make up an archive, by name: asked of the database, so that whatever a migration adds is in the next
 * backup. Tables that only one engine can have (its full-text index) are left out; they are made from the others.
 */
export async function findTables(engine: Engine): Promise<ArchiveTable[]> {
  const rows = await (engine.kind === "sqlite" ? SQLITE_COLUMNS : POSTGRES_COLUMNS).execute(engine.db);
  const byTable = new Map<string, ColumnRow[]>();
  for (const row of rows.rows) byTable.set(row.table, [...(byTable.get(row.table) ?? []), row]);
  const tables: ArchiveTable[] = [];
  for (const [name, found] of byTable) {
    if (APART.has(name)) continue;
    const columns = found.map(({ column, type }) => ({ name: column, type: TYPES.get(type.toLowerCase()) }));
    if (!columns.every(isPlain)) continue;
    const key = found
      .filter((row) => row.place > 0)
      .sort((one, other) => one.place - other.place)
      .map((row) => row.column);
    tables.push({ name, columns, key });
  }
  return tables;
}

interface ColumnRow {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** Its place in the primary key, from 1; 0 outside. */
  readonly place: number;
}

const TYPES: ReadonlyMap<string, Column["type"]> = new Map([
  ["integer", "integer"],
  ["bigint", "integer"],
  ["real", "real"],
  ["double precision", "real"],
  ["text", "text"],
  ["blob", "blob"],
  ["bytea", "blob"],
]);

function isPlain(column: { name: string; type: Column["type"] | undefined }): column is Column {
  return column.type !== undefined;
}

const SQLITE_COLUMNS = sql<ColumnRow>`
  select t.name as "table", c.name as "column", c.type as type, c.pk as place
  from pragma_table_list as t, pragma_table_xinfo(t.name) as c
  where t.schema = 'main' and t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\' and c.hidden = 0
  order by t.name, c.cid`;

const POSTGRES_COLUMNS = sql<ColumnRow>`
  select t.relname as "table", c.attname as "column", format_type(c.atttypid, null) as type,
    coalesce(array_position(k.indkey::int2[], c.attnum) + 1, 0) as place
  from pg_class as t
  join pg_attribute as c on c.attrelid = t.oid and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
  left join pg_index as k on k.indrelid = t.oid and k.indisprimary
  where t.relnamespace = current_schema()::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
  order by t.relname collate "C", c.attnum`;
