import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { complain } from "../complain.ts";
import { harmless } from "../show/harmless.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar work  [--archive postgres://…] [--jobs N] [--until-empty]
       mahdar work --status  [--json]
       mahdar work --retry

Takes articles from the queue of an archive in PostgreSQL (mahdar enqueue), reads, keeps and links them, until it is told to
stop (Ctrl-C or SIGTERM): it then ends what it has begun and gives the rest back. Any number of workers share the work; when
one dies, another takes its articles over within half a minute, and none is kept twice.
عملية تأخذ مقالات من الطابور فتقرأها وتحفظها وتربطها، ويمكن تشغيل أي عدد منها.

  --archive PLACE  the archive's postgres:// address (default: MAHDAR_ARCHIVE)
  --jobs N         read with N threads (default 1)
  --until-empty    end when nothing is waiting or under way any more
  --status         only say how many articles wait, and which were put aside with what error
  --retry          only put the articles that were put aside into the queue again
  --json           the status as one object

An archive in a folder has no queue and needs none: mahdar add reads and keeps at once.

Exit codes: 0, 2 when it cannot work, 3 when articles were put aside.
`;

const OPTIONS = {
  archive: { type: "string" },
  jobs: { type: "string" },
  "until-empty": { type: "boolean" },
  status: { type: "boolean" },
  retry: { type: "boolean" },
  json: { type: "boolean" },
} as const;
const JOBS_MAX = 64;
const FAILURES_SHOWN = 100;
/** What fits into memory with room to spare; how many there are in all is said in any case. */
const FAILURES_MAX = 100_000;

/** `mahdar work`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("work", argv, OPTIONS);
  if (positionals.length > 0)
    throw new MahdarError(
      "bad-usage",
      `work takes no ${positionals[0]}`,
      "to queue articles: mahdar enqueue FILE",
    );
  if (values.status === true && values.retry === true)
    throw new MahdarError("bad-usage", "both --status and --retry were given", "give one of them");
  const jobs = jobsOf(values.jobs);
  const [{ isPostgres, openArchive }, queues] = await Promise.all([
    import("@mahdar/store"),
    import("@mahdar/work"),
  ]);
  const place = archiveFolder(values.archive);
  const isWorking = values.status !== true && values.retry !== true;
  const archive = await openArchive(place, { create: isWorking && isPostgres(place) });
  try {
    const queue = await queues.openQueue(archive, place, { supervise: isWorking, onTrouble: showTrouble });
    try {
      if (values.retry === true) {
        const moved = await queues.retryFailed(queue);
        await write(`${moved} ${moved === 1 ? "article" : "articles"} queued again\n`);
        return EXIT.ok;
      }
      if (values.status === true) {
        const status = await queues.queueStatus(queue, values.json === true ? FAILURES_MAX : FAILURES_SHOWN);
        await write(values.json === true ? `${JSON.stringify(status)}\n` : linesOf(status));
        return EXIT.ok;
      }
      return await untilStopped(values["until-empty"] === true, jobs, archive, queue);
    } finally {
      await queue.close();
    }
  } finally {
    await archive.close();
  }
}

async function untilStopped(
  untilEmpty: boolean,
  jobs: number,
  archive: import("@mahdar/store").Archive,
  queue: import("@mahdar/work").Queue,
): Promise<number> {
  const [{ READER }, { work }, { openReader }] = await Promise.all([
    import("@mahdar/text"),
    import("@mahdar/work"),
    import("../adding/reading-pool.ts"),
  ]);
  const stop = new AbortController();
  const stopNow = (): void => stop.abort();
  // Once: the second Ctrl-C ends the process at once; what it had is taken over.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stopNow);
  const tally = { added: 0, newVersions: 0, unchanged: 0, failed: 0, linked: 0 };
  const reader = await openReader(jobs);
  try {
    await work({
      archive,
      queue,
      reader,
      readerVersion: READER,
      now: () => new Date().toISOString(),
      stop: stop.signal,
      untilEmpty,
      onError: complain,
      tally,
    });
  } finally {
    await reader.close();
    await write(
      `${tally.added} added, ${tally.newVersions} new versions, ${tally.unchanged} unchanged, ${tally.failed} put aside, ${tally.linked} linked\n`,
    );
  }
  return tally.failed === 0 ? EXIT.ok : EXIT.someFailed;
}

function showTrouble(error: Error): void {
  process.stderr.write(
    `mahdar: the queue: ${harmless(error.message)}; it goes on when the database answers\n`,
  );
}

function linesOf(status: import("@mahdar/work").QueueStatus): string {
  const { waiting, retrying, underWay, done, failed, linking, failures } = status;
  const lines = [
    `waiting ${waiting}, to be tried again ${retrying}, under way ${underWay}, done in the last hour ${done}, put aside ${failed}`,
    `linking: ${linking}`,
    ...failures.map(({ name, at, error }) => `${at}  ${harmless(name)}\n  ${harmless(error)}`),
  ];
  if (failed > failures.length) lines.push(`and ${failed - failures.length} more: --json`);
  if (failed > 0) lines.push("put them into the queue again: mahdar work --retry");
  return `${lines.join("\n")}\n`;
}

function jobsOf(value: string | undefined): number {
  if (value === undefined) return 1;
  const jobs = Number(value);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= JOBS_MAX) return jobs;
  throw new MahdarError(
    "bad-usage",
    `--jobs ${value} is not a number of threads from 1 to ${JOBS_MAX}`,
    "give the number of processor cores, as in --jobs 4",
  );
}
