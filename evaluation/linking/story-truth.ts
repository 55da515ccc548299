/** The sample archive by day, and the stories samples/links.json finds in it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MahdarRecord } from "@mahdar/shape";
import { readSamples } from "./archive.ts";
import { countPairs, type PairScore, scoreOf } from "./pairs.ts";

export interface TrueStory {
  readonly key: string;
  readonly articles: readonly string[];
  /** Families of near-copies, the origin first. */
  readonly copies: readonly (readonly string[])[];
}

export function readStories(): readonly TrueStory[] {
  const path = join(import.meta.dirname, "../../samples/links.json");
  return (JSON.parse(readFileSync(path, "utf8")) as { stories: TrueStory[] }).stories;
}

/** In the order of publication, then of ids. */
export function recordsByDay(): MahdarRecord[] {
  return [...readSamples().values()]
    .map(({ record }) => record)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Over all pairs of articles: those that stand in one story of both. */
export function scoreStories(truth: readonly TrueStory[], storyOf: ReadonlyMap<string, string>): PairScore {
  const ids = truth.flatMap(({ articles }) => articles);
  const stories = [...new Set(storyOf.values())];
  return scoreOf(
    countPairs(
      truth.flatMap(({ key, articles }) => articles.map(() => [key])),
      ids.map((id) => stories.indexOf(storyOf.get(id)!)),
    ),
  );
}

function keyOf({ document }: MahdarRecord): string {
  return `${document.published} ${document.id}`;
}
