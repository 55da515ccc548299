import type { Archive, ArticleQuery, ArticleSummary } from "@mahdar/store";
import { type Static, Type } from "typebox";
import { chooseActor, findCandidates } from "./actors/choose-actor.ts";
import { choiceOf, dayOf, limitOf, pageOfAll } from "./asked/place.ts";
import { findItems } from "./found/find-items.ts";
import { ArticleHit, Facets, SEARCHED_IN, SearchHit } from "./shape/article.ts";
import { named, oneOf, pageOf, refOrNull, text } from "./shape/building.ts";
import { LAYERS_SOUGHT, SOURCE_KINDS, STATUSES_SOUGHT, TOPICS } from "./shape/items.ts";

/** What is sought, and where. */
export interface SearchQuery extends ArticlesQuery {
  /** Words in whatever spelling, whole questions, «phrases», +words that must and -words that must not occur. */
  readonly words: string;
  /** Articles when not said. */
  readonly in?: string | undefined;
  /** Tells how the articles found are spread as well. */
  readonly facets?: boolean | undefined;
}

/** Which articles. */
export interface ArticlesQuery {
  readonly words?: string | undefined;
  /** Words count as they are written: الكاظمي does not find للكاظمي. */
  readonly exact?: boolean | undefined;
  readonly outlet?: string | undefined;
  /** Published in these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Who is named in it: a name or an id. */
  readonly actor?: string | undefined;
  /** What was read in it. */
  readonly layer?: string | undefined;
  readonly topic?: string | undefined;
  readonly kind?: string | undefined;
  readonly status?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Search = named("Search", "What was found, the best first.", {
  schema: Type.Literal("mahdar.search/1"),
  words: text("The words sought."),
  in: oneOf(SEARCHED_IN, "Where."),
  facets: refOrNull(Facets),
  searched: Type.Unsafe<{ articles: number; of: number } | null>({
    anyOf: [
      {
        type: "object",
        properties: { articles: { type: "integer" }, of: { type: "integer" } },
        required: ["articles", "of"],
        additionalProperties: false,
      },
      { type: "null" },
    ],
    description:
      "Of statements and commitments: how many of the articles found were looked into, the best ones, and how many were found.",
  }),
  ...pageOf(SearchHit),
});
export type Search = Static<typeof Search>;

/**
 * Finds words as Arabs write them: الكاظمي finds للكاظمي and الكاظمى.
 *
 * @throws MahdarError bad-field, not-found.
 * @example await search(archive, { words: "الانسحاب الأمريكي", in: "statements" })
 */
export async function search(archive: Archive, query: SearchQuery): Promise<Search> {
  const within = choiceOf("in", query.in, SEARCHED_IN) ?? "articles";
  const limit = limitOf(query.limit);
  const head = { schema: "mahdar.search/1", words: query.words, in: within } as const;
  if (within === "people") {
    const found = await archive.engine.read((tx) => findCandidates(tx, query.words));
    const page = pageOfAll(found, ({ id }) => id, { limit, after: query.after });
    const items = page.items.map((person) => ({ ...NOTHING, kind: "person" as const, person }));
    return { ...head, facets: null, searched: null, items, next: page.next, total: page.total, limit };
  }
  const asked = await articleQuery(archive, query);
  const facets = query.facets === true ? facetsOf(await archive.facets(asked)) : null;
  if (within === "articles") {
    const page = await archive.list(asked);
    const items = page.items.map((one) => ({
      ...NOTHING,
      kind: "article" as const,
      article: articleHit(one),
    }));
    return { ...head, facets, searched: null, items, next: page.next, total: page.total, limit };
  }
  const { searched, items, next, total } = await findItems(archive, { ...asked, layer: within });
  return { ...head, facets, searched, items, next, total, limit };
}

export const Articles = named("Articles", "Articles, newest first, or best first where words are sought.", {
  schema: Type.Literal("mahdar.articles/1"),
  ...pageOf(ArticleHit),
});
export type Articles = Static<typeof Articles>;

/** The archive's articles; with `words` those found by them, best first. */
export async function articles(archive: Archive, query: ArticlesQuery): Promise<Articles> {
  const limit = limitOf(query.limit);
  const { items, next, total } = await archive.list(await articleQuery(archive, query));
  return { schema: "mahdar.articles/1", items: items.map(articleHit), next, total, limit };
}

async function articleQuery(archive: Archive, query: ArticlesQuery): Promise<ArticleQuery> {
  const { words, exact, outlet, after } = query;
  const { actor } = query;
  const chosen = actor === undefined ? null : await archive.engine.read((tx) => chooseActor(tx, actor));
  return {
    words,
    exact,
    outlet,
    from: dayOf("from", query.from),
    to: dayOf("to", query.to),
    // No linked article names one that has no id among the linked actors.
    actor: chosen === null ? undefined : (chosen.linked ?? chosen.ref.id),
    layer: choiceOf("layer", query.layer, LAYERS_SOUGHT),
    topic: choiceOf("topic", query.topic, TOPICS),
    kind: choiceOf("kind", query.kind, SOURCE_KINDS),
    status: choiceOf("status", query.status, STATUSES_SOUGHT),
    limit: limitOf(query.limit),
    after,
  };
}

const NOTHING = { article: null, statement: null, commitment: null, person: null, hits: [] };

function facetsOf(facets: Awaited<ReturnType<Archive["facets"]>>): Facets {
  const facet = (name: keyof typeof facets) => ({
    values: facets[name].values.map(({ value, count, name: shown }) => ({
      value,
      name: shown ?? null,
      count,
    })),
    more: facets[name].more,
  });
  return {
    outlet: facet("outlet"),
    month: facet("month"),
    layer: facet("layer"),
    actor: facet("actor"),
    topic: facet("topic"),
    kind: facet("kind"),
    status: facet("status"),
  };
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
