import { sentenceIndexOf } from "../2-segment/index.ts";
import type { Content } from "./content.ts";
import type { Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";
import type { NounPhrase } from "./noun-phrase.ts";

/** What is known of a statement once its source is settled. */
export interface Settled {
  readonly frame: Frame;
  readonly content: Content;
  readonly written: NounPhrase | null;
  /** The speaker met before, where none is written. */
  readonly met: NounPhrase | null;
  readonly within: number | null;
}

/** What speaks for and against a statement's content and source, by name; calibrate-attributions weighs them. */
export function signalsOf(marks: Marks, settled: Settled): string[] {
  const { frame, content, within } = settled;
  const source = sourceSignal(marks, settled);
  const form = frame.form?.tense ?? "none";
  return [
    `rule=${frame.rule}`,
    `source=${source}`,
    `rule=${frame.rule}&source=${source.startsWith("written") ? "written" : "resolved"}`,
    `form=${form}`,
    `form=${form}&source=${source}`,
    `form=${form}&rule=${frame.rule}`,
    ...verbSignals(marks, frame),
    `kind=${(settled.written ?? settled.met)?.kind ?? "none"}`,
    ...(within === null ? [] : ["place=within"]),
    ...(frame.inner ? ["place=inner"] : []),
    `words=${bucket(content.last - (frame.anchor?.from ?? frame.before?.first ?? content.last))}`,
    `quotation=${quotationSignal(frame, content)}`,
    `gap=${gapSignal(frame)}`,
    `end=${endSignal(marks, content)}`,
  ];
}

function verbSignals(marks: Marks, { first, rule }: Frame): string[] {
  const verbs = marks.facts[first]!.cue?.forms.map(({ verb }) => verb) ?? [];
  if (verbs.length === 0) return [];
  const weak = verbs.every((verb) => verb.weak) ? ["verb=weak"] : [];
  return [`verb=${verbs[0]!.past}`, `verb=${verbs[0]!.past}&rule=${rule}`, ...weak];
}

function sourceSignal(marks: Marks, { frame, written, met }: Settled): string {
  if (written !== null) {
    if (!written.vouched) return "written-unknown";
    return written.first < frame.first ? "written-before" : "written-after";
  }
  if (met === null) return "none";
  const sentence = sentenceIndexOf(marks.doc, frame.first);
  const away = sentence - sentenceIndexOf(marks.doc, met.first);
  return away === 0 ? "resolved-here" : away <= 2 ? "resolved-near" : "resolved-far";
}

function quotationSignal(frame: Frame, content: Content): string {
  const quotation = frame.anchor?.quotation ?? null;
  if (quotation === null) return content.direct ? "inside" : "none";
  return quotation.closed ? (content.direct ? "closed" : "partly") : "open";
}

function gapSignal({ anchor, first, last, source }: Frame): string {
  if (anchor === null) return "before";
  const from = source !== null && source.first > first ? source.last : last;
  return anchor.at <= from ? "none" : anchor.at - from <= 4 ? "short" : "long";
}

/** A statement that ends with its sentence or at punctuation is rarely cut wrongly. */
function endSignal(marks: Marks, content: Content): string {
  const next = marks.doc.tokens[content.last];
  if (next === undefined || next.opensLine) return "line";
  if (next.word.kind !== "punct") return "word";
  return next.word.surface === "." ? "stop" : "mark";
}

function bucket(words: number): string {
  if (words <= 3) return "3";
  if (words <= 8) return "8";
  if (words <= 20) return "20";
  if (words <= 45) return "45";
  return "more";
}
