import { type ArchiveStatistics, candidateStems, type Query, type QueryTerm } from "@mahdar/search";
import { sql } from "kysely";
import type { ArticleQuery } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { filterOf } from "../read/filter.ts";
import { type MatchLanguage, matchLanguage } from "./match-language.ts";

/** So many articles at most are weighed by the engine's own ranking; of more only the newest are looked at. */
const ROWS_MAX = 3_000;

/** An article that a query may find, and how the engine's own ranking places it: smaller is better. */
export interface Found {
  readonly article: number;
  readonly rank: number;
}

/** The articles a query may find. */
export interface FoundArticles {
  /** A table expression `found(article, rank)`. */
  readonly table: ReturnType<typeof sql<Found>>;
  /** As `table`, of these articles only; of SQLite. */
  readonly tableAmong: (among: ReturnType<typeof sql>) => ReturnType<typeof sql<Found>>;
  /** As `table`, but where more match than can be ranked only the newest so many: good where nothing else narrows them down. */
  readonly newest: ReturnType<typeof sql<Found>>;
  readonly isWide: boolean;
  /** So few are left by what else was asked that all of them can be taken. */
  readonly isNarrowed: boolean;
}

/**
 * The articles that hold what a query demands (all words under the exact switch, phrases, +words) and none of what it excludes; where
 * it demands nothing, those with any of its telling words. Null where there can be none.
 */
export function foundBy(engine: Engine, query: Query, archive: ArchiveStatistics): FoundArticles | null {
  const language = matchLanguage(engine.kind);
  const demanded = demandedBy(query, language);
  if (demanded.length > 0) {
    const rarest = Math.min(
      ...query.terms.flatMap(({ stems }) => stems.map((stem) => archive.articlesWith(stem) || 1)),
    );
    return matching(
      engine,
      query,
      language.without(language.all(demanded), excludedBy(query, language)),
      rarest,
    );
  }
  const stems = candidateStems(query, archive, ROWS_MAX);
  if (stems.length === 0) return null;
  const either = language.all([anyOf(stems, language), anyOf(stemsOf(query.terms), language)]);
  const rows = stems.reduce((sum, stem) => sum + archive.articlesWith(stem), 0);
  return matching(engine, query, language.without(either, excludedBy(query, language)), rows);
}

/** Few words are all meant: who types two or three wants the articles that have them all, where there are any. */
const FEW_WORDS = 3;

/** As `foundBy`, with all words demanded; null where the query has one word, or more than a few, or demands something itself. */
export function foundByAll(engine: Engine, query: Query, archive: ArchiveStatistics): FoundArticles | null {
  const { terms } = query;
  const language = matchLanguage(engine.kind);
  if (demandedBy(query, language).length > 0 || terms.length < 2 || terms.length > FEW_WORDS) return null;
  const keys = terms.flatMap(({ stems }) => stems);
  const rows = Math.min(...keys.map((key) => archive.articlesWith(key)));
  if (rows === 0) return null;
  const excluded = excludedBy(query, language);
  const all = language.all(terms.map(({ stems }) => language.run(stems)));
  const side = language.without(language.run(keys), excluded);
  return matching(engine, query, language.without(all, excluded), rows, side);
}

/** Any of these stems. FTS5 ranks by all words of its query: beside the telling ones, which choose, stand all, which rank. */
function anyOf(stems: readonly string[], language: MatchLanguage): string {
  return language.either([...new Set(stems)].map((stem) => language.run([stem])));
}

function demandedBy(query: Query, language: MatchLanguage): string[] {
  if (query.isExact) return query.terms.map(({ form }) => language.form(form));
  return [
    ...query.phrases.map((phrase) => language.run(stemsOf(phrase))),
    ...query.terms.filter(({ isRequired }) => isRequired).map(({ stems }) => language.run(stems)),
  ];
}

function excludedBy(query: Query, language: MatchLanguage): string[] {
  return query.excluded.map((phrase) =>
    query.isExact
      ? language.all(phrase.map(({ form }) => language.form(form)))
      : language.run(stemsOf(phrase)),
  );
}

function stemsOf(terms: readonly QueryTerm[]): string[] {
  return terms.flatMap(({ stems }) => stems);
}

/**
 * `rows`: about how many articles match, or more. `side`: the words side by side; of very many articles those that have them so are
 * looked for first.
 */
function matching(
  engine: Engine,
  query: Query,
  match: string,
  rows: number,
  side: string | null = null,
): FoundArticles {
  const newestOf = (wanted: string, rank: number) =>
    engine.kind === "sqlite"
      ? sql`select * from (select rowid as article, ${rank} as rank
          from search where search match ${wanted} order by rowid desc limit ${ROWS_MAX}) as one`
      : sql`select * from (select article, ${rank}::double precision as rank
          from search where words @@ ${wanted}::tsquery order by article desc limit ${ROWS_MAX}) as one`;
  const ranked = [...new Set(stemsOf(query.terms))].map((stem) => `'${stem}'`).join(" | ");
  // The sign keeps FTS5 from looking up every row of the set for itself.
  const ofSqlite = (among: ReturnType<typeof sql>) =>
    sql<Found>`(select rowid as article, bm25(search, 2.0, 1.0, 0.0) as rank
      from search where search match ${match} ${among})`;
  return {
    tableAmong: ofSqlite,
    table:
      engine.kind === "sqlite"
        ? ofSqlite(sql``)
        : sql<Found>`(select article, -ts_rank('{1,0,0,1}', words, ${ranked}::tsquery, 1) as rank
            from search where words @@ ${match}::tsquery)`,
    newest:
      side === null
        ? sql<Found>`(${newestOf(match, 0)})`
        : sql<Found>`(select article, min(rank) as rank
            from (${newestOf(side, -1)} union all ${newestOf(match, 0)}) as met group by article)`,
    isWide: rows > ROWS_MAX,
    isNarrowed: false,
  };
}

/** Articles of the days and outlet asked for are looked up first where they are no more than so many. */
const NARROWED_MAX = 10_000;

/**
 * Of articles found by common words only those of the days and outlet asked for, where these are few: the set of them is made first, so
 * that the engine ranks none besides. PostgreSQL's planner does so by itself.
 */
export async function narrowedTo(
  engine: Engine,
  found: FoundArticles,
  asked: Pick<ArticleQuery, "outlet" | "from" | "to">,
): Promise<FoundArticles> {
  const { outlet, from, to } = asked;
  if (engine.kind !== "sqlite" || !found.isWide) return found;
  if (outlet === undefined && from === undefined && to === undefined) return found;
  const wanted = engine.db
    .selectFrom("articles as a")
    .select("a.key")
    .where(filterOf({ ...asked, limit: 1 }));
  const { n } = await engine.db
    .selectFrom(wanted.limit(NARROWED_MAX + 1).as("few"))
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  if (n > NARROWED_MAX) return found;
  return {
    ...found,
    table: found.tableAmong(sql`and +rowid in (${wanted})`),
    isWide: false,
    isNarrowed: true,
  };
}
