import { splitLines } from "@mahdar/sources";
import { batchLines } from "./batch-lines.ts";
import type { BatchRecords } from "./worker-pool.ts";

/** Batches each thread may have in hand, so that it never waits for the next one, nor memory grows with the stream. */
const BATCHES_PER_JOB = 3;

/**
 * Reads a stream of articles and writes their records in the same order, with `jobs` worker threads (1 reads in this
 * thread). At most a few batches are ever in memory: the input is read no faster than the output is taken.
 */
export async function readJsonl(
  input: AsyncIterable<Uint8Array | string>,
  jobs: number,
  write: (bytes: Uint8Array | string) => Promise<void>,
): Promise<{ readonly failed: number }> {
  return jobs === 1 ? readHere(input, write) : readWithWorkers(input, jobs, write);
}

async function readHere(
  input: AsyncIterable<Uint8Array | string>,
  write: (text: string) => Promise<void>,
): Promise<{ readonly failed: number }> {
  const { readRecordLine } = await import("./record-line.ts");
  let failed = 0;
  for await (const line of splitLines(input)) {
    const record = readRecordLine(line);
    if (record.failed) failed++;
    await write(record.text);
  }
  return { failed };
}

async function readWithWorkers(
  input: AsyncIterable<Uint8Array | string>,
  jobs: number,
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<{ readonly failed: number }> {
  const { WorkerPool } = await import("./worker-pool.ts");
  const pool = new WorkerPool(jobs);
  const pending: Promise<BatchRecords>[] = [];
  let failed = 0;
  const writeNext = async (): Promise<void> => {
    const records = await pending.shift()!;
    failed += records.failed;
    await write(records.bytes);
  };
  try {
    for await (const batch of batchLines(splitLines(input))) {
      const records = pool.read(batch);
      // A rejection is seen when its turn to be written comes; until then it must not count as unseen.
      records.catch(() => undefined);
      pending.push(records);
      if (pending.length >= jobs * BATCHES_PER_JOB) await writeNext();
    }
    while (pending.length > 0) await writeNext();
    return { failed };
  } finally {
    await pool.close();
  }
}
