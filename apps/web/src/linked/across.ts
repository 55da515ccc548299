import { actorsOfArticle, commitmentsOfArticle, storyOf } from "@mahdar/ledger";
import type { Archive } from "@mahdar/store";

/** What is known of an article's items beyond the article. */
export interface Across {
  /** The story it is in; null where it is not linked yet. */
  readonly story: { readonly id: string; readonly articles: number; readonly origins: number } | null;
  /** Entity id → actor across articles. */
  readonly actors: ReadonlyMap<string, string>;
  /** Index of a commitment → the commitment across articles. */
  readonly commitments: ReadonlyMap<number, string>;
  /** How many versions are kept, and how many cited passages later ones changed or took away. */
  readonly versions: number;
  readonly edits: number;
}

/** Nothing known: an article only read. */
export const NOT_LINKED: Across = {
  story: null,
  actors: new Map(),
  commitments: new Map(),
  versions: 1,
  edits: 0,
};

/** Looks up what the archive knows of an article across articles. */
export async function acrossOf(archive: Archive, articleId: string): Promise<Across> {
  const story = await storyOf(archive, articleId);
  return {
    story:
      story === null
        ? null
        : { id: story.id, articles: story.articles.length, origins: story.origins.length },
    actors: await actorsOfArticle(archive.engine, articleId),
    commitments: await commitmentsOfArticle(archive.engine, articleId),
    versions: (await archive.versions(articleId))?.length ?? 1,
    edits: (await archive.edits({ article: articleId, limit: 1 })).total,
  };
}
