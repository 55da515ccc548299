import { MahdarError } from "@mahdar/shape";
import { countUtf8 } from "./count-utf8.ts";
import { findDeclaredCharset } from "./declared-charset.ts";
import { findBinary } from "./find-binary.ts";

/** Text out of bytes, with the charset used and, in one sentence, why that one. */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly charsetReason: string;
}

/**
 * Decodes bytes as text: by the byte order mark; as UTF-8 when they are valid UTF-8 (no other Arabic charset is, by chance);
 * by the charset the HTTP header or the page's own `meta` declares; else as Windows-1256 or ISO-8859-6, whichever gives
 * Arabic. Line ends become "\n" and the mark goes; nothing else is changed.
 *
 * Throws `binary` for bytes that are no text and `charset` when no charset gives text.
 *
 * @example decodeText(bytes, { name: "old.html" }) // { text, charset: "windows-1256", charsetReason: "no charset was declared, …" }
 */
export function decodeText(
  bytes: Uint8Array,
  context: { readonly name: string; readonly charset?: string | null },
): Decoded {
  const found = findCharset(bytes, context.charset ?? null, context.name);
  const text = new TextDecoder(found.charset).decode(bytes).replace(/\r\n?/gu, "\n");
  const binary = findBinary(text);
  if (binary !== null) throw notText(context.name, binary);
  return { text, ...found };
}

function findCharset(
  bytes: Uint8Array,
  httpCharset: string | null,
  name: string,
): { charset: string; charsetReason: string } {
  const mark = byMark(bytes) ?? byZeroBytes(bytes);
  if (mark !== null) return mark;
  if (bytes.subarray(0, 65536).includes(0)) throw notText(name, "it holds zero bytes");
  const declared = findDeclaredCharset(bytes, httpCharset);
  const utf8 = countUtf8(bytes);
  if (utf8.broken === 0) {
    const reason =
      declared?.charset === "utf-8"
        ? declared.reason
        : declared === null
          ? "the bytes are valid UTF-8"
          : `the bytes are valid UTF-8, though ${declared.reason}`;
    return { charset: "utf-8", charsetReason: reason };
  }
  // A mostly sound UTF-8 text with a few broken bytes (cut in the middle, a bad paste) is not Windows-1256.
  if (utf8.sequences > 20 * utf8.broken)
    return { charset: "utf-8", charsetReason: `the bytes are UTF-8 but for ${utf8.broken} broken ones` };
  if (
    declared !== null &&
    declared.charset !== "utf-8" &&
    arabicShare(new TextDecoder(declared.charset).decode(bytes)) > 0.4
  ) {
    return { charset: declared.charset, charsetReason: declared.reason };
  }
  const why =
    declared === null ? "no charset was declared" : `${declared.reason}, but that does not give Arabic`;
  const [best] = ["windows-1256", "iso-8859-6"]
    .map((charset) => ({ charset, score: articleScore(new TextDecoder(charset).decode(bytes)) }))
    .sort((a, b) => b.score - a.score);
  return {
    charset: best!.charset,
    charsetReason: `${why}, the bytes are not UTF-8, and ${best!.charset} gives Arabic words`,
  };
}

function byMark(bytes: Uint8Array): { charset: string; charsetReason: string } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { charset: "utf-8", charsetReason: "the byte order mark of UTF-8" };
  if (a === 0xff && b === 0xfe)
    return { charset: "utf-16le", charsetReason: "the byte order mark of UTF-16 (little end first)" };
  if (a === 0xfe && b === 0xff)
    return { charset: "utf-16be", charsetReason: "the byte order mark of UTF-16 (big end first)" };
  return null;
}

/** UTF-16 without a mark: in Arabic text nearly every second byte is 06 (a letter) or 00 (a space, a line end). */
function byZeroBytes(bytes: Uint8Array): { charset: string; charsetReason: string } | null {
  const pairs = Math.min(bytes.length, 8192) >> 1;
  if (pairs < 4) return null;
  const highs = [0, 0];
  const letters = [0, 0];
  for (let i = 0; i < pairs * 2; i++) {
    if (bytes[i] === 0x06) letters[i % 2]!++;
    if (bytes[i] === 0x06 || bytes[i] === 0x00 || bytes[i] === 0x20) highs[i % 2]!++;
  }
  const charsetReason = "every second byte is the upper half of an Arabic letter";
  if (highs[1]! > pairs * 0.9 && letters[1]! > pairs * 0.3) return { charset: "utf-16le", charsetReason };
  if (highs[0]! > pairs * 0.9 && letters[0]! > pairs * 0.3) return { charset: "utf-16be", charsetReason };
  return null;
}

/** Share of Arabic letters among the letters outside ASCII. */
function arabicShare(text: string): number {
  const others = text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0;
  return others === 0 ? 0 : (text.match(/[\u0621-\u064a]/gu)?.length ?? 0) / others;
}

/** How much a decoding looks like Arabic prose: the article ال and the commonest words, by length. */
function articleScore(text: string): number {
  return text.match(/ال|في|من|على/gu)?.length ?? 0;
}

function notText(name: string, why: string): MahdarError {
  return new MahdarError(
    "binary",
    `${name} is not text: ${why}`,
    "give the article as text, HTML or a PDF with a text layer",
  );
}
