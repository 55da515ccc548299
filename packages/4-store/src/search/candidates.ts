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

/** The articles a query may find, as a table expression `found(article, rank)`; null where no word of it occurs. */
export function foundBy(engine: Engine, query: Query, archive: ArchiveStatistics) {
  const match = engine.kind === "sqlite" ? matchOf(query, archive) : tsqueryOf(query, archive);
  return match === null ? null : matching(engine, query, match);
}

/** Few words are all meant: who types two or three wants the articles that have them all, where there are any. */
const FEW_WORDS = 3;

/** As `foundBy`, with all words demanded; null where the query has one word, or more than a few. */
export function foundByAll(engine: Engine, query: Query, archive: ArchiveStatistics) {
  const { terms } = query;
  if (query.isExact || terms.length < 2 || terms.length > FEW_WORDS) return null;
  if (terms.some(({ stems }) => stems.some((stem) => archive.articlesWith(stem) === 0))) return null;
  const keys = terms.flatMap(({ stems }) => stems);
  const match =
    engine.kind === "sqlite"
      ? keys.map((key) => `({title body} : "${key}")`).join(" AND ")
      : keys.map((key) => `'${key}'`).join(" & ");
  return matching(engine, query, match);
}

function matching(engine: Engine, query: Query, match: string) {
  if (engine.kind === "sqlite") {
    return sql<Found>`(select rowid as article, bm25(search, 4.0, 1.0, 0.0) as rank
      from search where search match ${match})`;
  }
  return sql<Found>`(select article, -ts_rank('{1,0,0,1}', words, ${rankedOf(query)}::tsquery, 1) as rank
    from search where words @@ ${match}::tsquery)`;
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
