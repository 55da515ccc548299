import { type Article, MahdarError } from "@mahdar/shape";
import type { Archive, ArchiveItem } from "@mahdar/store";
import type { Job, JobResult } from "pg-boss";
import { type ArticleJob, articleOf } from "./article-job.ts";
import type { Working } from "./work.ts";

/**
 * Reads and keeps the articles of jobs and says of each what became of it. What can never go well is put aside at once;
 * what may (the database away or locked) is thrown, and all are tried again.
 */
export async function keepArticles(working: Working, jobs: readonly Job<ArticleJob>[]): Promise<JobResult[]> {
  const { archive, tally } = working;
  const results: JobResult[] = [];
  const putAside = (id: string, error: MahdarError): void => {
    const { code, message, next } = error;
    results.push({ id, status: "deadletter", output: { code, message, next } });
    tally.failed++;
    working.onError(error);
  };
  const fresh: Taken[] = [];
  for (const job of jobs) {
    const taken = await take(working, job);
    if (taken instanceof MahdarError) putAside(job.id, taken);
    else if (taken !== null) fresh.push(taken);
    else {
      results.push({ id: job.id, status: "completed" });
      tally.unchanged++;
    }
  }
  const readings = await working.reader.read(fresh.map(({ article }) => article));
  const items: { readonly job: string; readonly item: ArchiveItem }[] = [];
  for (const [i, { job, article, raw }] of fresh.entries()) {
    const record = readings[i]!;
    if (record instanceof Error) putAside(job.id, defect(job.data, record));
    else items.push({ job: job.id, item: { article, raw, record, addedAt: job.data.at } });
  }
  const added = await archive.addMany(items.map(({ item }) => item));
  for (const [i, result] of added.entries()) {
    const id = items[i]!.job;
    if (result.outcome === "refused") {
      putAside(id, result.error);
      continue;
    }
    results.push({ id, status: "completed" });
    if (result.outcome === "added") tally.added++;
    else if (result.outcome === "new-version") tally.newVersions++;
    else tally.unchanged++;
  }
  return results;
}

interface Taken {
  readonly job: Job<ArticleJob>;
  readonly article: Article;
  readonly raw: ArchiveItem["raw"];
}

/** A job's article with its bytes; null when the archive has it as this reader reads it; or why it cannot be kept. */
async function take(
  { archive, readerVersion }: Working,
  job: Job<ArticleJob>,
): Promise<Taken | MahdarError | null> {
  const { sha256, mediaType, charset, id, at, name } = job.data;
  const article = articleOf(job.data);
  let bytes: Uint8Array;
  try {
    bytes = await archive.snapshots.bytes(sha256);
  } catch (error) {
    if (error instanceof MahdarError && error.code === "archive-corrupt") return error;
    throw error;
  }
  if (await archive.holds(article, bytes, readerVersion)) return null;
  const later = await laterVersion(archive, id, at);
  if (later !== null)
    return new MahdarError(
      "bad-field",
      `${name}: the article ${id} was queued at ${at}, and a version of ${later} is kept already`,
      "if this text is to be the current one, queue it again from its source",
    );
  return { job, article, raw: { bytes, mediaType, charset } };
}

/** When the current version was queued, if that was after the moment: jobs may overtake one another. */
async function laterVersion(archive: Archive, id: string, at: string): Promise<string | null> {
  const row = await archive.engine.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .select("v.added_at")
    .where("a.id", "=", id)
    .executeTakeFirst();
  return row !== undefined && Date.parse(row.added_at) > Date.parse(at) ? row.added_at : null;
}

function defect(job: ArticleJob, cause: Error): MahdarError {
  return new MahdarError(
    "unsupported",
    `${job.name}: the reader failed on this article: ${cause.message}`,
    "this is a defect of Mahdar: report it with the article",
    { cause },
  );
}
