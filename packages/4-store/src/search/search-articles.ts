import {
  type ArchiveStatistics,
  bestPassage,
  findWords,
  keepsTo,
  type Query,
  readQuery,
  Scorer,
} from "@mahdar/search";
import type { Span } from "@mahdar/shape";
import type { Expression, SqlBool } from "kysely";
import type { ArticleQuery, ArticleSummary, Page, Snippet } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { articleOf } from "../exact-text.ts";
import { cursorOf, placeOf } from "../read/cursor.ts";
import { limitOf } from "../read/filter.ts";
import { summaryOf } from "../read/summary.ts";
import { type FoundArticles, foundBy, foundByAll, narrowedTo } from "./candidates.ts";
import { articleCondition } from "./conditions.ts";
import { statisticsFor } from "./statistics.ts";

/** So many of the articles the engine ranks first are weighed by their whole text; those after them stay as it ranks them. */
const WEIGHED = 50;
/** So much of an article is weighed: a longer one tells what it is about before. */
const UNITS_WEIGHED = 12_000;

/** A query and what it finds, ready for more to be asked about it. */
export interface Sought {
  readonly query: Query;
  readonly archive: ArchiveStatistics;
  /** Null where nothing can be found. */
  readonly found: FoundArticles | null;
  /** The condition on `articles as a`; null where all are wanted. */
  readonly where: Expression<SqlBool> | null;
}

/** Reads the words of a query against the archive; null where there are no words in it. */
export async function seek(engine: Engine, asked: ArticleQuery): Promise<Sought | null> {
  const query = readQuery(asked.words ?? "", { exact: asked.exact === true });
  if (query.terms.length === 0) return null;
  const archive = await statisticsFor(engine, query);
  const where = isNarrowed(asked) ? articleCondition(asked) : null;
  // Of a question the words frame one another; of bare words all are meant.
  const isQuestion = asked.words!.trim().split(/\s+/u).length > query.terms.length;
  const all = isQuestion ? null : foundByAll(engine, query, archive);
  const found = all !== null && (await findsAny(engine, all, where)) ? all : foundBy(engine, query, archive);
  return {
    query,
    archive,
    found: found === null ? null : await narrowedTo(engine, found, asked),
    where,
  };
}

function isNarrowed({ outlet, from, to, actor, layer, topic, kind, status }: ArticleQuery): boolean {
  return [outlet, from, to, actor, layer, topic, kind, status].some((value) => value !== undefined);
}

