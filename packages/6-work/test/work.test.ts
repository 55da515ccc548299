import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Archive, openArchive } from "@mahdar/store";
import { READER } from "@mahdar/text";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { freshDatabase, postgresLeftOut, startServer } from "../../../tools/postgres/index.ts";
import {
  enqueueArticles,
  openQueue,
  type Queue,
  type QueuedArticle,
  queueStatus,
  retryFailed,
} from "../src/index.ts";
import { queuedArticle, queuedArticles } from "./queued.ts";

const CHILD = join(import.meta.dirname, "child-worker.ts");
const ARTICLES = 200;
const PATIENCE_MS = 300_000;

describe.skipIf(postgresLeftOut)("workers", { timeout: PATIENCE_MS }, () => {
  test("share the work; one killed in the middle, nothing is lost and nothing done twice", async () => {
    const { archive, queue, url } = await newQueue();
    await enqueue(archive, queue, queuedArticles(0, ARTICLES));
    expect(await queueStatus(queue, 1)).toMatchObject({ waiting: ARTICLES, done: 0, failed: 0 });
    const [one, other] = [startWorker(url), startWorker(url)];
    await until(() => one.added() > 0 && other.added() > 0);
    one.child.kill("SIGKILL");
    await until(async () => (await queueStatus(queue, 1)).done === ARTICLES);
    await until(async () => (await queueStatus(queue, 1)).linking === "idle");
    other.child.kill("SIGTERM");
    const [code] = await once(other.child, "close");
    expect(code).toBe(0);
    // What the killed one had kept and not said it had is found unchanged by the other.
    expect(other.added()).toBeLessThan(ARTICLES);
    await expectWhole(archive, ARTICLES);
    expect(await count(archive, "unlinked")).toBe(0);
  });

  test("told to stop, one ends what it has begun and gives the rest back", async () => {
    const { archive, queue, url } = await newQueue();
    await enqueue(archive, queue, queuedArticles(0, ARTICLES));
    const worker = startWorker(url);
    await until(() => worker.added() > 0);
    worker.child.kill("SIGTERM");
    const [code, signal] = await once(worker.child, "close");
    expect([code, signal]).toEqual([0, null]);
    const { waiting, underWay, done } = await queueStatus(queue, 1);
    expect({ underWay, sum: waiting + done }).toEqual({ underWay: 0, sum: ARTICLES });
    expect(waiting).toBeGreaterThan(0);
    expect(done).toBe(worker.added());
    await expectWhole(archive, done);
  });

  test("an article that cannot be read is put aside with the error, and can be tried again", async () => {
    const { archive, queue, url } = await newQueue();
    await enqueue(archive, queue, queuedArticles(0, 5));
    await enqueue(archive, queue, only(queuedArticle(7, "والجهاز المعطوب في المخزن")));
    const [code] = await once(startWorker(url, "until-empty").child, "close");
    expect(code).toBe(0);
    const status = await queueStatus(queue, 10);
    expect(status).toMatchObject({ waiting: 0, retrying: 0, done: 5, failed: 1 });
    expect(status.failures).toEqual([
      expect.objectContaining({
        name: "news.jsonl line 7",
        article: "n7",
        error: expect.stringContaining("unexpected word"),
      }),
    ]);
    expect(await retryFailed(queue)).toBe(1);
    expect(await queueStatus(queue, 10)).toMatchObject({ waiting: 1, failed: 0 });
    await once(startWorker(url, "until-empty").child, "close");
    expect(await queueStatus(queue, 10)).toMatchObject({ waiting: 0, failed: 1 });
    await expectWhole(archive, 5);
  });

  test("queued twice it is kept once; an older text does not overtake a later one", async () => {
    const { archive, queue, url } = await newQueue();
    const odd = queuedArticle(3, "نص \ud800 و\0");
    await enqueue(archive, queue, only(odd), "2026-01-02T00:00:00Z");
    await enqueue(archive, queue, only(odd), "2026-01-02T00:00:01Z");
    await once(startWorker(url, "until-empty").child, "close");
    await enqueue(archive, queue, only(queuedArticle(3, "نص أقدم")), "2026-01-01T00:00:00Z");
    expect(await enqueue(archive, queue, only(odd))).toEqual({ queued: 0, unchanged: 1, failed: 0 });
    await once(startWorker(url, "until-empty").child, "close");
    expect(await archive.get("n3")).toMatchObject({ version: 1, article: odd.article });
    expect((await queueStatus(queue, 1)).failures[0]!.error).toMatch(/is kept already/u);
  });

  test("go on when the server was killed under them and is there again", async () => {
    const server = await startServer();
    onTestFinished(() => server.stop());
    const { archive, queue } = await openedQueue(server.url);
    await enqueue(archive, queue, queuedArticles(0, ARTICLES));
    const workers = [startWorker(server.url), startWorker(server.url)];
    await until(() => workers.some((worker) => worker.added() > 0));
    await server.kill();
    await wait(500);
    await server.restart();
    await until(async () => (await queueStatus(queue, 1).catch(() => null))?.done === ARTICLES);
    for (const { child } of workers) {
      expect(child.exitCode).toBeNull();
      child.kill("SIGTERM");
      expect((await once(child, "close"))[0]).toBe(0);
    }
    await expectWhole(archive, ARTICLES);
  });

  test("a queue needs PostgreSQL", async () => {
    const { archive } = await newQueue();
    await expect(openQueue(archive, "folder")).rejects.toMatchObject({ code: "bad-usage" });
  });
});

