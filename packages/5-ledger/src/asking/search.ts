import type { Archive, ArticleSummary } from "@mahdar/store";
import { type Static, Type } from "typebox";
import { findCandidates } from "./actors/choose-actor.ts";
import { choiceOf, dayOf, limitOf, pageOfAll } from "./asked/place.ts";
import { ArticleHit, SEARCHED_IN, SearchHit } from "./shape/article.ts";
import { named, oneOf, pageOf, text } from "./shape/building.ts";

/** What is sought, and where. */
export interface SearchQuery {
  /** Words in whatever spelling; all must occur. */
  readonly words: string;
  /** Articles when not said. */
  readonly in?: string | undefined;
  readonly outlet?: string | undefined;
  /** Articles published in these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Search = named("Search", "What was found, the best first.", {
  schema: Type.Literal("mahdar.search/1"),
  words: text("The words sought."),
  in: oneOf(SEARCHED_IN, "Where."),
  ...pageOf(SearchHit),
});
export type Search = Static<typeof Search>;

/**
 * Finds words as Arabs write them: الكاظمي finds للكاظمي and الكاظمى.
 *
 * @throws MahdarError bad-field.
 * @example await search(archive, { words: "الانسحاب الأمريكي" })
 */
export async function search(archive: Archive, query: SearchQuery): Promise<Search> {
  const { words } = query;
  const within = choiceOf("in", query.in, SEARCHED_IN) ?? "articles";
  const limit = limitOf(query.limit);
  const head = { schema: "mahdar.search/1", words, in: within } as const;
  if (within === "people") {
    const found = await archive.engine.read((tx) => findCandidates(tx, words));
    const page = pageOfAll(found, ({ id }) => id, { limit, after: query.after });
    const items = page.items.map((actor) => ({ kind: "person" as const, article: null, actor }));
    return { ...head, items, next: page.next, total: page.total, limit };
  }
  const page = await articles(archive, query);
  const items = page.items.map((article) => ({ kind: "article" as const, article, actor: null }));
  return { ...head, items, next: page.next, total: page.total, limit };
}

export const Articles = named("Articles", "Articles, newest first, or best first where words are sought.", {
  schema: Type.Literal("mahdar.articles/1"),
  ...pageOf(ArticleHit),
});
export type Articles = Static<typeof Articles>;

/** The archive's articles; with `words` those in which all of them occur. */
export async function articles(
  archive: Archive,
  query: Omit<SearchQuery, "words" | "in"> & { readonly words?: string | undefined },
): Promise<Articles> {
  const limit = limitOf(query.limit);
  const { words, outlet, after } = query;
  const [from, to] = [dayOf("from", query.from), dayOf("to", query.to)];
  const page = await archive.list({ words, outlet, from, to, after, limit });
  const { next, total } = page;
  return { schema: "mahdar.articles/1", items: page.items.map(articleHit), next, total, limit };
}

function articleHit({
  id,
  title,
  outlet,
  published,
  counts,
  snippet,
  titleHits,
}: ArticleSummary): ArticleHit {
  const { attributions, events, commitments } = counts;
  return {
    id,
    title,
    outlet,
    day: published,
    counts: { statements: attributions, events, commitments },
    titleHits: (titleHits ?? []).map(({ start, end, text }) => ({ start, end, text })),
    passage:
      snippet === undefined
        ? null
        : {
            start: snippet.start,
            text: snippet.text,
            hits: snippet.hits.map(({ start, end, text }) => ({ start, end, text })),
          },
  };
}
