import { sql } from "kysely";
import type { ArticleQuery, ArticleSummary, Page } from "../archive.ts";
import { build } from "../engine/builder.ts";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { findWords, matchOf, readSought, type SoughtWords } from "../search/find-words.ts";
import { snippetOf } from "../search/snippet.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { filterOf, limitOf } from "./filter.ts";

/** As `Archive.list` promises. */
export function listArticles(engine: Engine, query: ArticleQuery): Page<ArticleSummary> {
  const sought = readSought(query.words ?? "");
  const match = matchOf(sought);
  if (match !== null) return engine.read(() => searched(engine, query, sought, match));
  if (query.words !== undefined && query.words.trim() !== "") return { items: [], next: null, total: 0 };
  return engine.read(() => newestFirst(engine, query));
}

function newestFirst(engine: Engine, query: ArticleQuery): Page<ArticleSummary> {
  const limit = limitOf(query);
  const place = placeOf(query.after, ["string", "number"]);
  const matching = build.selectFrom("articles as a").where(filterOf(query));
  const page =
    place === null
      ? matching
      : matching.where(sql<boolean>`(a.published, a.key) < (${place[0]}, ${place[1]})`);
  const rows = engine.all(
    page
      .selectAll("a")
      .orderBy("a.published", "desc")
      .orderBy("a.key", "desc")
      .limit(limit + 1),
  );
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return {
    items: rows.slice(0, limit).map(summaryOf),
    next: last === null ? null : cursorOf([last.published, last.key]),
    total: engine.first(matching.select((eb) => eb.fn.countAll<number>().as("n")))!.n,
  };
}

/** Words of a title weigh four times those of the text. Equal ranks: the newer article first. */
const RANK = sql<number>`bm25(search, 4.0, 1.0)`;

function searched(
  engine: Engine,
  query: ArticleQuery,
  sought: SoughtWords,
  match: string,
): Page<ArticleSummary> {
  const limit = limitOf(query);
  const skip = Math.max(0, Number(placeOf(query.after, ["number"])?.[0] ?? 0));
  const matching = build
    .selectFrom(sql<{ rowid: number }>`search`.as("search"))
    .innerJoin("articles as a", "a.key", "search.rowid")
    .where(sql<boolean>`search match ${match}`)
    .where(filterOf(query));
  const rows = engine.all(
    matching
      .selectAll("a")
      .orderBy(RANK)
      .orderBy("a.published", "desc")
      .orderBy("a.key", "desc")
      .limit(limit + 1)
      .offset(skip),
  );
  return {
    items: rows.slice(0, limit).map((row) => ({ ...summaryOf(row), ...marksOf(engine, row, sought) })),
    next: rows.length > limit ? cursorOf([skip + limit]) : null,
    total: engine.first(matching.select((eb) => eb.fn.countAll<number>().as("n")))!.n,
  };
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
function marksOf(
  engine: Engine,
  row: ArticleRow,
  sought: SoughtWords,
): Pick<ArticleSummary, "snippet" | "titleHits"> {
  const version = engine.first(
    build.selectFrom("versions").selectAll().where("article", "=", row.key).where("n", "=", row.version),
  )!;
  const { text } = articleOf(row.id, version);
  return { snippet: snippetOf(text, findWords(text, sought)), titleHits: findWords(row.title ?? "", sought) };
}
