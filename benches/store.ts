/**
 * `node --conditions=mahdar-source benches/store.ts [--pool POOL.jsonl.gz] [--count 20000] [--batch 200] [--postgres]`:
 * how fast the archive is, in a folder of its own that is removed again, or on a PostgreSQL of the tests' own.
 *
 * Reads articles, adds them one by one and in batches, adds them all again, then asks for words of three degrees of
 * rareness, pages and single articles. Reading is not timed. Run by hand: it takes minutes and fills some hundred MB.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Article } from "@mahdar/shape";
import { type ArchiveItem, openArchive } from "@mahdar/store";
import { readArticle } from "@mahdar/text";
import { sql } from "kysely";
import { startServer } from "../tools/postgres/server.ts";
import { articlesForBench } from "./articles.ts";

const { values } = parseArgs({
  options: {
    pool: { type: "string" },
    count: { type: "string", default: "20000" },
    batch: { type: "string", default: "200" },
    postgres: { type: "boolean" },
  },
});
const { articles, name } = await articlesForBench(values.pool, Number(values.count));
const batchSize = Number(values.batch);
const folder = mkdtempSync(join(tmpdir(), "mahdar-bench-"));
const server = values.postgres === true ? await startServer() : null;
const archive = await openArchive(server?.url ?? folder, { create: true });

console.log(
  `# Archive on ${archive.engine.kind}: ${articles.length} articles (${name}), ${cpus()[0]?.model}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
);
const single = articles.slice(0, 500).map(itemOf);
console.log(
  `add one by one: ${rate(
    single.length,
    await timed(async () => {
      for (const item of single) await archive.add(item);
    }),
  )}`,
);
let seconds = 0;
for (const batch of batchesOf(articles.slice(single.length)))
  seconds += await timed(() => archive.addMany(batch));
console.log(`add in batches of ${batchSize}: ${rate(articles.length - single.length, seconds)}`);
seconds = 0;
for (const batch of batchesOf(articles)) seconds += await timed(() => archive.addMany(batch));
console.log(`add all again, unchanged: ${rate(articles.length, seconds)}`);
console.log("counts", await archive.counts());
console.log(
  `${Math.round((await bytesKept()) / (await archive.counts()).articles)} bytes an article, snapshots too`,
);

await latency("search, one common word", () => archive.list({ words: "الحكومة", limit: 20 }));
await latency("search, two words", () => archive.list({ words: "وزير الخارجية", limit: 20 }));
await latency("search, one rare word", () => archive.list({ words: "المحاصصة", limit: 20 }));
await latency("newest articles", () => archive.list({ limit: 20 }));
const outlet = (await archive.outlets())[0]?.outlet;
await latency("articles of an outlet", () => archive.list({ outlet, limit: 20 }));
await latency("newest statements", () => archive.statements({ limit: 20 }));
await latency("newest commitments", () => archive.commitments({ limit: 20 }));
await latency("counts", () => archive.counts());
let n = 0;
await latency("one article", () => archive.get(articles[n++ % articles.length]!.id));
await archive.close();
await server?.stop();
rmSync(folder, { recursive: true });

function itemOf(article: Article): ArchiveItem {
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  const raw = { bytes, mediaType: "application/json", charset: "utf-8" };
  return { article, raw, record: readArticle(article), addedAt: "2026-01-01T00:00:00Z" };
}

function* batchesOf(all: readonly Article[]): Generator<ArchiveItem[]> {
  for (let i = 0; i < all.length; i += batchSize) yield all.slice(i, i + batchSize).map(itemOf);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds)} articles/s`;
}

/** All that the archive takes on the disk. */
async function bytesKept(): Promise<number> {
  if (server === null) {
    const files = readdirSync(folder, { recursive: true }).map((path) =>
      statSync(join(folder, String(path))),
    );
    return files.filter((file) => file.isFile()).reduce((sum, { size }) => sum + size, 0);
  }
  const { rows } = await sql<{ n: string }>`select pg_database_size(current_database()) as n`.execute(
    archive.engine.db,
  );
  return Number(rows[0]!.n);
}

/** Median and 99th of a hundred. */
async function latency(what: string, work: () => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 100; i++) times.push((await timed(work)) * 1000);
  times.sort((a, b) => a - b);
  console.log(`${what}: p50 ${times[50]!.toFixed(1)} ms, p99 ${times[98]!.toFixed(1)} ms`);
}
