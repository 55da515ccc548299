import { type Article, type ErrorCode, MahdarError } from "@mahdar/shape";
import { parseDay } from "../day.ts";
import { whyNotArabic } from "../language.ts";
import { describeBytes } from "../open/size.ts";
import { LINE_BYTES_MAX, type RawLine, splitLines } from "./split-lines.ts";

/** Why one line of a stream could not be read. */
export interface LineError {
  readonly line: number;
  readonly code: ErrorCode;
  readonly message: string;
}
/** What one line of a stream gave. */
export type ArticleLine =
  | { readonly line: number; readonly article: Article }
  | { readonly line: number; readonly error: LineError };

const OPTIONAL_FIELDS = ["title", "url", "outlet", "published"] as const;
/** The caller vouches for a stream's texts: one with any sizeable Arabic part is read. */
const ARABIC_SHARE_MIN = 0.05;
/** With fewer letters than this a text's language is not judged. */
const LETTERS_MIN = 20;

/**
 * The articles of a JSONL stream, in order: `{"id", "text", "title"?, "url"?, "outlet"?, "published"?}`, one a line. The text
 * is taken as the clean body and comes back unchanged. A line that is no such article gives an error in its place, and
 * the stream goes on. Empty lines are passed over but counted.
 *
 * @example for await (const item of readArticleLines(process.stdin)) if ("article" in item) keep(item.article)
 */
export async function* readArticleLines(
  readable: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<ArticleLine> {
  for await (const raw of splitLines(readable)) yield parseArticleLine(raw);
}

/** The article of one line of a stream, or what is wrong with it; never throws. */
export function parseArticleLine({ line, bytes }: RawLine): ArticleLine {
  try {
    return { line, article: readLine(line, bytes) };
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    return { line, error: { line, code: error.code, message: error.message } };
  }
}

function readLine(line: number, bytes: Uint8Array | null): Article {
  const next =
    'write each line as {"id": "…", "text": "…"}, with "title", "url", "outlet" and "published" where known';
  const at = `line ${line}`;
  if (bytes === null)
    throw new MahdarError("too-large", `${at} is longer than ${describeBytes(LINE_BYTES_MAX)}`, next);
  const fields = parseFields(bytes, at, next);
  const id = fields["id"];
  if (typeof id !== "string" || id === "")
    throw new MahdarError("bad-field", `${at}: "id" ${wrong(id, "a text that is not empty")}`, next);
  const text = fields["text"];
  if (typeof text !== "string")
    throw new MahdarError("bad-field", `${at}: "text" ${wrong(text, "a text")}`, next);
  if (text.trim() === "") throw new MahdarError("empty", `${at}: "text" is empty`, next);
  for (const name of OPTIONAL_FIELDS) {
    const value = fields[name];
    if (value !== undefined && value !== null && typeof value !== "string")
      throw new MahdarError("bad-field", `${at}: "${name}" ${wrong(value, "a text")}`, next);
  }
  const why =
    (text.slice(0, 4000).match(/\p{L}/gu)?.length ?? 0) < LETTERS_MIN
      ? null
      : whyNotArabic(text, ARABIC_SHARE_MIN);
  if (why !== null) throw new MahdarError("not-arabic", `${at}: "text" is not in Arabic: ${why}`, next);
  const optional = (name: (typeof OPTIONAL_FIELDS)[number]): string | null =>
    (fields[name] as string | null | undefined) ?? null;
  const published = optional("published");
  if (published !== null && parseDay(published) === null) {
    throw new MahdarError(
      "bad-field",
      `${at}: "published" is ${JSON.stringify(published)}, not a day written YYYY-MM-DD`,
      next,
    );
  }
  return {
    id,
    text,
    title: optional("title"),
    url: optional("url"),
    outlet: optional("outlet"),
    section: list(fields["section"]),
    tags: list(fields["tags"]),
    published,
    publishedBasis: published === null ? null : "given",
  };
}

function parseFields(bytes: Uint8Array, at: string, next: string): Readonly<Record<string, unknown>> {
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new MahdarError("charset", `${at} is not valid UTF-8`, next, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    // The parser's own message quotes the text, which may be a whole article.
    const cut = /Unterminated|end of JSON/u.test((cause as Error).message) ? " (it is cut off)" : "";
    throw new MahdarError("bad-json", `${at} is not valid JSON${cut}`, next, { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new MahdarError("bad-json", `${at} is not a JSON object`, next);
  return value as Readonly<Record<string, unknown>>;
}

function wrong(value: unknown, wanted: string): string {
  if (value === undefined) return "is missing";
  const kind =
    value === null
      ? "null"
      : Array.isArray(value)
        ? "a list"
        : typeof value === "object"
          ? "an object"
          : typeof value === "string"
            ? "an empty text"
            : `the ${typeof value} ${String(value)}`;
  return `must be ${wanted}, and is ${kind}`;
}

/** Section and tags are not part of the contract; where a line has them as lists of texts they are kept. */
function list(value: unknown): readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : [];
}
