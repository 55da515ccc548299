import { parentPort } from "node:worker_threads";
import { type LineBatch, unpackLines } from "./batch-lines.ts";
import { readRecordLine } from "./record-line.ts";
import type { BatchRecords } from "./worker-pool.ts";

/** Reads the batches it is sent, one after the other, and answers each with the lines of its records as UTF-8. */
const port = parentPort!;
port.on("message", (batch: LineBatch) => {
  let failed = 0;
  let text = "";
  for (const line of unpackLines(batch)) {
    const record = readRecordLine(line);
    text += record.text;
    if (record.failed) failed++;
  }
  const bytes = new TextEncoder().encode(text);
  port.postMessage({ bytes, failed } satisfies BatchRecords, [bytes.buffer]);
});
