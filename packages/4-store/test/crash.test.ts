import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openArchive } from "../src/index.ts";
import { numberedItem } from "./numbered-item.ts";
import { temporaryFolder } from "./sample-items.ts";

const CHILD = join(import.meta.dirname, "child-adder.ts");
const ARTICLES = 400;
const KILLS = 6;

test("killed at any moment, an archive keeps all it acknowledged; run again, it goes on", {
  timeout: 120_000,
}, async () => {
  const folder = temporaryFolder();
  let acknowledged = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const child = startAdder(folder, acknowledged, ARTICLES, 3);
    const lines = linesOf(child);
    await Promise.race([once(child.stdout!, "data"), once(child, "exit")]);
    await wait(((kill * 37) % 60) + Math.random() * 20);
    child.kill("SIGKILL");
    await once(child, "close");
    acknowledged = Math.max(acknowledged, ...lines());
    expect(acknowledged).toBeGreaterThan(0);
    checkWhole(folder, acknowledged);
  }
  const last = startAdder(folder, 0, ARTICLES, 50);
  const [code] = await once(last, "close");
  expect(code).toBe(0);
  checkWhole(folder, ARTICLES);
  const archive = openArchive(folder);
  expect(archive.counts()).toMatchObject({ articles: ARTICLES, attributions: ARTICLES });
  archive.close();
});

test("processes that write at once lose nothing of one another", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const children = [0, 60, 120, 150].map((from) => startAdder(folder, from, from + 60, 2));
  const codes = await Promise.all(children.map(async (child) => (await once(child, "close"))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  checkWhole(folder, 210);
  const archive = openArchive(folder);
  expect(archive.counts().articles).toBe(210);
  expect(archive.get("n155")!.version).toBe(1);
  archive.close();
});

function startAdder(folder: string, from: number, to: number, batch: number): ChildProcess {
  const options = ["--conditions=mahdar-source", CHILD, folder, String(from), String(to), String(batch)];
  return spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"] });
}

/** The numbers a child has printed so far; a line cut off by its death does not count. */
function linesOf(child: ChildProcess): () => number[] {
  let printed = "";
  child.stdout!.on("data", (data: Buffer) => (printed += data.toString()));
  return () => printed.split("\n").slice(0, -1).map(Number);
}

function checkWhole(folder: string, acknowledged: number): void {
  const archive = openArchive(folder);
  for (let n = 0; n < acknowledged; n++) {
    const item = numberedItem(n);
    const kept = archive.get(item.article.id);
    expect(kept, item.article.id).toMatchObject({ article: item.article, problems: [], version: 1 });
    expect(Buffer.compare(archive.snapshot(kept!.snapshotSha256)!.bytes, item.raw.bytes)).toBe(0);
  }
  expect(archive.list({ words: "المعبر", limit: 1 }).total).toBe(archive.counts().articles);
  archive.close();
  const db = new DatabaseSync(join(folder, "mahdar.db"));
  expect(Object.values(db.prepare("pragma integrity_check").get()!)).toEqual(["ok"]);
  expect(db.prepare("pragma foreign_key_check").all()).toEqual([]);
  const cited = db.prepare("select snapshot_sha256 as sha256 from versions").all() as { sha256: string }[];
  db.close();
  const files = new Set(
    readdirSync(join(folder, "snapshots"), { recursive: true }).map((path) => String(path).slice(-64)),
  );
  for (const { sha256 } of cited) expect(files.has(sha256)).toBe(true);
}
