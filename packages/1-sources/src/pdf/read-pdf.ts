import { MahdarError } from "@mahdar/shape";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { dropChrome } from "../pages/drop-chrome.ts";
import type { PageParts } from "../pages/page-parts.ts";
import { gatherLines, type PageLine } from "./gather-lines.ts";
import { gatherParagraphs, type PdfParagraph } from "./gather-paragraphs.ts";
import { findMirrored, orderLatinLine, orderLine } from "./order-line.ts";
import { readGlyphs } from "./read-glyphs.ts";

/** An article of the press is shorter; a book is not an article. */
const PAGES_MAX = 60;
/** The headline's type is at least this much larger than the body's. */
const TITLE_SIZE_SHARE = 1.15;

/**
 * The parts of a PDF that has a text layer: lines in reading order, paragraphs, the headline when its type is larger.
 * Throws `pdf-without-text` for scanned pages, `pdf-broken` for what cannot be opened, `too-large` over 60 pages.
 */
export async function readPdf(bytes: Uint8Array, name: string): Promise<PageParts> {
  const { getDocument, OPS, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // pdf.js keeps the bytes it is given, and the caller's are needed for the snapshot.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
  try {
    const lines = await readLines(await task.promise, OPS, name);
    if (lines.length === 0) throw withoutText(name);
    return partsOf(gatherParagraphs(readTexts(lines)));
  } catch (error) {
    throw explain(error, name);
  } finally {
    await task.destroy();
  }
}

async function readLines(
  pdf: PDFDocumentProxy,
  ops: Readonly<Record<string, number>>,
  name: string,
): Promise<readonly PageLine[]> {
  if (pdf.numPages > PAGES_MAX)
    throw new MahdarError(
      "too-large",
      `${name} has ${pdf.numPages} pages, more than the ${PAGES_MAX} an article may have`,
      "cut out the pages of the article and give those",
    );
  const lines: PageLine[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    lines.push(...gatherLines(await readGlyphs(page, ops), number));
    page.cleanup();
  }
  return lines;
}

function readTexts(lines: readonly PageLine[]) {
  const mirrored = findMirrored(lines.map((line) => line.glyphs));
  const letters = lines.flatMap((line) => line.glyphs.map((glyph) => glyph.text)).join("");
  const arabic =
    (letters.match(/\p{Script=Arabic}/gu)?.length ?? 0) * 2 > (letters.match(/\p{L}/gu)?.length ?? 0);
  return lines
    .map((line) => ({ line, text: arabic ? orderLine(line.glyphs, mirrored) : orderLatinLine(line.glyphs) }))
    .filter(({ text }) => text !== "");
}

function partsOf(paragraphs: readonly PdfParagraph[]): PageParts {
  const longest = [...paragraphs].sort((a, b) => b.text.length - a.text.length)[0]!;
  const at = paragraphs.findIndex(
    (paragraph, index) =>
      index < 4 && paragraph.size > longest.size * TITLE_SIZE_SHARE && paragraph.text.length < 250,
  );
  const clean = dropChrome(paragraphs.filter((_, index) => index !== at).map((paragraph) => paragraph.text));
  return {
    text: clean.lines.filter((line) => line !== "").join("\n"),
    title: at < 0 ? null : paragraphs[at]!.text,
    url: null,
    outlet: null,
    section: [],
    tags: clean.tags,
    published: clean.published,
  };
}

function withoutText(name: string): MahdarError {
  return new MahdarError(
    "pdf-without-text",
    `${name} is a PDF without a text layer (its pages are pictures)`,
    "give the page as text; reading images of text comes later",
  );
}

function explain(error: unknown, name: string): unknown {
  if (error instanceof MahdarError || !(error instanceof Error)) return error;
  if (error.name === "PasswordException")
    return new MahdarError(
      "pdf-broken",
      `${name} is locked with a password`,
      "save an unlocked copy and give that",
      { cause: error },
    );
  if (/Exception$/u.test(error.name))
    return new MahdarError(
      "pdf-broken",
      `${name} is not a PDF that can be opened (${error.message})`,
      "open it in a viewer and save it anew, or give the article as text",
      { cause: error },
    );
  return error;
}
