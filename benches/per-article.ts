/**
 * `node --conditions=mahdar-source benches/per-article.ts --archive PLACE [--pool POOL.jsonl.gz] [--sizes 2000,8000,32000]`:
 * what an article costs, and whether it costs more in a larger archive. PLACE is an empty folder or PostgreSQL database;
 * what is written there stays, to be looked at.
 *
 * Reads as many articles as make 2,000, then lets the archive grow with copies of them that differ in text, id and day:
 * reading is timed once, adding, looking up and bytes at every size. Processor time is this process's: on PostgreSQL the
 * server's comes on top.
 */
import { createHash } from "node:crypto";
import { cpus } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Article, MahdarRecord } from "@mahdar/shape";
import { type Archive, type ArchiveItem, openArchive } from "@mahdar/store";
import { readArticle } from "@mahdar/text";
import { sql } from "kysely";
import { articlesForBench } from "./articles.ts";

const SEEDS = 2_000;
const BATCH = 100;
const DAYS = 3_650;
const LOOKS = 60;

const { values } = parseArgs({
  options: {
    archive: { type: "string" },
    pool: { type: "string" },
    sizes: { type: "string", default: "2000,8000,32000" },
  },
});
if (values.archive === undefined) throw new Error("name an empty place with --archive");
const sizes = values.sizes.split(",").map(Number);
const { articles, name } = await articlesForBench(values.pool, SEEDS);
const archive = await openArchive(values.archive, { create: true });
console.log(
  `# ${archive.engine.kind}, ${articles.length} articles (${name}) and copies, ${cpus()[0]?.model}, Node ${process.version}`,
);
const records: MahdarRecord[] = [];
const reading = cpuMs(() => void records.push(...articles.map((article) => readArticle(article))));
const length = articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length;
console.log(
  `mean text ${Math.round(length)} characters; reading ${(reading / articles.length).toFixed(2)} ms of processor time an article`,
);

let added = 0;
for (const size of sizes) {
  const from = added;
  const before = process.cpuUsage();
  const started = performance.now();
  while (added < size) {
    const count = Math.min(BATCH, size - added);
    await archive.addMany(Array.from({ length: count }, (_, i) => copyOf(added + i)));
    added += count;
  }
  const { user, system } = process.cpuUsage(before);
  const each = (value: number): string => (value / (size - from)).toFixed(2);
  console.log(`\n## ${size} articles`);
  console.log(
    `adding: ${each((user + system) / 1000)} ms of processor time an article, ${each(performance.now() - started)} ms by the clock`,
  );
  await look("newest articles", () => archive.list({ limit: 20 }));
  await look("newest statements", () => archive.statements({ limit: 20 }));
  await look("two words", () => archive.list({ words: "وزير الخارجية", limit: 20 }));
  await look("one article", (n) => archive.get(`copy-${(n * 7_919) % size}`));
  await bytes(archive, size);
}
await archive.close();

/** The n-th article of the growing archive: one that was read, under another id, on another day, with words of its own. */
function copyOf(n: number): ArchiveItem {
  const seed = n % articles.length;
  const published = new Date(Date.UTC(2015, 0, 1 + (n % DAYS))).toISOString().slice(0, 10);
  const id = `copy-${n}`;
  const text = `${articles[seed]!.text}\nنسخة رقم ${n}.`;
  const article: Article = { ...articles[seed]!, id, text, published, publishedBasis: "given" };
  const sha256 = createHash("sha256").update(text).digest("hex");
  const record = { ...records[seed]!, document: { ...article, sha256, language: "ar" as const } };
  const raw = {
    bytes: Buffer.from(JSON.stringify(article)),
    mediaType: "application/json",
    charset: "utf-8",
  };
  return { article, raw, record, addedAt: "2026-01-01T00:00:00Z" };
}

function cpuMs(doIt: () => void): number {
  const before = process.cpuUsage();
  doIt();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function look(what: string, doIt: (n: number) => Promise<unknown>): Promise<void> {
  const times: number[] = [];
  for (let n = 0; n < LOOKS; n++) {
    const start = performance.now();
    await doIt(n);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  console.log(`${what}: p50 ${times[LOOKS / 2]!.toFixed(1)} ms, p95 ${times[LOOKS - 3]!.toFixed(1)} ms`);
}

/** Bytes an article by table or index, the large ones by name. */
async function bytes({ engine }: Archive, size: number): Promise<void> {
  if (engine.kind === "sqlite") await engine.exec("pragma wal_checkpoint(truncate)");
  const query =
    engine.kind === "sqlite"
      ? sql<Part>`select name, sum(pgsize) as bytes from dbstat group by name`
      : sql<Part>`select relname as name, pg_relation_size(oid)
          + case when reltoastrelid = 0 then 0 else pg_total_relation_size(reltoastrelid) end as bytes
          from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'i')`;
  const { rows } = await query.execute(engine.db);
  const parts = rows.map((row) => ({ name: row.name, each: row.bytes / size }));
  const all = parts.reduce((sum, { each }) => sum + each, 0);
  const large = parts.filter(({ each }) => each >= 50).sort((one, other) => other.each - one.each);
  console.log(`bytes an article: ${Math.round(all)}`);
  console.log(large.map((part) => `  ${part.name} ${Math.round(part.each)}`).join("\n"));
}

interface Part {
  readonly name: string;
  readonly bytes: number;
}