async function findsAny(
  engine: Engine,
  found: FoundArticles,
  where: Expression<SqlBool> | null,
): Promise<boolean> {
  const row = await matchingOf(engine, found.table, where).select("a.key").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** One page of the articles a query finds, best first, each with its best passage. */
export async function searchArticles(
  engine: Engine,
  asked: ArticleQuery,
  sought: Sought,
): Promise<Page<ArticleSummary>> {
  const limit = limitOf(asked);
  const skip = Math.max(0, Number(placeOf(asked.after, ["number"])?.[0] ?? 0));
  if (sought.found === null) return { items: [], next: null, total: 0 };
  const { keys, total } = await ranked(engine, sought, skip + limit + 1);
  const shown = keys.slice(skip, skip + limit);
  const rows = await articlesByKey(engine, shown);
  const items = shown.flatMap((key) => {
    const row = rows.get(key);
    if (row === undefined) return [];
    const { text } = articleOf(row.id, row.version);
    const titleHits = findWords(row.title ?? "", sought.query).map(spanOnly);
    return [{ ...summaryOf(row), snippet: snippetOf(text, sought), titleHits }];
  });
  return { items, next: keys.length > skip + limit ? cursorOf([skip + limit]) : null, total };
}

/**
 * The keys of at least the first `wanted` articles, best first, and how many there are. The order of phrases under the exact switch is
 * more than the index can tell: there the texts decide.
 */
export async function ranked(
  engine: Engine,
  sought: Sought,
  wanted: number,
): Promise<{ readonly keys: number[]; readonly total: number }> {
  const { query, archive, found, where } = sought;
  if (found === null) return { keys: [], total: 0 };
  const isStrict = query.isExact && (query.phrases.length > 0 || query.excluded.length > 0);
  const isNewestOnly = found.isWide && where === null && !isStrict && wanted <= WEIGHED;
  const inOrder = matchingOf(engine, isNewestOnly ? found.newest : found.table, where)
    .select(["a.key"])
    .orderBy("found.rank")
    .orderBy("a.published", "desc")
    .orderBy("a.key", "desc");
  const isWhole = isStrict || found.isNarrowed;
  const rows = await (isWhole ? inOrder : inOrder.limit(Math.max(WEIGHED, wanted))).execute();
  let keys = rows.map(({ key }) => key);
  if (isStrict) keys = await keepingTo(engine, keys, query);
  const scorer = new Scorer(query, archive);
  const head = keys.slice(0, WEIGHED);
  const texts = await textsByKey(engine, head);
  const scores = new Map(
    head.map((key) => {
      const { title, text } = texts.get(key) ?? { title: "", text: "" };
      return [key, scorer.score({ title, body: text.slice(0, UNITS_WEIGHED) })] as const;
    }),
  );
  head.sort((one, other) => scores.get(other)! - scores.get(one)!);
  const total = isWhole ? keys.length : await countOf(engine, found, where);
  return { keys: [...head, ...keys.slice(WEIGHED)], total };
}

function matchingOf(engine: Engine, table: FoundArticles["table"], where: Expression<SqlBool> | null) {
  const matching = engine.db
    .selectFrom(table.as("found"))
    .innerJoin("articles as a", "a.key", "found.article");
  return where === null ? matching : matching.where(where);
}

async function countOf(
  engine: Engine,
  { table }: FoundArticles,
  where: Expression<SqlBool> | null,
): Promise<number> {
  const count =
    where === null
      ? engine.db.selectFrom(table.as("found")).select((eb) => eb.fn.countAll<number>().as("n"))
      : matchingOf(engine, table, where).select((eb) => eb.fn.countAll<number>().as("n"));
  return (await count.executeTakeFirstOrThrow()).n;
}

const PART = 500;

async function keepingTo(engine: Engine, keys: readonly number[], query: Query): Promise<number[]> {
  const kept: number[] = [];
  for (let from = 0; from < keys.length; from += PART) {
    const part = keys.slice(from, from + PART);
    const texts = await textsByKey(engine, part);
    for (const key of part) {
      const { title, text } = texts.get(key) ?? { title: "", text: "" };
      if (keepsTo(query, [title, text])) kept.push(key);
    }
  }
  return kept;
}

async function textsByKey(engine: Engine, keys: readonly number[]) {
  if (keys.length === 0) return new Map<number, { title: string; text: string }>();
  const rows = await engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .select(["a.key", "a.title", "v.text"])
    .where("a.key", "in", keys)
    .execute();
  return new Map(rows.map(({ key, title, text }) => [key, { title: title ?? "", text }]));
}

async function articlesByKey(engine: Engine, keys: readonly number[]) {
  if (keys.length === 0) return new Map<number, never>();
  const rows = await engine.db.selectFrom("articles").selectAll().where("key", "in", keys).execute();
  const versions = await engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .selectAll("v")
    .select("a.key as article_key")
    .where("a.key", "in", keys)
    .execute();
  const byKey = new Map(versions.map((version) => [version.article_key, version]));
  return new Map(
    rows.flatMap((row) => {
      const version = byKey.get(row.key);
      return version === undefined ? [] : [[row.key, { ...row, version }] as const];
    }),
  );
}

/** The best passage; its hits count within it. */
function snippetOf(text: string, { query, archive }: Sought): Snippet {
  const { start, text: shown, hits } = bestPassage(text, query, archive);
  return {
    text: shown,
    start,
    hits: hits.map((hit) => ({ start: hit.start - start, end: hit.end - start, text: hit.text })),
  };
}

function spanOnly({ start, end, text }: Span): Span {
  return { start, end, text };
}
