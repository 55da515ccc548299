/**
 * `npm run bench -- [--pool POOL.jsonl.gz] [--count 4000] [--save]`: how fast the reader is.
 *
 * Times each stage and the whole over the same articles and, in the same run, Intl.Segmenter('ar', word), so that the
 * ratio holds on any machine; then the hostile texts at two sizes, whose times must not grow faster than they do;
 * then memory over the whole pool. Without a pool beside the checkout the sample archive is read over and over.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { draftOf, readArticle, STAGES } from "@mahdar/text";
import { articlesForBench } from "./articles.ts";
import { hostileTexts } from "./hostile.ts";

const { values } = parseArgs({
  options: {
    pool: { type: "string" },
    count: { type: "string", default: "4000" },
    save: { type: "boolean" },
  },
});
const lines: string[] = [];
const say = (line: string): void => {
  lines.push(line);
  console.log(line);
};
const { articles, name } = await articlesForBench(values.pool, Number(values.count));
const machine = `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`;
say(`# Reading ${articles.length} articles (${name}), one thread, ${machine}`);

const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
let words = 0;
const segment = (): void => {
  words = 0;
  for (const { text } of articles) for (const part of segmenter.segment(text)) if (part.isWordLike) words++;
};
for (const article of articles.slice(0, 300)) readArticle(article);
const yardstick = Math.min(seconds(segment), seconds(segment));
say(
  `Intl.Segmenter('ar', word)  ${yardstick.toFixed(2)} s  ${(articles.length / yardstick).toFixed(0)} articles/s  ${(words / yardstick / 1000).toFixed(0)} thousand words/s`,
);
const whole = Math.min(
  ...[1, 2, 3].map(() =>
    seconds(() => {
      for (const article of articles) readArticle(article);
    }),
  ),
);
say(
  `readArticle, all layers     ${whole.toFixed(2)} s  ${(articles.length / whole).toFixed(0)} articles/s  ${(words / whole / 1000).toFixed(0)} thousand words/s`,
);
say(`ratio                       ${(whole / yardstick).toFixed(2)} times Intl.Segmenter`);
timeStages();
timeHostile();
say(
  `memory                      ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB resident, ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB heap (the articles included)`,
);
if (values.save) save();

function timeStages(): void {
  const spent = new Map<string, number>([["segment", 0]]);
  for (const article of articles) {
    let began = performance.now();
    let draft = draftOf(article);
    add("segment", performance.now() - began);
    for (const [stage, run] of STAGES) {
      began = performance.now();
      draft = { ...draft, ...run(draft) };
      add(stage, performance.now() - began);
    }
  }
  for (const [stage, ms] of spent)
    say(
      `  ${stage.padEnd(24)}  ${(ms / 1000).toFixed(2)} s  ${((1000 * ms) / articles.length).toFixed(0)} µs an article`,
    );
  function add(stage: string, ms: number): void {
    spent.set(stage, (spent.get(stage) ?? 0) + ms);
  }
}

function timeHostile(): void {
  for (const [title, make] of hostileTexts) {
    const [small, large] = [250_000, 1_000_000].map((size) => {
      const article = { ...articles[0]!, text: make(size) };
      return seconds(() => readArticle(article));
    }) as [number, number];
    say(
      `  hostile: ${title.padEnd(30)} 250 kB ${small.toFixed(2)} s, 1 MB ${large.toFixed(2)} s, growth ${(large / small).toFixed(1)} for 4 times the size`,
    );
  }
}

function seconds(work: () => void): number {
  const began = performance.now();
  work();
  return (performance.now() - began) / 1000;
}

function save(): void {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const folder = join(import.meta.dirname, "runs");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().slice(0, 10)}-${commit}.md`);
  writeFileSync(
    file,
    `${lines[0]}\n\nCommit ${commit}; made by \`npm run bench -- --save\`.\n\n\`\`\`\n${lines.slice(1).join("\n")}\n\`\`\`\n`,
  );
  console.log(`saved ${file}`);
}
