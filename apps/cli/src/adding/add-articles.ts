import { type Article, MahdarError, type ReaderVersion } from "@mahdar/shape";
import type { Archive, ArchiveItem } from "@mahdar/store";
import type { Opened } from "./open-inputs.ts";
import type { Reader, Reading } from "./reading-pool.ts";

/** What became of the inputs so far. */
export interface Tally {
  added: number;
  newVersions: number;
  unchanged: number;
  reread: number;
  failed: number;
}

export interface Adding {
  readonly archive: Archive;
  readonly reader: Reader;
  readonly readerVersion: ReaderVersion;
  /** The moment an article is added, ISO 8601. */
  readonly now: () => string;
  /** Called once for each article that could not be added, as soon as that is known. */
  readonly onError: (error: MahdarError) => void;
  /** Called after each batch that is on the disk. */
  readonly onKept: () => void;
  /** Counts up while the adding goes on, so that it is known also when a full disk ends it. */
  readonly tally: Tally;
}

/** What is acknowledged is acknowledged a batch at a time; long articles close one early, to spare the memory. */
const BATCH_MAX = 100;
const BATCH_LENGTH_MAX = 2_000_000;

/**
 * Reads the articles that come and keeps them, a batch at a time; while one batch is written the next is being read.
 * Articles that the archive holds already, read by this reader, are not read again: adding that was interrupted goes on
 * where it was.
 */
export async function addArticles(opened: AsyncIterable<Opened>, adding: Adding): Promise<void> {
  let batch: Good[] = [];
  let length = 0;
  let keeping: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const readings = adding.reader.read(batch.map((one) => one.article));
    // Both are awaited in their turn; until then a rejection must not count as unseen.
    readings.catch(() => undefined);
    await keeping;
    keeping = keep(batch, readings, adding);
    keeping.catch(() => undefined);
    batch = [];
    length = 0;
  };
  for await (const one of opened) {
    if ("error" in one) fail(adding, one.error);
    else if (await adding.archive.holds(one.article, one.raw.bytes, adding.readerVersion))
      adding.tally.unchanged++;
    else {
      batch.push(one);
      length += one.article.text.length;
      if (batch.length >= BATCH_MAX || length >= BATCH_LENGTH_MAX) await flush();
    }
  }
  if (batch.length > 0) await flush();
  await keeping;
}

type Good = Extract<Opened, { article: Article }>;

async function keep(
  batch: readonly Good[],
  reading: Promise<readonly Reading[]>,
  adding: Adding,
): Promise<void> {
  const { archive, tally } = adding;
  const readings = await reading;
  const addedAt = adding.now();
  const items: ArchiveItem[] = [];
  for (const [i, { name, article, raw }] of batch.entries()) {
    const record = readings[i]!;
    if (record instanceof Error) fail(adding, defect(name, record));
    else items.push({ article, raw, record, addedAt });
  }
  for (const result of await archive.addMany(items)) {
    if (result.outcome === "refused") fail(adding, result.error);
    else if (result.outcome === "added") tally.added++;
    else if (result.outcome === "new-version") tally.newVersions++;
    else if (result.reread) tally.reread++;
    else tally.unchanged++;
  }
  adding.onKept();
}

function fail(adding: Adding, error: MahdarError): void {
  adding.tally.failed++;
  adding.onError(error);
}

function defect(name: string, cause: Error): MahdarError {
  const message = `${name}: the reader failed on this article: ${cause.message}`;
  return new MahdarError("unsupported", message, "this is a defect of Mahdar: report it with the article", {
    cause,
  });
}