interface Opened {
  readonly archive: Archive;
  readonly queue: Queue;
  readonly url: string;
}

async function newQueue(): Promise<Opened> {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return openedQueue(database.url);
}

async function openedQueue(url: string): Promise<Opened> {
  const archive = await openArchive(url, { create: true });
  onTestFinished(() => archive.close());
  const queue = await openQueue(archive, url, { silenceSeconds: 10 });
  onTestFinished(() => queue.close(0));
  return { archive, queue, url };
}

async function enqueue(
  archive: Archive,
  queue: Queue,
  articles: AsyncIterable<QueuedArticle>,
  at = new Date().toISOString(),
): Promise<{ queued: number; unchanged: number; failed: number }> {
  const tally = { queued: 0, unchanged: 0, failed: 0 };
  const onError = (error: Error): never => {
    throw error;
  };
  await enqueueArticles(articles, { archive, queue, tally, readerVersion: READER, now: () => at, onError });
  return tally;
}

async function* only(article: QueuedArticle): AsyncGenerator<QueuedArticle> {
  yield article;
}

function startWorker(url: string, ...options: string[]): { child: ChildProcess; added: () => number } {
  const child = spawn(process.execPath, ["--conditions=mahdar-source", CHILD, url, ...options], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let printed = "";
  child.stdout.on("data", (data: Buffer) => (printed += data.toString()));
  return {
    child,
    added: () => Math.max(0, ...[...printed.matchAll(/^(\d+)$/gmu)].map((line) => Number(line[1]))),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error("it never came to be");
    await wait(50);
  }
}

async function count(archive: Archive, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(
    archive.engine.db,
  );
  return rows[0]!.n;
}

/** As many articles, each once, in one version, with its record and its bytes. */
async function expectWhole(archive: Archive, articles: number): Promise<void> {
  for (const table of ["articles", "versions", "proposals"])
    expect(await count(archive, table), table).toBe(articles);
  const page = await archive.list({ limit: 500 });
  expect(new Set(page.items.map(({ id }) => id)).size).toBe(articles);
  for (const { id } of page.items) {
    const kept = (await archive.get(id))!;
    expect(kept).toMatchObject({ version: 1, problems: [] });
    expect((await archive.snapshot(kept.snapshotSha256))!.bytes.length).toBeGreaterThan(0);
  }
}
