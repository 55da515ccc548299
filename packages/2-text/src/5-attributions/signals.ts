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
  const form = signal("form=", frame.form?.tense ?? "none");
  const rule = signal("rule=", frame.rule);
  return [
    rule,
    signal("source=", source),
    signal(rule, source.startsWith("written") ? "&source=written" : "&source=resolved"),
    form,
    signal(signal(form, "&source="), source),
    signal(signal(form, "&rule="), frame.rule),
    ...verbSignals(marks, frame),
    signal("kind=", (settled.written ?? settled.met)?.kind ?? "none"),
    ...(within === null ? [] : ["place=within"]),
    ...(frame.inner ? ["place=inner"] : []),
    signal("words=", bucket(content.last - (frame.anchor?.from ?? frame.before?.first ?? content.last))),
    signal("quotation=", quotationSignal(frame, content)),
    signal("gap=", gapSignal(frame)),
    signal("end=", endSignal(marks, content)),
  ];
}

/** The signals made so far: their parts come from the rules and the verbs, so they are few, and joining them anew costs more. */
const made = new Map<string, Map<string, string>>();

function signal(name: string, value: string): string {
  let ofName = made.get(name);
  if (ofName === undefined) {
    ofName = new Map();
    made.set(name, ofName);
  }
  let known = ofName.get(value);
  if (known === undefined) {
    known = name + value;
    ofName.set(value, known);
  }
  return known;
}

function verbSignals(marks: Marks, { first, rule }: Frame): string[] {
  const forms = marks.facts[first]!.cue?.forms ?? [];
  if (forms.length === 0) return [];
  const verb = signal("verb=", forms[0]!.verb.past);
  const withRule = signal(signal(verb, "&rule="), rule);
  return forms.every((one) => one.verb.weak) ? [verb, withRule, "verb=weak"] : [verb, withRule];
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
