import type { ArticleJob } from "./article-job.ts";
import { ARTICLES, FAILED, LINKING, type Queue } from "./queue.ts";

/** How many articles stand where. */
export interface QueueStatus {
  readonly waiting: number;
  /** Tried, and to be tried again. */
  readonly retrying: number;
  readonly underWay: number;
  /** Done in the last hour. */
  readonly done: number;
  /** Put aside: `failures` has the oldest of them. */
  readonly failed: number;
  readonly linking: "idle" | "waiting" | "under way";
  readonly failures: readonly FailedJob[];
}

export interface FailedJob {
  readonly id: string;
  /** Where the article came from. */
  readonly name: string;
  readonly article: string;
  readonly at: string;
  readonly error: string;
}

/** Counts the queue's jobs and lists those put aside, at most `failuresMax` of them. */
export async function queueStatus(queue: Queue, failuresMax: number): Promise<QueueStatus> {
  const count = await counts(queue);
  const failed = await queue.boss.findJobs<ArticleJob>(FAILED, { queued: true, limit: failuresMax });
  const linking = count(LINKING, "active") > 0 ? "under way" : "waiting";
  return {
    waiting: count(ARTICLES, "created"),
    retrying: count(ARTICLES, "retry"),
    underWay: count(ARTICLES, "active"),
    done: count(ARTICLES, "completed"),
    failed: count(FAILED, "created"),
    linking: isAnyOpen(count, LINKING) ? linking : "idle",
    failures: failed.map(({ id, data, sourceOutput, createdOn }) => ({
      id,
      name: data.name,
      article: data.id,
      at: createdOn.toISOString(),
      error: messageOf(sourceOutput),
    })),
  };
}

/** Puts all articles that were put aside into the queue again; gives how many. */
export async function retryFailed(queue: Queue): Promise<number> {
  let moved = 0;
  const createdBefore = new Date((await databaseNow(queue)) + 1);
  for (;;) {
    const some = await queue.boss.redrive(FAILED, { createdBefore });
    moved += some;
    if (some === 0) return moved;
  }
}

/** Whether nothing waits and nothing is under way. */
export async function isIdle(queue: Queue): Promise<boolean> {
  const count = await counts(queue);
  return !isAnyOpen(count, ARTICLES) && !isAnyOpen(count, LINKING);
}

type Count = (queue: string, state: string) => number;

function isAnyOpen(count: Count, queue: string): boolean {
  return ["created", "retry", "active"].some((state) => count(queue, state) > 0);
}

async function counts({ boss, schema }: Queue): Promise<Count> {
  const { rows } = await boss
    .getDb()
    .executeSql(`select name, state::text, count(*)::int as n from "${schema}".job group by name, state`);
  const found = rows as { readonly name: string; readonly state: string; readonly n: number }[];
  return (queue, state) => found.find((row) => row.name === queue && row.state === state)?.n ?? 0;
}

async function databaseNow({ boss }: Queue): Promise<number> {
  const { rows } = await boss.getDb().executeSql("select now() as now");
  return (rows as { readonly now: Date }[])[0]!.now.getTime();
}

function messageOf(output: object | null): string {
  const { message } = (output ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : "the worker died or was stopped each time it was tried";
}
