import process from "node:process";
import { MahdarError } from "@mahdar/shape";
import type { Archive } from "@mahdar/store";
import type { Tally } from "../adding/add-articles.ts";
import { archiveFolder } from "../archive-folder.ts";
import { EXIT, parseOptions } from "../command.ts";
import { complain } from "../complain.ts";
import { whenStopped } from "../when-stopped.ts";
import { write } from "../write.ts";

export const help = `Usage: mahdar add FILE|FOLDER|URL ...  [--archive PLACE] [--published YYYY-MM-DD] [--jobs N]
                  [--no-link]

Reads articles and keeps them in the archive, each with the bytes it came from and its record. A folder gives all its
.txt, .html, .htm, .pdf, .json and .jsonl files. Adding the same again changes nothing; an interrupted adding, run again,
goes on where it was.
يقرأ مقالات ويحفظها في الأرشيف مع أصولها ومحاضرها؛ وإعادة الإضافة لا تغيّر شيئا.

  --archive PLACE     the archive's folder or postgres:// address (default: MAHDAR_ARCHIVE, else ./archive); the folder,
                      or the tables in the database, are made when they are not there
  --published DAY     the day of publication, for articles that do not say it
  --jobs N            read with N worker threads (default 1)
  --no-link           do not link what was added with the rest; mahdar link does it another time

A .json file holds one article, a .jsonl file one a line: {"id", "text", "title"?, "url"?, "outlet"?, "section"?, "tags"?,
"published"?}. Each article that cannot be added gets one message, and the rest is added.

Exit codes: 0; 2 when nothing could be added, or the archive can no longer be reached or written (what was added before is
kept, and the same again goes on from there); 3 when some articles could not be added. 130 at Ctrl-C, which loses
nothing that was added.

  mahdar add samples/archive
  mahdar add --archive ~/press --jobs 4 articles.jsonl page.html
  mahdar add --archive postgres://mahdar@db/press articles.jsonl
`;

const OPTIONS = {
  archive: { type: "string" },
  published: { type: "string" },
  jobs: { type: "string" },
  "no-link": { type: "boolean" },
} as const;
const JOBS_MAX = 64;

/** `mahdar add`: see `help`. */
export async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions("add", argv, OPTIONS);
  if (positionals.length === 0) {
    throw new MahdarError(
      "bad-usage",
      "nothing to add was named",
      "give files, folders or addresses; see mahdar add --help",
    );
  }
  const jobs = jobsOf(values.jobs);
  const [{ parseDay }, { openArchive }, { READER }] = await Promise.all([
    import("@mahdar/sources"),
    import("@mahdar/store"),
    import("@mahdar/text"),
  ]);
  const { published } = values;
  if (published !== undefined && parseDay(published) === null) {
    throw new MahdarError(
      "bad-usage",
      `--published ${published} is not a day`,
      "write it as YYYY-MM-DD, as in 2020-06-14",
    );
  }
  const { addArticles } = await import("../adding/add-articles.ts");
  const { findInputs } = await import("../adding/find-inputs.ts");
  const { openInput } = await import("../adding/open-inputs.ts");
  const { openReader } = await import("../adding/reading-pool.ts");

  const tally: Tally = { added: 0, newVersions: 0, unchanged: 0, reread: 0, failed: 0 };
  const archive = await openArchive(archiveFolder(values.archive), { create: true });
  const reader = await openReader(jobs);
  const opened = async function* () {
    for await (const name of findInputs(positionals)) yield* openInput(name, published);
  };
  // Linking has no such word: it leaves no room for signals, so that Ctrl-C must end it as the system does, at once.
  const letGo = whenStopped(() => `stopped: ${summaryOf(tally)}\n  → the same again goes on from there`);
  try {
    try {
      await addArticles(opened(), {
        archive,
        reader,
        tally,
        readerVersion: READER,
        now: () => new Date().toISOString(),
        onError: tell,
        onKept: () => showProgress(tally),
      });
    } finally {
      letGo();
      await reader.close();
      clearProgress();
      await write(`${summaryOf(tally)}\n`);
    }
    if (values["no-link"] !== true) await linkAdded(archive);
  } finally {
    await archive.close();
  }
  return exitOf(tally, positionals);
}

function exitOf(tally: Tally, names: readonly string[]): number {
  const kept = tally.added + tally.newVersions + tally.unchanged + tally.reread;
  if (kept + tally.failed === 0) {
    throw new MahdarError(
      "empty",
      `${names.join(", ")}: no articles there`,
      "name files, or a folder with .txt, .html, .htm, .pdf, .json or .jsonl files",
    );
  }
  if (tally.failed === 0) return EXIT.ok;
  return kept === 0 ? EXIT.badInput : EXIT.someFailed;
}

/** @example "42 added, 1 new version, 3 unchanged, 2 failed" */
function summaryOf(tally: Tally): string {
  const parts = [`${tally.added} added`];
  if (tally.newVersions > 0)
    parts.push(`${tally.newVersions} new ${tally.newVersions === 1 ? "version" : "versions"}`);
  if (tally.reread > 0) parts.push(`${tally.reread} read again by a newer reader`);
  if (tally.unchanged > 0) parts.push(`${tally.unchanged} unchanged`);
  if (tally.failed > 0) parts.push(`${tally.failed} failed`);
  return parts.join(", ");
}

/** Links what was added; an article that cannot be linked is kept all the same. */
async function linkAdded(archive: Archive): Promise<void> {
  const { linkWithProgress } = await import("../linking/link-with-progress.ts");
  const { failed } = await linkWithProgress(archive);
  for (const { id, error } of failed) {
    const message = `article ${id} is kept, but could not be linked: ${error.message}`;
    tell(
      new MahdarError("unsupported", message, "this is a defect of Mahdar: report it with the article", {
        cause: error,
      }),
    );
  }
}

function tell(error: MahdarError): void {
  clearProgress();
  complain(error);
}

function showProgress(tally: Tally): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${summaryOf(tally)} …`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
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
