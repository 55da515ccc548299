/**
 * How well stories of the sample archive are found through an archive, as articles arrive one by one, by day and in random orders.
 * `node --conditions=mahdar-source evaluation/linking/arriving.ts [--orders 20]`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { linkArchive } from "@mahdar/ledger";
import type { MahdarRecord } from "@mahdar/shape";
import { type ArchiveItem, openArchive } from "@mahdar/store";
import { storiesLinker } from "../../packages/5-ledger/src/stories/linker.ts";
import { readStories, recordsByDay, scoreStories } from "./story-truth.ts";

const { values } = parseArgs({ options: { orders: { type: "string", default: "20" } } });
const truth = readStories();
const records = recordsByDay();

console.log(`all at once: F1 ${(await linked(records, records.length)).toFixed(3)}`);
console.log(`one by one, by day: F1 ${(await linked(records, 1)).toFixed(3)}`);
const scores: number[] = [];
for (let seed = 0; seed < Number(values.orders); seed++) scores.push(await linked(shuffled(seed), 1));
scores.sort((a, b) => a - b);
const mean = scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
console.log(
  `one by one, ${scores.length} orders: mean ${mean.toFixed(3)}, ${scores.map((f1) => f1.toFixed(2)).join(" ")}`,
);

/** Pairwise F1 after adding so many at a time, linked each time by a program that remembers nothing. */
async function linked(list: readonly MahdarRecord[], size: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-arriving-"));
  const archive = await openArchive(folder, { create: true });
  try {
    for (let from = 0; from < list.length; from += size) {
      await archive.addMany(list.slice(from, from + size).map(itemOf));
      await linkArchive(archive, { linkers: [storiesLinker()] });
    }
    const rows = await archive.engine.db
      .selectFrom("story_articles as s")
      .innerJoin("articles as a", "a.key", "s.article")
      .select(["a.id", "s.story"])
      .execute();
    return scoreStories(truth, new Map(rows.map(({ id, story }) => [id, story]))).f1;
  } finally {
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function itemOf(record: MahdarRecord): ArchiveItem {
  const { sha256: _, language: __, ...article } = record.document;
  const bytes = new TextEncoder().encode(article.text);
  const raw = { bytes, mediaType: "text/plain", charset: "utf-8" };
  return { article, raw, record, addedAt: "2026-01-01T00:00:00Z" };
}

/** An order of its own for each seed, the same every time. */
function shuffled(seed: number): MahdarRecord[] {
  const place = (at: number) =>
    Math.imul(Math.imul(at + 1, 0x9e3779b1) ^ (seed * 0x85ebca6b), 0xc2b2ae35) >>> 0;
  return records
    .map((record, at) => [place(at), record] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, record]) => record);
}
