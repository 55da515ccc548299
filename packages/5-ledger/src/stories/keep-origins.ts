import { type OriginProfile, originsFrom } from "@mahdar/link";
import type { Engine } from "@mahdar/store";

/** Up to so many articles a story's origins are counted over all its copies; beyond, over two of each article's: the first and the last. */
const WHOLE_MAX = 200;

/** Counts the independent origins of stories anew and keeps them with the earliest article of each. */
export async function keepOrigins(tx: Engine, stories: readonly string[]): Promise<void> {
  const members = await readStoryMembers(tx, stories);
  const byStory = Map.groupBy(members, ({ story }) => story);
  const isHuge = (story: string): boolean => byStory.get(story)!.length > WHOLE_MAX;
  const held = [...byStory.keys()];
  const pairs = new Map([
    ...(await readCopyPairs(
      tx,
      held.filter((story) => !isHuge(story)),
    )),
    ...(await readFewerPairs(tx, held.filter(isHuge))),
  ]);
  const rows: { id: string; articles: number; earliest: number; origins: number }[] = [];
  for (const [id, its] of byStory) {
    const found = originsFrom(
      its.map(({ profile }) => profile),
      (pairs.get(id) ?? []).map(({ one, other, likeness }) => ({ one, other, likeness })),
    );
    const byId = new Map(its.map((member) => [member.profile.id, member]));
    rows.push({
      id,
      articles: its.length,
      earliest: byId.get(found.earliest)!.article,
      origins: found.origins.length,
    });
    for (const [origin, { articles }] of found.origins.entries()) {
      const changed = articles
        .map((article) => byId.get(article)!)
        .filter((member) => member.origin !== origin)
        .map(({ article }) => article);
      if (changed.length > 0)
        await tx.db.updateTable("story_articles").set({ origin }).where("article", "in", changed).execute();
    }
  }
  await tx.insert("stories", rows);
}

/** An article of a story, with what tells where its report comes from. */
export interface StoryMember {
  readonly article: number;
  readonly story: string;
  readonly origin: number;
  readonly profile: OriginProfile;
}

/** The articles of stories, in the order they were added. */
export async function readStoryMembers(engine: Engine, stories: readonly string[]): Promise<StoryMember[]> {
  const rows = await engine.db
    .selectFrom("story_articles as s")
    .innerJoin("story_profiles as p", "p.article", "s.article")
    .innerJoin("articles as a", "a.key", "s.article")
    .select(["s.article", "s.story", "s.origin", "a.id", "p.day", "p.source"])
    .where("s.story", "in", stories)
    .orderBy("s.article")
    .execute();
  return rows.map(({ article, story, origin, id, day, source }) => ({
    article,
    story,
    origin,
    profile: { ...(JSON.parse(source) as Omit<OriginProfile, "id" | "day">), id, day },
  }));
}

interface CopyOf {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
}

async function readFewerPairs(tx: Engine, stories: readonly string[]): Promise<Map<string, CopyOf[]>> {
  if (stories.length === 0) return new Map();
  const ends = tx.db
    .selectFrom("story_articles as s")
    .innerJoin("copies as c", "c.article", "s.article")
    .innerJoin("story_articles as o", (join) =>
      join.onRef("o.article", "=", "c.other").onRef("o.story", "=", "s.story"),
    )
    .select((eb) => [
      "s.story",
      "c.article",
      eb.fn.min<number>("c.other").as("first"),
      eb.fn.max<number>("c.other").as("last"),
    ])
    .where("s.story", "in", stories)
    .groupBy(["s.story", "c.article"]);
  const rows = await tx.db
    .selectFrom(ends.as("e"))
    .innerJoin("articles as a", "a.key", "e.article")
    .innerJoin("articles as b", "b.key", "e.first")
    .innerJoin("articles as l", "l.key", "e.last")
    .select(["e.story", "a.id", "b.id as first", "l.id as last"])
    .execute();
  const pairs = rows.flatMap(({ story, id, first, last }) =>
    [...new Set([first, last])].map((other) => ({ story, one: id, other, likeness: 1 })),
  );
  return Map.groupBy(pairs, ({ story }) => story);
}

/** The copies among the articles of each story, by the articles' ids. */
export async function readCopyPairs(
  engine: Engine,
  stories: readonly string[],
): Promise<Map<string, CopyOf[]>> {
  if (stories.length === 0) return new Map();
  const rows = await engine.db
    .selectFrom("story_articles as s")
    .innerJoin("copies as c", "c.article", "s.article")
    .innerJoin("story_articles as o", (join) =>
      join.onRef("o.article", "=", "c.other").onRef("o.story", "=", "s.story"),
    )
    .innerJoin("articles as a", "a.key", "c.article")
    .innerJoin("articles as b", "b.key", "c.other")
    .select(["s.story", "a.id as one", "b.id as other", "c.likeness"])
    .where("s.story", "in", stories)
    .orderBy("c.article")
    .orderBy("c.other")
    .execute();
  return Map.groupBy(rows, ({ story }) => story);
}
