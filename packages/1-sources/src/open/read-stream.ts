import type { Readable } from "node:stream";
import { MahdarError } from "@mahdar/shape";
import { describeBytes } from "./size.ts";

/** All bytes of a stream, in order. Stops reading and rejects with `too-large` once more than `bytesMax` have come. */
export async function readStreamBytes(stream: Readable, bytesMax: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    size += bytes.length;
    if (size > bytesMax) {
      throw new MahdarError(
        "too-large",
        `${name} holds more than the ${describeBytes(bytesMax)} one article may have`,
        "give one article at a time; for many articles, one to a line, use mahdar read --jsonl",
      );
    }
    chunks.push(bytes);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}
