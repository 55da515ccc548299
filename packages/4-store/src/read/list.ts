import { sql } from "kysely";
import type { ArticleQuery, ArticleSummary, Page } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { findWords, matchOf, readSought, type SoughtWords, tsqueryOf } from "../search/find-words.ts";
import { snippetOf } from "../search/snippet.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { filterOf, limitOf } from "./filter.ts";

/** As `Archive.list` promises. */
export async function listArticles(engine: Engine, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const sought = readSought(query.words ?? "");
  if (sought.length > 0) return engine.read((tx) => searched(tx, query, sought));
  if (query.words !== undefined && query.words.trim() !== "") return { items: [], next: null, total: 0 };
  return engine.read((tx) => newestFirst(tx, query));
}

async function newestFirst(engine: Engine, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const limit = limitOf(query);
  const place = placeOf(query.after, ["string", "number"]);
  const matching = engine.db.selectFrom("articles as a").where(filterOf(query));
  const page =
    place === null
      ? matching
      : matching.where(sql<boolean>`(a.published, a.key) < (${place[0]}, ${place[1]})`);
  const rows = await page
    .selectAll("a")
    .orderBy("a.published", "desc")
    .orderBy("a.key", "desc")
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1]! : null;
  const total = await matching.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  return {
    items: rows.slice(0, limit).map(summaryOf),
    next: last === null ? null : cursorOf([last.published, last.key]),
    total: total.n,
  };
}

async function searched(
  engine: Engine,
  query: ArticleQuery,
  sought: SoughtWords,
): Promise<Page<ArticleSummary>> {
  const limit = limitOf(query);
  const skip = Math.max(0, Number(placeOf(query.after, ["number"])?.[0] ?? 0));
  const { found, rank } = foundBy(engine, sought);
  const matching = engine.db
    .selectFrom(found.as("found"))
    .innerJoin("articles as a", "a.key", "found.article")
    .where(filterOf(query));
  const rows = await matching
    .selectAll("a")
    .orderBy("found.rank", rank)
    .orderBy("a.published", "desc")
    .orderBy("a.key", "desc")
    .limit(limit + 1)
    .offset(skip)
    .execute();
  const total = await matching.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  const items: ArticleSummary[] = [];
  for (const row of rows.slice(0, limit)) {
    items.push({ ...summaryOf(row), ...(await marksOf(engine, row, sought)) });
  }
  return { items, next: rows.length > limit ? cursorOf([skip + limit]) : null, total: total.n };
}

/** The articles that have every word, with their rank. Words of a title weigh four times those of the text. */
function foundBy(engine: Engine, sought: SoughtWords) {
  if (engine.kind === "sqlite") {
    const found = sql<{ article: number; rank: number }>`(
      select rowid as article, bm25(search, 4.0, 1.0) as rank from search where search match ${matchOf(sought)})`;
    return { found, rank: "asc" } as const;
  }
  const found = sql<{ article: number; rank: number }>`(
    select article, ts_rank('{0.25,0.25,0.25,1}', words, ${tsqueryOf(sought)}::tsquery, 1) as rank
    from search where words @@ ${tsqueryOf(sought)}::tsquery)`;
  return { found, rank: "desc" } as const;
}

type ArticleRow = {
  key: number;
  id: string;
  version: number;
  title: string | null;
  outlet: string | null;
  published: string;
} & ArticleSummary["counts"];

function summaryOf(row: ArticleRow): ArticleSummary {
  const { id, title, outlet, attributions, events, commitments, times, mentions, entities } = row;
  const counts = { attributions, events, commitments, times, mentions, entities };
  return { id, title, outlet, published: row.published === "" ? null : row.published, counts };
}

/** Where the words stand, worked out on the text itself: the index keeps no places in it. */
async function marksOf(
  engine: Engine,
  row: ArticleRow,
  sought: SoughtWords,
): Promise<Pick<ArticleSummary, "snippet" | "titleHits">> {
  const version = await engine.db
    .selectFrom("versions")
    .selectAll()
    .where("article", "=", row.key)
    .where("n", "=", row.version)
    .executeTakeFirstOrThrow();
  const { text } = articleOf(row.id, version);
  return { snippet: snippetOf(text, findWords(text, sought)), titleHits: findWords(row.title ?? "", sought) };
}
