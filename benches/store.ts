/**
 * `node --conditions=mahdar-source benches/store.ts [--pool POOL.jsonl.gz] [--count 20000] [--batch 200]`: how fast the
 * archive is, in a folder of its own that is removed again.
 *
 * Reads articles, adds them one by one and in batches, adds them all again, then asks for words of three degrees of
 * rareness, pages and single articles. Reading is not timed. Run by hand: it takes minutes and fills some hundred MB.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Article } from "@mahdar/shape";
import { type ArchiveItem, openArchive } from "@mahdar/store";
import { readArticle } from "@mahdar/text";
import { articlesForBench } from "./articles.ts";

const { values } = parseArgs({
  options: {
    pool: { type: "string" },
    count: { type: "string", default: "20000" },
    batch: { type: "string", default: "200" },
  },
});
const { articles, name } = await articlesForBench(values.pool, Number(values.count));
const batchSize = Number(values.batch);
const folder = mkdtempSync(join(tmpdir(), "mahdar-bench-"));
const archive = openArchive(folder, { create: true });

console.log(`# Archive: ${articles.length} articles (${name}), ${cpus()[0]?.model}, Node ${process.version}`);
const single = articles.slice(0, 500).map(itemOf);
report("add one by one", single.length, () => {
  for (const item of single) archive.add(item);
});
let seconds = 0;
for (const batch of batchesOf(articles.slice(single.length))) seconds += timed(() => archive.addMany(batch));
console.log(
  `add in batches of ${batchSize}: ${Math.round((articles.length - single.length) / seconds)} articles/s`,
);
seconds = 0;
for (const batch of batchesOf(articles)) seconds += timed(() => archive.addMany(batch));
console.log(`add all again, unchanged: ${Math.round(articles.length / seconds)} articles/s`);
console.log("counts", archive.counts());
console.log(`mahdar.db ${Math.round(statSync(join(folder, "mahdar.db")).size / 1e6)} MB`);

latency("search, one common word", () => archive.list({ words: "الحكومة", limit: 20 }));
latency("search, two words", () => archive.list({ words: "وزير الخارجية", limit: 20 }));
latency("search, one rare word", () => archive.list({ words: "المحاصصة", limit: 20 }));
latency("newest articles", () => archive.list({ limit: 20 }));
latency("articles of an outlet", () => archive.list({ outlet: archive.outlets()[0]?.outlet, limit: 20 }));
latency("newest statements", () => archive.statements({ limit: 20 }));
latency("newest commitments", () => archive.commitments({ limit: 20 }));
latency("counts", () => archive.counts());
let n = 0;
latency("one article", () => archive.get(articles[n++ % articles.length]!.id));
archive.close();
rmSync(folder, { recursive: true });

function itemOf(article: Article): ArchiveItem {
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  const raw = { bytes, mediaType: "application/json", charset: "utf-8" };
  return { article, raw, record: readArticle(article), addedAt: "2026-01-01T00:00:00Z" };
}

function* batchesOf(all: readonly Article[]): Generator<ArchiveItem[]> {
  for (let i = 0; i < all.length; i += batchSize) yield all.slice(i, i + batchSize).map(itemOf);
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function report(what: string, count: number, work: () => void): void {
  console.log(`${what}: ${Math.round(count / timed(work))} articles/s`);
}

/** Median and 99th of a hundred. */
function latency(what: string, work: () => void): void {
  const times = Array.from({ length: 100 }, () => timed(work) * 1000).sort((a, b) => a - b);
  console.log(`${what}: p50 ${times[50]!.toFixed(1)} ms, p99 ${times[98]!.toFixed(1)} ms`);
}
