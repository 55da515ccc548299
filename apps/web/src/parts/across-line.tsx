import type { VNode } from "preact";
import { INDEPENDENT } from "../language/words/actor.ts";
import { EDITS, STORY, STORY_ARTICLES, VERSIONS } from "../language/words/story.ts";
import type { Across } from "../linked/across.ts";
import { storyPath, type View, versionsPath } from "../view.ts";

/** Under an article's day: the story it is in and from how many origins, and whether its text was changed later. */
export function AcrossLine({
  view: { t },
  id,
  across: { story, versions, edits },
}: {
  readonly view: View;
  /** The article's id. */
  readonly id: string;
  readonly across: Across;
}): VNode | null {
  const inStory = story !== null && story.articles > 1;
  if (!inStory && versions < 2) return null;
  return (
    <p class="across-line">
      {inStory && (
        <span>
          {t.say(STORY.word)}:{" "}
          <a href={storyPath(story.id)}>
            {t.count(STORY_ARTICLES, story.articles)} {t.count(INDEPENDENT, story.origins)}
          </a>
        </span>
      )}
      {versions > 1 && (
        <a href={versionsPath(id)}>
          {t.count(VERSIONS, versions)}
          {edits > 0 && <span class="bearing-against"> · {t.count(EDITS, edits)}</span>}
        </a>
      )}
    </p>
  );
}
