import { type Article, MahdarError, type ReaderVersion } from "@mahdar/shape";
import type { Archive, ArchiveItem } from "@mahdar/store";
import type { ArticleJob } from "./article-job.ts";
import { ARTICLES, type Queue } from "./queue.ts";

/** An article and its bytes, or what is wrong in its place. */
export type QueuedArticle =
  | { readonly name: string; readonly article: Article; readonly raw: ArchiveItem["raw"] }
  | { readonly name: string; readonly error: MahdarError };

export interface EnqueueTally {
  queued: number;
  /** In the archive already, read by this reader. */
  unchanged: number;
  failed: number;
}

export interface Enqueuing {
  readonly archive: Archive;
  readonly queue: Queue;
  readonly readerVersion: ReaderVersion;
  /** ISO 8601. */
  readonly now: () => string;
  readonly onError: (error: MahdarError) => void;
  /** Counts up while it goes on. */
  readonly tally: EnqueueTally;
}

const BATCH_MAX = 100;
const BATCH_LENGTH_MAX = 2_000_000;
const ID_LENGTH_MAX = 500;

/**
 * Puts articles into the queue, a batch at a time: first their bytes to the snapshots, then the jobs. What is counted as
 * queued is on the disk. Interrupted and run again it queues some articles twice; they are kept once.
 */
export async function enqueueArticles(
  opened: AsyncIterable<QueuedArticle>,
  enqueuing: Enqueuing,
): Promise<void> {
  const { archive, queue, tally } = enqueuing;
  let batch: Extract<QueuedArticle, { article: Article }>[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const hashes = await archive.snapshots.keep(batch.map(({ raw }) => raw.bytes));
    const at = enqueuing.now();
    const jobs = batch.map(({ name, article, raw }, i): { data: ArticleJob } => {
      const { mediaType, charset } = raw;
      const where = { name: name.toWellFormed().replaceAll("\0", "\ufffd"), id: article.id };
      return {
        data: { ...where, sha256: hashes[i]!, mediaType, charset, at, article: JSON.stringify(article) },
      };
    });
    await queue.boss.insert(ARTICLES, jobs);
    tally.queued += batch.length;
    batch = [];
    length = 0;
  };
  for await (const one of opened) {
    const error = "error" in one ? one.error : badId(one);
    if (error !== null) {
      tally.failed++;
      enqueuing.onError(error);
    } else if ("article" in one) {
      if (await archive.holds(one.article, one.raw.bytes, enqueuing.readerVersion)) {
        tally.unchanged++;
        continue;
      }
      batch.push(one);
      length += one.article.text.length + one.raw.bytes.length;
      if (batch.length >= BATCH_MAX || length >= BATCH_LENGTH_MAX) await flush();
    }
  }
  if (batch.length > 0) await flush();
}

/** What no archive takes as an id is said here, where the one who can correct it sees it. */
function badId(one: QueuedArticle): MahdarError | null {
  if (!("article" in one)) return null;
  const { id } = one.article;
  if (id !== "" && id.length <= ID_LENGTH_MAX && id.isWellFormed() && !/\p{Cc}/u.test(id)) return null;
  return new MahdarError(
    "bad-field",
    `${one.name}: the id ${JSON.stringify(id.slice(0, 50))} cannot name an article`,
    `give an id of 1 to ${ID_LENGTH_MAX} characters without control characters`,
  );
}
