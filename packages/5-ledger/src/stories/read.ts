import { type Copying, dateOf, originsFrom, type StoryReason } from "@mahdar/link";
import { type Archive, type Engine, type LinkDecision, linkDecisions } from "@mahdar/store";
import { readCopyPairs, readStoryMembers } from "./keep-origins.ts";

/** A story with its articles, where it comes from and who copied whom. */
export interface StoryView {
  /** Stays as the story grows; the id it was asked by may be an older one. */
  readonly id: string;
  /** The article published first. */
  readonly earliest: string;
  /** By publication day, those without one last. */
  readonly articles: readonly StoryArticle[];
  /** Independent origins, earliest first: ten copies of one report are one. */
  readonly origins: readonly { readonly by: string | null; readonly articles: readonly string[] }[];
  readonly copies: readonly Copying[];
  /** What people decided on its articles. */
  readonly verdicts: readonly LinkDecision[];
}

export interface StoryArticle {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  /** Chance that its place was proposed rightly. */
  readonly confidence: number;
  /** Why it was put with the others; none for the article that opened the story. */
  readonly reasons: readonly StoryReason[];
  /** Index in `origins`. */
  readonly origin: number;
  readonly isCopy: boolean;
}

/** The story an article is in. Null when there is no such article or it is not linked yet. */
export function storyOf(archive: Archive, articleId: string): Promise<StoryView | null> {
  return archive.engine.read(async (tx) => {
    const row = await tx.db
      .selectFrom("story_articles as s")
      .innerJoin("articles as a", "a.key", "s.article")
      .select("s.story")
      .where("a.id", "=", articleId)
      .executeTakeFirst();
    return row === undefined ? null : readStory(tx, row.story);
  });
}

/** A story by its id, also one it had before it went into another. Null when there is none. */
export function story(archive: Archive, id: string): Promise<StoryView | null> {
  return archive.engine.read(async (tx) => {
    const current = await currentId(tx, id);
    return current === null ? null : readStory(tx, current);
  });
}

/** Aliases followed one after the other, at the most. */
const STEPS_MAX = 100;

async function currentId(tx: Engine, id: string): Promise<string | null> {
  let at = id;
  for (let step = 0; step < STEPS_MAX; step++) {
    const found = await tx.db.selectFrom("stories").select("id").where("id", "=", at).executeTakeFirst();
    if (found !== undefined) return at;
    const alias = await tx.db
      .selectFrom("story_aliases")
      .select("story")
      .where("alias", "=", at)
      .executeTakeFirst();
    if (alias === undefined) return null;
    at = alias.story;
  }
  return null;
}

async function readStory(tx: Engine, id: string): Promise<StoryView> {
  const members = await readStoryMembers(tx, [id]);
  const pairs = (await readCopyPairs(tx, [id])).get(id) ?? [];
  const { earliest, origins, copies } = originsFrom(
    members.map(({ profile }) => profile),
    pairs.map(({ one, other, likeness }) => ({ one, other, likeness })),
  );
  const rows = await tx.db
    .selectFrom("story_articles as s")
    .innerJoin("articles as a", "a.key", "s.article")
    .select(["s.article", "a.id", "a.title", "s.confidence", "s.reasons", "s.telling"])
    .where("s.story", "=", id)
    .execute();
  const kept = new Map(rows.map((row) => [row.article, row]));
  const originOf = new Map(origins.flatMap((origin, at) => origin.articles.map((one) => [one, at] as const)));
  const inOrder = [...members].sort(
    (a, b) =>
      (a.profile.day ?? Number.MAX_SAFE_INTEGER) - (b.profile.day ?? Number.MAX_SAFE_INTEGER) ||
      a.article - b.article,
  );
  const references = members.map(({ profile }) => profile.id);
  return {
    id,
    earliest,
    articles: inOrder.map(({ article, profile }) => {
      const row = kept.get(article)!;
      return {
        id: profile.id,
        title: row.title,
        outlet: profile.outlet,
        published: profile.day === null ? null : dateOf(profile.day),
        confidence: row.confidence,
        reasons: JSON.parse(row.reasons) as StoryReason[],
        origin: originOf.get(profile.id)!,
        isCopy: row.telling === 0,
      };
    }),
    origins,
    copies,
    verdicts: await linkDecisions(tx, "story", references),
  };
}
