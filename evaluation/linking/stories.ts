/**
 * How well stories are found on the sample archive; with a pool also how fast, and how many stories of which size.
 * `node --conditions=mahdar-source evaluation/linking/stories.ts [--pool POOL.jsonl.gz --count 2000 [--show 30]]`
 */
import { parseArgs } from "node:util";
import { clusterStories, originsOf, StoryIndex, type StoryRecord } from "@mahdar/link";
import { readArticle } from "@mahdar/text";
import { articlesForBench } from "../../benches/articles.ts";
import type { PairScore } from "./pairs.ts";
import { readStories, recordsByDay, scoreStories } from "./story-truth.ts";

const { values } = parseArgs({
  options: {
    pool: { type: "string" },
    count: { type: "string", default: "2000" },
    show: { type: "string", default: "0" },
  },
});

const truth = readStories();
const records = recordsByDay();
show("in one go", scoreStories(truth, inOneGo(records)));
show("as they arrive, by day", scoreStories(truth, asArrived(records)));
const shuffled = Array.from(
  { length: 20 },
  (_, seed) => scoreStories(truth, asArrived(inOrderOf(seed, records))).f1,
);
shuffled.sort((a, b) => a - b);
console.log(`as they arrive, 20 orders: F1 ${shuffled.map((f1) => f1.toFixed(2)).join(" ")}`);
families();
if (values.pool !== undefined) await overPool(values.pool, Number(values.count), Number(values.show));

function inOneGo(list: readonly StoryRecord[]): Map<string, string> {
  return new Map(
    clusterStories(list).flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  );
}

function asArrived(list: readonly StoryRecord[]): Map<string, string> {
  const index = new StoryIndex();
  return new Map(list.map((record) => [record.document.id, index.add(record).story]));
}

/** An order of its own for each seed, the same every time. */
function inOrderOf(seed: number, list: readonly StoryRecord[]): StoryRecord[] {
  const place = (at: number) =>
    Math.imul(Math.imul(at + 1, 0x9e3779b1) ^ (seed * 0x85ebca6b), 0xc2b2ae35) >>> 0;
  return list
    .map((record, at) => [place(at), record] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, record]) => record);
}

function families(): void {
  const byId = new Map(records.map((record) => [record.document.id, record]));
  let whole = 0;
  let given = 0;
  let right = 0;
  let directed = 0;
  for (const { articles, copies } of truth) {
    const found = originsOf(articles.map((id) => byId.get(id)!));
    given += copies.length;
    for (const family of copies) {
      if (found.origins.some((origin) => family.every((id) => origin.articles.includes(id)))) whole++;
      for (const { one, other, first } of found.copies) {
        const [at, of] = [family.indexOf(one), family.indexOf(other)];
        if (first === null || at < 0 || of < 0) continue;
        directed++;
        if (first === family[Math.min(at, of)]) right++;
      }
    }
  }
  console.log(
    `families of copies held as one origin: ${whole} of ${given}; directions told: ${directed}, right ${right}`,
  );
}

async function overPool(pool: string, count: number, shown: number): Promise<void> {
  const { articles } = await articlesForBench(pool, count);
  const read = articles.map((article) => readArticle(article));
  read.sort((a, b) => ((a.document.published ?? "") < (b.document.published ?? "") ? -1 : 1));
  const started = performance.now();
  const stories = new Map<string, string[]>();
  for (const [article, story] of asArrived(read))
    stories.set(story, [...(stories.get(story) ?? []), article]);
  const seconds = (performance.now() - started) / 1000;
  const several = [...stories.values()].filter(({ length }) => length >= 2 && length <= 8);
  console.log(
    `${read.length} articles in ${seconds.toFixed(1)} s as they arrive: ${stories.size} stories, ${several.length} of 2 to 8 articles, ${
      [...stories.values()].filter(({ length }) => length > 8).length
    } of more`,
  );
  const titles = new Map(read.map(({ document }) => [document.id, document.title]));
  const step = Math.max(1, Math.floor(several.length / Math.max(1, shown)));
  for (let at = 0; at < shown && at * step < several.length; at++)
    console.log(`\n${several[at * step]!.map((id) => `${titles.get(id)}`).join("\n")}`);
}

function show(what: string, { precision, recall, f1 }: PairScore): void {
  console.log(`${what}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}`);
}
