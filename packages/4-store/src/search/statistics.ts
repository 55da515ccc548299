import type { ArchiveStatistics, Query } from "@mahdar/search";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";

/** A stem in more articles than this is counted no further on PostgreSQL: it is common. */
const COUNTED_MAX = 20_000;
const SAMPLED_FROM = 100_000;

/** What the archive says of how common the words of a query are. */
export async function statisticsFor(engine: Engine, query: Query): Promise<ArchiveStatistics> {
  const stems = [
    ...new Set(
      query.terms.flatMap(({ stems, otherStem }) => [...stems, ...(otherStem === null ? [] : [otherStem])]),
    ),
  ];
  const totals = engine.kind === "sqlite" ? await totalsOfSqlite(engine) : await totalsOfPostgres(engine);
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, await countOf(engine, stem));
  return { ...totals, articlesWith: (stem) => counts.get(stem) ?? 0 };
}

type Totals = Omit<ArchiveStatistics, "articlesWith">;

async function countOf(engine: Engine, stem: string): Promise<number> {
  if (engine.kind === "sqlite") {
    const { rows } = await sql<{ doc: number }>`select doc from search_words where term = ${stem}`.execute(
      engine.db,
    );
    return rows[0]?.doc ?? 0;
  }
  const { rows } = await sql<{ n: number }>`select count(*) as n from (
    select 1 from search where words @@ ${`'${stem}'`}::tsquery limit ${COUNTED_MAX}) as counted`.execute(
    engine.db,
  );
  return rows[0]?.n ?? 0;
}

/**
 * FTS5 keeps the number of rows and of words of each column in its first record, as varints
 * (https://www.sqlite.org/fts5.html, "%_data").
 */
async function totalsOfSqlite(engine: Engine): Promise<Totals> {
  const { rows } = await sql<{ block: Uint8Array }>`select block from search_data where id = 1`.execute(
    engine.db,
  );
  const [articles = 0, title = 0, body = 0] = varintsOf(rows[0]?.block ?? new Uint8Array());
  return { articles, titleLength: title / Math.max(1, articles), bodyLength: body / Math.max(1, articles) };
}

/** SQLite's varints: seven bits a byte, the highest first; the high bit says that more follow. */
function varintsOf(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  return numbers;
}

/** Of a large archive the planner's own count and a sample do. */
async function totalsOfPostgres(engine: Engine): Promise<Totals> {
  const planned = await sql<{ n: number }>`
    select cast(greatest(reltuples, 0) as bigint) as n from pg_class where oid = 'search'::regclass`.execute(
    engine.db,
  );
  const estimate = planned.rows[0]?.n ?? 0;
  const from = estimate < SAMPLED_FROM ? sql`search` : sql`search tablesample system (1)`;
  const { rows } = await sql<{ n: number; title: number | null; body: number | null }>`
    select count(*) as n, avg(title_length)::double precision as title, avg(body_length)::double precision as body
    from ${from}`.execute(engine.db);
  const [row] = rows;
  return {
    articles: estimate < SAMPLED_FROM ? (row?.n ?? 0) : estimate,
    titleLength: row?.title ?? 0,
    bodyLength: row?.body ?? 0,
  };
}
