import { type ArchiveStatistics, candidateStems, type Query } from "@mahdar/search";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { FORM_SIGN } from "./index-words.ts";

/** So many articles at most are weighed by the engine; of more words the common ones only rank. */
const ROWS_MAX = { sqlite: 20_000, postgres: 4_000 } as const;

/** An article that holds words of the query, and how the engine's own ranking places it: smaller is better. */
export interface Found {
  readonly article: number;
  readonly rank: number;
}

/** The articles a query may find. */
export interface FoundArticles {
  /** A table expression `found(article, rank)`. */
  readonly table: ReturnType<typeof sql<Found>>;
  /** As `table`, but where more match than can be ranked only the newest so many: good where nothing else narrows them down. */
  readonly newest: ReturnType<typeof sql<Found>>;
  readonly isWide: boolean;
}

/** The articles a query may find; null where no word of it occurs. */
export function foundBy(engine: Engine, query: Query, archive: ArchiveStatistics): FoundArticles | null {
  const match = engine.kind === "sqlite" ? matchOf(query, archive) : tsqueryOf(query, archive);
  const rows = Math.min(
    ...query.terms.flatMap(({ stems }) => stems.map((stem) => archive.articlesWith(stem) || 1)),
  );
  return match === null ? null : matching(engine, query, match, rows);
}

/** Few words are all meant: who types two or three wants the articles that have them all, where there are any. */
const FEW_WORDS = 3;

/** As `foundBy`, with all words demanded; null where the query has one word, or more than a few. */
export function foundByAll(engine: Engine, query: Query, archive: ArchiveStatistics): FoundArticles | null {
  const { terms } = query;
  if (query.isExact || terms.length < 2 || terms.length > FEW_WORDS) return null;
  if (terms.some(({ stems }) => stems.some((stem) => archive.articlesWith(stem) === 0))) return null;
  const keys = terms.flatMap(({ stems }) => stems);
  const match =
    engine.kind === "sqlite"
      ? keys.map((key) => `({title body} : "${key}")`).join(" AND ")
      : keys.map((key) => `'${key}'`).join(" & ");
  return matching(engine, query, match, Math.min(...keys.map((key) => archive.articlesWith(key))));
}

/** `rows`: in how many articles the rarest word demanded occurs. */
function matching(engine: Engine, query: Query, match: string, rows: number): FoundArticles {
  const most = ROWS_MAX[engine.kind];
  if (engine.kind === "sqlite") {
    return {
      table: sql<Found>`(select rowid as article, bm25(search, 4.0, 1.0, 0.0) as rank
        from search where search match ${match})`,
      newest: sql<Found>`(select rowid as article, 0 as rank
        from search where search match ${match} order by rowid desc limit ${most})`,
      isWide: rows > most,
    };
  }
  return {
    table: sql<Found>`(select article, -ts_rank('{1,0,0,1}', words, ${rankedOf(query)}::tsquery, 1) as rank
      from search where words @@ ${match}::tsquery)`,
    newest: sql<Found>`(select article, 0 as rank
      from search where words @@ ${match}::tsquery order by article desc limit ${most})`,
    isWide: rows > most,
  };
}

/** What is demanded: all words under the exact switch, the words of phrases, +words. An article without one is left out. */
function demandedOf(query: Query): { readonly key: string; readonly isForm: boolean }[] {
  if (query.isExact) return query.terms.map(({ form }) => ({ key: form, isForm: true }));
  const terms = [...query.phrases.flat(), ...query.terms.filter(({ isRequired }) => isRequired)];
  return terms.flatMap(({ stems }) => stems.map((key) => ({ key, isForm: false })));
}

/** The FTS5 expression: one of the telling stems, and all that is demanded. A form equal to its stem is kept under the stem alone. */
function matchOf(query: Query, archive: ArchiveStatistics): string | null {
  const demanded = demandedOf(query).map(({ key, isForm }) =>
    isForm ? `"${key}"` : `{title body} : "${key}"`,
  );
  if (demanded.length > 0) return demanded.map((one) => `(${one})`).join(" AND ");
  const stems = candidateStems(query, archive, ROWS_MAX.sqlite);
  return stems.length === 0 ? null : `{title body} : (${stems.map((stem) => `"${stem}"`).join(" OR ")})`;
}

function tsqueryOf(query: Query, archive: ArchiveStatistics): string | null {
  const demanded = demandedOf(query).map(({ key, isForm }) =>
    isForm ? `('${FORM_SIGN}${key}' | '${key}')` : `'${key}'`,
  );
  if (demanded.length > 0) return demanded.join(" & ");
  const stems = candidateStems(query, archive, ROWS_MAX.postgres);
  return stems.length === 0 ? null : stems.map((stem) => `'${stem}'`).join(" | ");
}

/** All words of the query rank. */
function rankedOf(query: Query): string {
  return [...new Set(query.terms.flatMap(({ stems }) => stems))].map((stem) => `'${stem}'`).join(" | ");
}
