import type { NewStories, Settled } from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import { sql } from "kysely";
import type { ArticleToLink } from "../linking/linker.ts";
import { freeIds } from "./story-ids.ts";

/** What stories these articles would open are called. */
export async function newStoriesFor(tx: Engine, batch: readonly ArticleToLink[]): Promise<NewStories> {
  const ids = await freeIds(
    tx,
    batch.map(({ id }) => id),
  );
  const last = await tx.db
    .selectFrom("proposed_stories")
    .select(sql<number>`coalesce(max(opened), 0)`.as("opened"))
    .executeTakeFirstOrThrow();
  return { idOf: (article) => ids.get(article)!, opened: last.opened + 1 };
}

/** Keeps where linking places articles; gives the proposed stories that changed. */
export async function keepSettled(
  tx: Engine,
  batch: readonly ArticleToLink[],
  { placements, merges }: Settled,
): Promise<Set<string>> {
  const keys = new Map(batch.map(({ id, key }) => [id, key]));
  const touched = new Set(placements.map(({ story }) => story));
  const opened = new Map(placements.map((placement) => [placement.story, placement.opened]));
  const known = await tx.db
    .selectFrom("proposed_stories")
    .select("id")
    .where("id", "in", [...opened.keys()])
    .execute();
  for (const { id } of known) opened.delete(id);
  await tx.insert(
    "proposed_stories",
    [...opened].map(([id, number]) => ({ id, opened: number })),
  );
  await tx.insert(
    "story_articles",
    placements.map(({ article, story, telling, confidence, reasons }) => ({
      article: keys.get(article)!,
      story,
      proposed: story,
      telling: telling ? 1 : 0,
      confidence,
      reasons: JSON.stringify(reasons),
      origin: 0,
    })),
  );
  for (const { from, into, confidence } of merges) {
    touched.add(into);
    // Who opened the story that went into the other joins it like any other article.
    await tx.db
      .updateTable("story_articles")
      .set({ confidence, reasons: JSON.stringify([{ kind: "merged", what: [from] }]) })
      .where("proposed", "=", from)
      .where("reasons", "=", "[]")
      .execute();
    await tx.db.updateTable("story_articles").set({ proposed: into }).where("proposed", "=", from).execute();
    await tx.db.deleteFrom("proposed_stories").where("id", "=", from).execute();
  }
  return touched;
}

/** Takes articles out that are to be linked again; gives the proposed stories they were in. */
export async function removeFromStories(tx: Engine, articles: readonly number[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom("story_articles")
    .select(["proposed", "story"])
    .where("article", "in", articles)
    .execute();
  await tx.db.deleteFrom("story_articles").where("article", "in", articles).execute();
  const stories = new Set(rows.map(({ proposed }) => proposed));
  for (const story of stories) {
    const left = await tx.db
      .selectFrom("story_articles")
      .select(["article", "telling"])
      .where("proposed", "=", story)
      .orderBy("telling", "desc")
      .orderBy("article")
      .limit(1)
      .executeTakeFirst();
    if (left === undefined) {
      await tx.db.deleteFrom("proposed_stories").where("id", "=", story).execute();
    } else if (left.telling === 0) {
      // What it was a copy of is gone: it tells for itself now.
      await tx.db
        .updateTable("story_articles")
        .set({ telling: 1 })
        .where("article", "=", left.article)
        .execute();
    }
  }
  // A story nobody is in any more has no page; an article that opens one again gets its id back.
  const ids = [...new Set(rows.map(({ story }) => story))];
  const held =
    ids.length === 0
      ? []
      : await tx.db
          .selectFrom("story_articles")
          .select("story")
          .distinct()
          .where("story", "in", ids)
          .execute();
  const kept = new Set(held.map(({ story }) => story));
  const empty = ids.filter((id) => !kept.has(id));
  if (empty.length > 0) await tx.db.deleteFrom("stories").where("id", "in", empty).execute();
  return stories;
}

/** The proposed stories of articles, by the articles' ids. */
export async function proposedOf(tx: Engine, articles: readonly string[]): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom("story_articles as s")
    .innerJoin("articles as a", "a.key", "s.article")
    .select("s.proposed")
    .where("a.id", "in", articles)
    .execute();
  return new Set(rows.map(({ proposed }) => proposed));
}
