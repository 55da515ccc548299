import { createHash } from "node:crypto";
import { type Article, MahdarError } from "@mahdar/shape";
import { parseDay } from "./day.ts";
import { type Decoded, decodeText } from "./decode/decode-text.ts";
import { findMediaKind, looksLikeHtml } from "./decode/media-kind.ts";
import { assertArabic } from "./language.ts";
import { describeBytes } from "./open/size.ts";
import type { Source } from "./open/source.ts";
import { readPageDump } from "./pages/page-dump.ts";
import type { PageParts } from "./pages/page-parts.ts";

/** What the caller knows of the article; it goes before what the page says. */
export interface Given {
  readonly id?: string;
  /** YYYY-MM-DD. */
  readonly published?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
}

/** The bytes an article was read from, as they are kept beside it, and how they were decoded. */
export interface Raw {
  readonly bytes: Uint8Array;
  readonly mediaType: "application/pdf" | "text/html" | "text/plain";
  /** Null for a PDF, which has no charset. */
  readonly charset: string | null;
  readonly charsetReason: string | null;
}

/** More characters of HTML than this are no article's page. */
const HTML_LENGTH_MAX = 6_000_000;

/**
 * The article in a source: kind and charset found, the page's metadata read, the furniture gone, the body frozen.
 * The publication day is the given one, else the page's, else null: never today's. Without a given id the article gets
 * `a-` and 16 hexadecimal digits of the sha256 of its canonical address, or of its text when it has none.
 *
 * Rejects with `binary`, `unsupported`, `empty`, `not-arabic`, `pdf-without-text`, `pdf-broken`, `too-large`, or `bad-field`
 * for a given day that does not exist.
 *
 * @example const { article, raw } = await articleFrom(await openSource("page.html"), { published: "2020-06-14" })
 */
export async function articleFrom(
  source: Source,
  given: Given = {},
): Promise<{ readonly article: Article; readonly raw: Raw }> {
  const published = givenDay(given);
  const { parts, raw } = await readParts(source);
  if (parts.text.trim() === "") {
    throw new MahdarError(
      "empty",
      `${source.name} holds no article text`,
      "give the page of one article, or its text",
    );
  }
  assertArabic(parts.text, source.name);
  const url = given.url ?? parts.url ?? source.url;
  const day = published ?? parts.published;
  const article: Article = {
    id: given.id ?? idOf(url ?? parts.text),
    text: parts.text,
    title: given.title ?? parts.title,
    url,
    outlet: given.outlet ?? parts.outlet,
    section: parts.section,
    tags: parts.tags,
    published: day,
    publishedBasis: published !== null ? "given" : day !== null ? "page" : null,
  };
  return { article, raw };
}

async function readParts(source: Source): Promise<{ readonly parts: PageParts; readonly raw: Raw }> {
  const kind = findMediaKind(source.bytes, source.mediaType, source.name);
  if (kind === "pdf") {
    const { readPdf } = await import("./pdf/read-pdf.ts");
    return {
      parts: await readPdf(source.bytes, source.name),
      raw: { bytes: source.bytes, mediaType: "application/pdf", charset: null, charsetReason: null },
    };
  }
  const decoded = decodeText(source.bytes, source);
  if (decoded.text.trim() === "")
    throw new MahdarError(
      "empty",
      `${source.name} holds nothing but white space`,
      "give a file that holds an article's text",
    );
  if (kind !== "html" && !looksLikeHtml(decoded.text)) {
    assertArabic(decoded.text, source.name);
    return { parts: readPageDump(decoded.text), raw: rawOf(source, "text/plain", decoded) };
  }
  if (decoded.text.length > HTML_LENGTH_MAX) {
    throw new MahdarError(
      "too-large",
      `${source.name} is a page of ${describeBytes(source.bytes.length)}, too much for one article`,
      "give the page of one article",
    );
  }
  const { readHtml } = await import("./html/read-html.ts");
  return { parts: await readHtml(decoded.text), raw: rawOf(source, "text/html", decoded) };
}

function rawOf(source: Source, mediaType: Raw["mediaType"], decoded: Decoded): Raw {
  return { bytes: source.bytes, mediaType, charset: decoded.charset, charsetReason: decoded.charsetReason };
}

function givenDay(given: Given): string | null {
  if (given.published === undefined) return null;
  const day = parseDay(given.published);
  if (day === null)
    throw new MahdarError(
      "bad-field",
      `the publication day ${given.published} is not a day`,
      "write it as YYYY-MM-DD, as in 2020-06-14",
    );
  return day;
}

function idOf(text: string): string {
  return `a-${createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16)}`;
}
