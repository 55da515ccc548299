import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { type Article, type ErrorCode, MahdarError } from "@mahdar/shape";
import { articleFrom, openSource, parseArticleLine, type RawLine, splitLines } from "@mahdar/sources";

/** The bytes an article came from, as an archive keeps them. */
export interface RawArticle {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly charset: string | null;
}

/** One article of an input, or what is wrong in its place. `name` says where: `news.txt`, `pool.jsonl line 7`. */
export type Opened =
  | { readonly name: string; readonly article: Article; readonly raw: RawArticle }
  | { readonly name: string; readonly error: MahdarError };

/**
 * The articles in a file or behind an address, in order: one for a text, a page, a PDF or an article as JSON, as many as
 * there are lines for JSONL. Never throws for what is wrong with the input; that comes in its place.
 *
 * `published` is the day of an article that comes without one of its own; for texts and pages it goes before the page's.
 */
export async function* openInput(name: string, published: string | undefined): AsyncGenerator<Opened> {
  try {
    const extension = extname(name).toLowerCase();
    if (extension === ".jsonl" && (await isFile(name))) yield* openLines(name, published);
    else if (extension === ".json" && (await isFile(name))) yield await openJson(name, published);
    else {
      const { article, raw } = await articleFrom(
        await openSource(name),
        published === undefined ? {} : { published },
      );
      yield { name, article, raw };
    }
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    yield { name, error };
  }
}

async function isFile(name: string): Promise<boolean> {
  return (await stat(name).catch(() => null))?.isFile() ?? false;
}

async function* openLines(name: string, published: string | undefined): AsyncGenerator<Opened> {
  let isEmpty = true;
  for await (const line of splitLines(createReadStream(name))) {
    isEmpty = false;
    yield openLine(`${name} line ${line.line}`, line, published);
  }
  if (isEmpty) throw new MahdarError("empty", `${name} is empty`, "give a file with one article a line");
}

async function openJson(name: string, published: string | undefined): Promise<Opened> {
  const { bytes } = await openSource(name);
  return openLine(name, { line: 1, bytes }, published);
}

const FORM_NEXT =
  'give an object with "id" and "text", and where known "title", "url", "outlet" and "published"';
const OTHER_NEXT = "leave it out, or correct it and add it again";
const OF_FORM: ReadonlySet<ErrorCode> = new Set(["bad-json", "bad-field", "charset"]);

/** An article as one JSON object; the line's own bytes are its snapshot. */
function openLine(name: string, raw: RawLine, published: string | undefined): Opened {
  const parsed = parseArticleLine(raw);
  if ("error" in parsed) {
    const message = `${name}: ${parsed.error.message.replace(/^line \d+:? /u, "")}`;
    const { code } = parsed.error;
    return { name, error: new MahdarError(code, message, OF_FORM.has(code) ? FORM_NEXT : OTHER_NEXT) };
  }
  const isUndated = parsed.article.published === null && published !== undefined;
  const article: Article = isUndated
    ? { ...parsed.article, published, publishedBasis: "given" }
    : parsed.article;
  return { name, article, raw: { bytes: raw.bytes!, mediaType: "application/json", charset: "utf-8" } };
}
