/** One line of a stream, without its line end: its bytes, or null when it is longer than the limit. */
export interface RawLine {
  /** Counted from 1; empty lines count. */
  readonly line: number;
  readonly bytes: Uint8Array | null;
}

/** The longest line of a stream of articles, in bytes. */
export const LINE_BYTES_MAX = 32 * 1024 * 1024;

/**
 * The lines of a stream of bytes, in order; empty ones are left out. Never holds more than one line and one chunk: of a
 * line over the limit the rest is passed over, and the line comes as null.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array | string>,
  bytesMax: number = LINE_BYTES_MAX,
): AsyncGenerator<RawLine> {
  let line = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > bytesMax) held = [];
    else if (part.length > 0) held.push(part);
  };
  const finish = (): RawLine | null => {
    line++;
    const bytes = size > bytesMax ? null : held.length === 1 ? held[0]! : Buffer.concat(held);
    held = [];
    size = 0;
    return bytes !== null && isBlank(bytes) ? null : { line, bytes };
  };
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      take(bytes.subarray(from, end));
      const found = finish();
      if (found !== null) yield found;
      from = end + 1;
    }
    take(bytes.subarray(from));
  }
  if (size === 0) return;
  const found = finish();
  if (found !== null) yield found;
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 13 || byte === 9);
}
