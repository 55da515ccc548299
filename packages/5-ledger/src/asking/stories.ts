import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import { type Static, Type } from "typebox";
import { story as readStory, storyOf } from "../stories/read.ts";
import { named, refTo, text } from "./shape/building.ts";
import { Origin, StoryArticle } from "./shape/story.ts";

export const Story = named("Story", "A story: its articles, where it comes from, who copied whom.", {
  schema: Type.Literal("mahdar.story/1"),
  id: text("What it is asked for by; it stays as the story grows."),
  earliest: text("The article published first."),
  articles: Type.Array(refTo(StoryArticle), { description: "By publication day, those without one last." }),
  origins: Type.Array(refTo(Origin), { description: "Independent origins, the earliest first." }),
});
export type Story = Static<typeof Story>;

/**
 * A story by its id, or the story of an article.
 *
 * @throws MahdarError not-found.
 * @example await story(archive, { article: "a1" })
 */
export async function story(
  archive: Archive,
  asked: { readonly id: string } | { readonly article: string },
): Promise<Story> {
  const found = "id" in asked ? await readStory(archive, asked.id) : await storyOf(archive, asked.article);
  if (found === null)
    throw new MahdarError(
      "not-found",
      "id" in asked
        ? `there is no story ${JSON.stringify(asked.id.slice(0, 200))}`
        : `no story is known of the article ${JSON.stringify(asked.article.slice(0, 200))}`,
      "link the archive (mahdar link), and ask for the story of one of its articles",
    );
  const { id, earliest, articles, origins } = found;
  return {
    schema: "mahdar.story/1",
    id,
    earliest,
    articles: articles.map(({ published, id: article, title, outlet, confidence, origin, isCopy }) => ({
      id: article,
      title,
      outlet,
      day: published,
      confidence,
      origin,
      isCopy,
    })),
    origins: origins.map(({ by, articles: own }) => ({ by, articles: [...own] })),
  };
}
