import type { PageLine } from "./gather-lines.ts";

/** A line's text beside its place. */
export interface ReadLine {
  readonly line: PageLine;
  readonly text: string;
}
export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
}

const SENTENCE_END = /[.؟!:…]["”“»)\]]*$/u;

/**
 * Lines into paragraphs. A new one begins after a gap wider than the usual one between lines, at another size of type,
 * or after a line that stops short of the edge at a sentence's end. A paragraph goes on over the page's end when its
 * last line is full and no sentence ends there. Page numbers, and lines that head or foot three pages alike, are left out.
 */
export function gatherParagraphs(lines: readonly ReadLine[]): readonly PdfParagraph[] {
  const body = lines.filter(notFurniture(lines));
  const usual = usualGap(body);
  const paragraphs: { texts: string[]; size: number }[] = [];
  body.forEach((current, index) => {
    const before = body[index - 1];
    if (before === undefined || parts(before, current, usual))
      paragraphs.push({ texts: [current.text], size: current.line.size });
    else paragraphs.at(-1)!.texts.push(current.text);
  });
  return paragraphs.map(({ texts, size }) => ({ text: texts.join(" "), size }));
}

function parts(
  before: ReadLine,
  current: ReadLine,
  usual: { readonly gap: number; readonly startX: number; readonly width: number },
): boolean {
  const { line } = before;
  const short = line.startX - usual.startX > 0.15 * usual.width;
  const ends = SENTENCE_END.test(before.text);
  if (Math.abs(line.size - current.line.size) > 0.15 * line.size) return true;
  if (line.page !== current.line.page) return ends || short;
  const gap = (line.y - current.line.y) / current.line.size;
  if (gap > usual.gap * 1.25 || gap < 0) return true;
  return short && ends;
}

/** The commonest distance between lines, in sizes of type, and the edges of the column. */
function usualGap(lines: readonly ReadLine[]): {
  readonly gap: number;
  readonly startX: number;
  readonly width: number;
} {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1]!.line, lines[i]!.line];
    const gap = (a.y - b.y) / b.size;
    if (a.page === b.page && gap > 0.5 && gap < 4) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  const startX = lines.reduce((x, { line }) => Math.min(x, line.startX), Number.POSITIVE_INFINITY);
  const endX = lines.reduce((x, { line }) => Math.max(x, line.endX), Number.NEGATIVE_INFINITY);
  // Most lines follow their neighbours closely; the lower third of the gaps is the distance inside paragraphs.
  return { gap: gaps[Math.floor(gaps.length / 3)] ?? 2, startX, width: endX - startX };
}

function notFurniture(lines: readonly ReadLine[]): (line: ReadLine) => boolean {
  const pages = new Map<string, Set<number>>();
  for (const { line, text } of lines) {
    const key = text.replace(/\p{N}+/gu, "0");
    const on = pages.get(key) ?? new Set();
    pages.set(key, on.add(line.page));
  }
  return ({ text }) =>
    !/^[\p{N}\s/–-]{1,12}$/u.test(text) && (pages.get(text.replace(/\p{N}+/gu, "0"))?.size ?? 0) < 3;
}
