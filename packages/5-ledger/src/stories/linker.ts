import {
  originProfileOf,
  packKeys,
  type StoryProfile,
  type StoryWindow,
  storyKeysOf,
  storyProfileOf,
  WINDOW_DAYS,
} from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import type { ArticleToLink, Linker } from "../linking/linker.ts";
import { Copies, type CopiesFound, forgetCopies } from "./copies.ts";
import { keepSettled, newStoriesFor, proposedOf, removeFromStories } from "./proposals.ts";
import { settleStories } from "./settle-stories.ts";
import { undatedWindow, Weeks } from "./weeks.ts";

/** Raised when copies or stories are to be found anew. */
const VERSION = 1;

/** Finds copies and stories as articles arrive, and follows what people decide on stories. */
export function storiesLinker(): Linker {
  const copies = new Copies();
  const weeks = new Weeks();
  return {
    name: "stories",
    version: VERSION,
    kinds: ["story"],
    link: async (tx, batch, turn) => {
      if (!turn.undisturbed) weeks.forget();
      const touched = new Set<string>();
      const again = await linkedBefore(tx, batch);
      if (again.length > 0) {
        copies.forget();
        weeks.forget();
        await forgetCopies(tx, again);
        for (const story of await removeFromStories(tx, again)) touched.add(story);
        await tx.db.deleteFrom("story_profiles").where("article", "in", again).execute();
      }
      const profiled = batch.map((article) => ({ ...article, profile: storyProfileOf(article.record) }));
      const found = await copies.link(tx, batch);
      await keepProfiles(tx, profiled, found);
      const copied = await copiedById(tx, batch, found);
      const settle = async (window: StoryWindow, part: readonly Profiled[]): Promise<void> => {
        const articles = part.map(({ key, profile }) => ({ profile, copied: copied.get(key) ?? [] }));
        const settled = window.settle(articles, await newStoriesFor(tx, part));
        for (const story of await keepSettled(tx, part, settled)) touched.add(story);
      };
      const undated = profiled.filter(({ profile }) => profile.day === null);
      if (undated.length > 0) await settle(await undatedWindow(tx), undated);
      for (const run of runsOf(profiled)) {
        const days = run.map(({ profile }) => profile.day!);
        await settle(await weeks.around(tx, days[0]!, days.at(-1)!), run);
      }
      await settleStories(tx, touched);
    },
    settle: async (tx, pairs) =>
      settleStories(
        tx,
        await proposedOf(
          tx,
          pairs.flatMap(({ one, other }) => [one, other]),
        ),
      ),
  };
}

type Profiled = ArticleToLink & { readonly profile: StoryProfile };

async function linkedBefore(tx: Engine, batch: readonly ArticleToLink[]): Promise<number[]> {
  const rows = await tx.db
    .selectFrom("story_profiles")
    .select("article")
    .where(
      "article",
      "in",
      batch.map(({ key }) => key),
    )
    .execute();
  return rows.map(({ article }) => article);
}

async function keepProfiles(
  tx: Engine,
  batch: readonly Profiled[],
  { sketches }: CopiesFound,
): Promise<void> {
  await tx.insert(
    "story_profiles",
    batch.map(({ key, version, record, profile }) => {
      const { id: _, day: __, ...source } = originProfileOf(record);
      return {
        article: key,
        version,
        day: profile.day,
        keys: packKeys(storyKeysOf(profile)),
        sketch: sketches.get(key) ?? null,
        source: JSON.stringify(source),
      };
    }),
  );
}

/** Article → the ids of those it copies. */
async function copiedById(
  tx: Engine,
  batch: readonly ArticleToLink[],
  { copies }: CopiesFound,
): Promise<Map<number, { readonly other: string; readonly likeness: number }[]>> {
  const ids = new Map(batch.map(({ key, id }) => [key, id]));
  const others = new Set([...copies.values()].flat().map(({ article }) => article));
  const unknown = [...others].filter((other) => !ids.has(other));
  if (unknown.length > 0) {
    const rows = await tx.db
      .selectFrom("articles")
      .select(["key", "id"])
      .where("key", "in", unknown)
      .execute();
    for (const { key, id } of rows) ids.set(key, id);
  }
  return new Map(
    [...copies].map(([key, found]) => [
      key,
      found.map(({ article, likeness }) => ({ other: ids.get(article)!, likeness })),
    ]),
  );
}

/** The dated articles of a batch, by day, in runs of no more days than articles are compared over. */
function runsOf(batch: readonly Profiled[]): Profiled[][] {
  const runs: Profiled[][] = [];
  const dated = batch.filter(({ profile }) => profile.day !== null);
  for (const article of dated.sort((a, b) => a.profile.day! - b.profile.day!)) {
    const run = runs.at(-1);
    if (run !== undefined && article.profile.day! - run[0]!.profile.day! <= WINDOW_DAYS) run.push(article);
    else runs.push([article]);
  }
  return runs;
}
