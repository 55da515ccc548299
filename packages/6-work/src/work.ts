import { setTimeout as wait } from "node:timers/promises";
import { linkArchive } from "@mahdar/ledger";
import type { Article, MahdarError, MahdarRecord, ReaderVersion } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import type { Job, JobResult } from "pg-boss";
import type { ArticleJob } from "./article-job.ts";
import { keepArticles } from "./keep-articles.ts";
import { ARTICLES, LINKING, type Queue } from "./queue.ts";
import { isIdle } from "./status.ts";

export interface WorkTally {
  added: number;
  newVersions: number;
  unchanged: number;
  failed: number;
  /** Articles linked. */
  linked: number;
}

export interface Working {
  readonly archive: Archive;
  readonly queue: Queue;
  /** Reads articles in order; a defect met in one stands in its record's place. */
  readonly reader: { read(articles: readonly Article[]): Promise<(MahdarRecord | Error)[]> };
  readonly readerVersion: ReaderVersion;
  /** The moment, ISO 8601. */
  readonly now: () => string;
  /** Ends the work: jobs under way are finished, no other is taken. */
  readonly stop: AbortSignal;
  /** Ends by itself when nothing is waiting or under way, anywhere. */
  readonly untilEmpty?: boolean;
  /** Called for each article that was put aside. */
  readonly onError: (error: MahdarError) => void;
  /** Called when a batch is on the disk. */
  readonly onKept?: () => void;
  readonly tally: WorkTally;
}

const AT_ONCE = 20;
const POLL_SECONDS = 1;
/** Linking waits so long for more articles to come. */
const LINK_AFTER_SECONDS = 3;
const LOOK_AGAIN_MS = 1_000;

/**
 * Takes articles from the queue, reads, keeps and links them, until it is stopped. Any number of processes on any number
 * of machines may do so at once. A job is done when what came of it is on the disk; one whose worker dies is taken over,
 * and as adding the same again changes nothing, it is done once in effect.
 */
export async function work(working: Working): Promise<void> {
  const { boss } = working.queue;
  const polling = { pollingIntervalSeconds: POLL_SECONDS };
  await boss.work(
    ARTICLES,
    { ...polling, batchSize: AT_ONCE, burstWhenBatchFull: true, perJobResults: true },
    (jobs: Job<ArticleJob>[]) => keepJobs(working, jobs),
  );
  await boss.work(LINKING, { ...polling, batchSize: 1 }, () => link(working));
  // What was kept before a linking that never came to be.
  await askForLinking(working);
  await ended(working);
  await working.queue.close();
}

async function keepJobs(working: Working, jobs: readonly Job<ArticleJob>[]): Promise<JobResult[]> {
  const results = await keepArticles(working, jobs);
  if (results.some(({ status }) => status === "completed")) await askForLinking(working);
  working.onKept?.();
  return results;
}

async function askForLinking({ queue }: Working): Promise<void> {
  await queue.boss.send(LINKING, null, { startAfter: LINK_AFTER_SECONDS });
}

class Stopped extends Error {}

/** Links what is kept and not linked yet; stopped in the middle, it leaves the rest to another. */
async function link(working: Working): Promise<void> {
  let linked = 0;
  try {
    await linkArchive(working.archive, {
      now: working.now,
      onProgress: (count) => {
        linked = count;
        if (working.stop.aborted) throw new Stopped();
      },
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    await askForLinking(working);
  } finally {
    working.tally.linked += linked;
  }
}

async function ended(working: Working): Promise<void> {
  const { stop, untilEmpty } = working;
  while (!stop.aborted) {
    // Being told to stop ends the waiting.
    await wait(LOOK_AGAIN_MS, undefined, { signal: stop }).catch(() => undefined);
    // A database that is away for a moment is no reason to end.
    if (untilEmpty === true && (await isIdle(working.queue).catch(() => false))) return;
  }
}
