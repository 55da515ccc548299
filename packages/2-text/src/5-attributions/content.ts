import type { Span } from "@mahdar/shape";
import { PhraseTable, sentenceIndexOf } from "../2-segment/index.ts";
import { reporterBreaks } from "../lexicon/attributions.generated.ts";
import type { Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";

/** What is attributed: its span, the token after it, and whether most of it stands in quotation marks. */
export interface Content {
  readonly span: Span;
  readonly last: number;
  readonly direct: boolean;
}

const BREAKS = new PhraseTable<string>(
  reporterBreaks.map(({ phrase, where }) => [phrase, where] as const),
  { conj: false, prep: false },
);
const TOKENS_MAX = 600;
const LONG_QUOTATION = 8;
const EDGE_MARKS = new Set([
  ".",
  "،",
  ",",
  "؛",
  ";",
  ":",
  "…",
  '"',
  "”",
  "“",
  "»",
  "«",
  "’",
  "‘",
  "'",
  "-",
  "–",
  "*",
]);

/** The content of a frame whose content follows it: one sentence, or through the closing quotation mark, less what others or the reporter say after it. */
export function findContent(
  marks: Marks,
  frame: Frame,
  framesByToken: ReadonlyMap<number, Frame>,
): Content | null {
  if (frame.anchor === null) return null;
  const { anchor } = frame;
  const { quotation } = anchor;
  const limit = Math.min(marks.doc.tokens.length, anchor.from + TOKENS_MAX);
  let at = anchor.from;
  if (quotation !== null) {
    if (!quotation.closed) return cut(marks, anchor.start, anchor.from, Math.min(quotation.close, limit));
    if (endsAtClose(marks, quotation.close, framesByToken))
      return cut(marks, anchor.start, anchor.from, Math.min(quotation.close, limit));
    at = quotation.close + 1;
  }
  return cut(marks, anchor.start, anchor.from, findEnd(marks, at, limit, frame, framesByToken));
}

/** True where nothing of the statement can follow a closing mark: punctuation, a new line, another cue, the reporter's own words. */
function endsAtClose(marks: Marks, close: number, frames: ReadonlyMap<number, Frame>): boolean {
  const next = marks.doc.tokens[close + 1];
  if (next === undefined || next.opensLine) return true;
  if (next.word.kind === "punct")
    return marks.quotations.opening(close + 1) === undefined && next.word.surface !== "(";
  const quotation = marks.quotations.closing(close)!;
  if (close - quotation.open > LONG_QUOTATION && !opensAgain(marks, close + 1)) return true;
  return frames.has(close + 1) || BREAKS.matchAt(marks.doc, close + 1) !== null;
}

function opensAgain(marks: Marks, from: number): boolean {
  const { last } = marks.doc.sentences[sentenceIndexOf(marks.doc, from)]!;
  for (let at = from; at < Math.min(last, from + 60); at++)
    if (marks.quotations.opening(at) !== undefined) return true;
  return false;
}

function findEnd(
  marks: Marks,
  from: number,
  limit: number,
  frame: Frame,
  frames: ReadonlyMap<number, Frame>,
): number {
  const { doc } = marks;
  if (from >= doc.tokens.length) return doc.tokens.length;
  let sentence = sentenceIndexOf(doc, Math.max(frame.first, from - 1));
  let at = from;
  while (at < limit) {
    if (at >= doc.sentences[sentence]!.last) return at;
    const token = doc.tokens[at]!;
    if (at > from && token.opensLine && at > (frame.anchor?.from ?? 0)) return at;
    const other = frames.get(at);
    if (
      other !== undefined &&
      other !== frame &&
      at > from &&
      at > frame.last &&
      breaks(marks, at, other, frame)
    )
      return at;
    if (token.word.kind === "word" && at > from && BREAKS.matchAt(doc, at)?.value === "any") return at;
    if (token.word.kind === "punct") {
      const quotation = marks.quotations.opening(at);
      if (quotation !== undefined && quotation.closed && quotation.close < limit) {
        at = quotation.close + 1;
        if (at < doc.tokens.length) sentence = Math.max(sentence, sentenceIndexOf(doc, at - 1));
        if (at < doc.tokens.length && !doc.tokens[at]!.opensLine && BREAKS.matchAt(doc, at) !== null)
          return at;
        continue;
      }
      if (isComma(token.word.surface) && at + 1 < doc.tokens.length && BREAKS.matchAt(doc, at + 1) !== null)
        return at;
    }
    at++;
  }
  return at;
}

/** Whether another cue's frame ends the statement it stands in: beside it, not inside it. */
function breaks(marks: Marks, at: number, other: Frame, frame: Frame): boolean {
  if (other.inner) return false;
  const before = marks.doc.tokens[at - 1]!;
  switch (other.rule) {
    case "participle":
      return other.host === undefined || frame.first >= other.host;
    case "according-to":
    case "as-said":
      return other.before !== null;
    case "masdar":
      return false;
    case "trailing":
      return true;
    default: {
      if (other.opens < other.first && other.opens <= Math.max(frame.last, frame.anchor?.from ?? 0))
        return false;
      const conj = marks.facts[other.first]!.cue?.reading.conj ?? "";
      if (conj !== "") return true;
      if (SUBORDINATE.has(before.word.fold)) return false;
      // A verb with neither و nor a subject after it goes on with its clause: أن الشقيق الأصغر، فلان، دعا إلى.
      if (isComma(before.word.surface)) return other.source !== null && other.source.first > other.first;
      if (marks.facts[at - 1]!.role === "complementiser" && marks.facts[at - 2]?.role === "clause")
        return true;
      return marks.facts[at - 1]!.role === "clause" || marks.facts[at - 1]!.role === "auxiliary";
    }
  }
}

/** Words whose clause belongs to the statement, whoever speaks in it: إذا رفض المشرعون …, فإن …. */
const SUBORDINATE = new Set(["اذا", "لو", "عندما", "حينما", "بعدما", "لان", "كي", "ريثما", "لولا", "حال"]);

function isComma(mark: string): boolean {
  return mark === "،" || mark === "," || mark === "؛" || mark === ";";
}

/** The span without the marks, dangling conjunctions and prepositions at its end. Null when nothing is left. */
export function cut(marks: Marks, start: number, first: number, last: number): Content | null {
  const { doc } = marks;
  let end = Math.min(last, doc.tokens.length);
  let edge = last;
  while (end > first) {
    const { word } = doc.tokens[end - 1]!;
    const { role, roleConj } = marks.facts[end - 1]!;
    const dangling =
      (role === "clause" || role === "auxiliary" || role === "complementiser") &&
      marks.mentionAt[end - 1] === 0 &&
      end < doc.tokens.length &&
      end === edge &&
      !roleConj;
    if ((word.kind === "punct" && EDGE_MARKS.has(word.surface) && !(word.surface === ")")) || dangling) {
      end--;
      if (dangling) edge = end;
    } else break;
  }
  if (end <= first) return null;
  const stop = doc.tokens[end - 1]!.end;
  if (stop <= start) return null;
  const span = { start, end: stop, text: doc.text.slice(start, stop) };
  return { span, last: end, direct: quotedShare(marks, first, end, start, stop) > 0.5 };
}

function quotedShare(marks: Marks, first: number, last: number, start: number, end: number): number {
  const { tokens } = marks.doc;
  const outer =
    marks.quotations.opening(first - 1) ??
    (marks.facts[first - 1]?.complementiser === "plain" ? marks.quotations.opening(first - 2) : undefined);
  let quoted = 0;
  if (outer !== undefined)
    quoted = Math.min(end, tokens[Math.min(outer.close, tokens.length) - 1]!.end) - start;
  for (let at = outer === undefined ? first : outer.close + 1; at < last; at++) {
    const quotation = tokens[at]!.word.kind === "punct" ? marks.quotations.opening(at) : undefined;
    if (quotation === undefined) continue;
    const close = Math.min(quotation.close, tokens.length);
    quoted += Math.min(end, tokens[close - 1]!.end) - tokens[at]!.end;
    at = close;
  }
  return quoted / Math.max(1, end - start);
}
