import type { RawLine } from "@mahdar/sources";

/** Lines that go to a worker together: their bytes one after the other in a buffer of their own, which can be handed over. */
export interface LineBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** For each line its number and where its bytes end; -1 marks a line over the limit, which has none. */
  readonly lines: readonly (readonly [line: number, end: number])[];
}

const LINES_MAX = 32;
const BYTES_MAX = 256 * 1024;

/** Gathers lines into batches of at most 32 lines, and of no more than 256 KB unless a single line is longer. */
export async function* batchLines(lines: AsyncIterable<RawLine>): AsyncGenerator<LineBatch> {
  let held: RawLine[] = [];
  let size = 0;
  for await (const line of lines) {
    held.push(line);
    size += line.bytes?.length ?? 0;
    if (held.length < LINES_MAX && size < BYTES_MAX) continue;
    yield pack(held, size);
    held = [];
    size = 0;
  }
  if (held.length > 0) yield pack(held, size);
}

/** The lines of a batch again. */
export function* unpackLines({ bytes, lines }: LineBatch): Generator<RawLine> {
  let start = 0;
  for (const [line, end] of lines) {
    if (end < 0) yield { line, bytes: null };
    else {
      yield { line, bytes: bytes.subarray(start, end) };
      start = end;
    }
  }
}

function pack(held: readonly RawLine[], size: number): LineBatch {
  const bytes = new Uint8Array(size);
  let end = 0;
  const lines = held.map(({ line, bytes: part }): readonly [number, number] => {
    if (part === null) return [line, -1];
    bytes.set(part, end);
    end += part.length;
    return [line, end];
  });
  return { bytes, lines };
}
