import type { Attribution, SourceKind, Span } from "@mahdar/shape";
import { sentenceIndexOf } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { confidenceOf } from "./confidence.ts";
import { type Content, cut, findContent } from "./content.ts";
import { findFrames } from "./find-frames.ts";
import type { Frame } from "./frame.ts";
import { type Marks, markTokens } from "./marks.ts";
import { modalityOf } from "./modality.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { followSpeakers, isPointing, type Speakers } from "./resolve.ts";
import { signalsOf } from "./signals.ts";

const THROUGH_TOKENS_MAX = 400;

interface Found {
  readonly frame: Frame;
  readonly content: Content;
}

/** An attribution and what speaks for and against it. */
export interface Weighed {
  readonly attribution: Attribution;
  readonly signals: readonly string[];
}

/** Adds the attributions of an article, in the order of their cues. */
export function readAttributions(draft: Draft): Partial<Draft> {
  const attributions = weighAttributions(draft).map(({ attribution, signals }) => ({
    ...attribution,
    confidence: confidenceOf(signals),
  }));
  return attributions.length === 0 ? {} : { attributions };
}

/** The attributions of an article before it is said how sure they are. */
export function weighAttributions(draft: Draft): Weighed[] {
  const marks = markTokens(draft);
  const frames = findFrames(marks);
  const found = rejectRepeats(findContents(marks, frames));
  const within = found.map((one, index) => findEnclosing(found, one, index));
  const speakers = followSpeakers(marks);
  return found.map((one, index) => weigh(marks, draft, one, within[index]!, speakers));
}

function findContents(marks: Marks, frames: readonly Frame[]): Found[] {
  const byToken = new Map<number, Frame>();
  for (const frame of frames) {
    byToken.set(frame.first, frame);
    if (frame.opens < frame.first) byToken.set(frame.opens, frame);
  }
  const out: Found[] = [];
  let previous: Found | null = null;
  for (const frame of frames) {
    const content: Content | null =
      frame.before === null ? findContent(marks, frame, byToken) : contentBefore(marks, frame, previous);
    if (content === null) continue;
    previous = { frame, content };
    out.push(previous);
  }
  return out;
}

/** What a trailing بحسب or "…"، قال is about: the statement just made in the same sentence, or the sentence up to the cue. */
function contentBefore(marks: Marks, frame: Frame, previous: Found | null): Content | null {
  const before = frame.before!;
  if (before.through === true)
    return cut(
      marks,
      before.start,
      before.first,
      Math.min(
        before.first + THROUGH_TOKENS_MAX,
        marks.doc.sentences[sentenceIndexOf(marks.doc, frame.first)]!.last,
      ),
    );
  if (
    frame.rule !== "trailing" &&
    previous !== null &&
    previous.frame.first >= before.first &&
    previous.frame.before === null
  ) {
    return cut(
      marks,
      previous.content.span.start,
      Math.max(before.first, previous.frame.anchor!.from),
      before.last,
    );
  }
  const { tokens } = marks.doc;
  const conj =
    marks.facts[before.first]!.conj &&
    before.start === tokens[before.first]!.start &&
    tokens[before.first]!.word.fold.startsWith("وال")
      ? 1
      : 0;
  return cut(marks, before.start + conj, before.first, before.last);
}

/** A second cue on the very same words is not a second statement, unless it names another source. */
function rejectRepeats(found: readonly Found[]): Found[] {
  const seen = new Map<number, Found>();
  return found.filter((one) => {
    const known = seen.get(one.content.span.start);
    if (known === undefined) {
      seen.set(one.content.span.start, one);
      return true;
    }
    if (one.frame.rule === "masdar" && known.frame.rule === "relayed") return true;
    return one.frame.source !== null && one.frame.source.first !== known.frame.source?.first;
  });
}

function findEnclosing(found: readonly Found[], one: Found, index: number): number | null {
  let best: number | null = null;
  for (let k = index - 1; k >= 0 && k >= index - 12; k--) {
    const { span } = found[k]!.content;
    if (span.start <= one.frame.cueStart && span.end >= one.frame.cueEnd && best === null) best = k;
  }
  return best;
}

function weigh(
  marks: Marks,
  draft: Draft,
  { frame, content }: Found,
  within: number | null,
  speakers: Speakers,
): Weighed {
  const { text } = marks.doc;
  const sentence = marks.doc.sentences[sentenceIndexOf(marks.doc, frame.first)]!;
  const inner = frame.inner || within !== null;
  const written = frame.source;
  const met = written === null ? speakers.resolve(frame, sentence.first) : null;
  const antecedent =
    written !== null
      ? speakers.resolveAnaphor(written)
      : met === null
        ? null
        : (speakers.resolveAnaphor(met) ?? met);
  const speaker = written ?? antecedent;
  if (written !== null && !(frame.rule === "according-to" && frame.before !== null))
    speakers.add(asWritten(marks, written, antecedent), written.first, inner);
  else if (met !== null && antecedent !== null && !inner)
    speakers.add({ ...antecedent, kind: met.kind }, frame.first, false);
  if (frame.voice !== undefined)
    speakers.add(speakers.resolveAnaphor(frame.voice) ?? frame.voice, frame.voice.first, inner);
  const modality = modalityOf(marks, frame);
  const attribution: Attribution = {
    source: written === null ? null : spanOf(text, written),
    resolved: antecedent === null ? null : spanOf(text, antecedent),
    entity: entityOf(draft, marks, speaker, antecedent),
    kind: kindOf(marks, written, met, antecedent),
    cue: { start: frame.cueStart, end: frame.cueEnd, text: text.slice(frame.cueStart, frame.cueEnd) },
    content: [content.span],
    direct: content.direct,
    rule: `attributions/${frame.rule}${written === null ? "+resolved" : ""}`,
    within,
    ...(modality === undefined ? {} : { modality }),
  };
  return { attribution, signals: signalsOf(marks, { frame, content, written, met, within }) };
}

/** The speaker to remember: whom the phrase means, of the kind it was written as, since a title without a name stays an office. */
function asWritten(marks: Marks, written: NounPhrase, antecedent: NounPhrase | null): NounPhrase {
  if (antecedent === null) return written;
  return written.kind === "office" && !isPointing(marks, written)
    ? { ...antecedent, kind: "office" }
    : antecedent;
}

function kindOf(
  marks: Marks,
  written: NounPhrase | null,
  met: NounPhrase | null,
  antecedent: NounPhrase | null,
): SourceKind {
  if (written === null) return met?.kind ?? "person";
  if (written.kind === "anonymous" && antecedent?.kind !== "anonymous" && isKnownOfficial(marks, written))
    return "office";
  if (antecedent === null) return written.kind;
  if (written.kind === "anonymous" && antecedent.kind === "agency") return "agency";
  return written.last - written.first === 1 && isPointing(marks, written) ? antecedent.kind : written.kind;
}

/** المسؤول اليمني, الضابط: with the article, somebody the article has named in other words. */
function isKnownOfficial(marks: Marks, written: NounPhrase): boolean {
  const word = marks.doc.tokens[written.first]!.word.fold;
  return word === "المسوول" || word === "المسيول" || word === "الضابط";
}

function entityOf(
  draft: Draft,
  marks: Marks,
  speaker: NounPhrase | null,
  antecedent: NounPhrase | null,
): string | null {
  for (const phrase of [speaker, antecedent]) {
    if (phrase === null) continue;
    const types =
      phrase.kind === "person"
        ? ["PER"]
        : phrase.kind === "organization" || phrase.kind === "agency"
          ? ["ORG", "LOC"]
          : [];
    for (let at = phrase.first; at < phrase.last; at++) {
      const mention = marks.mentionAt[at]!;
      if (mention !== 0 && types.includes(marks.mentionTypes[mention - 1]!))
        return draft.mentions[mention - 1]!.entity;
    }
  }
  return null;
}

function spanOf(text: string, phrase: NounPhrase): Span {
  return { start: phrase.start, end: phrase.end, text: text.slice(phrase.start, phrase.end) };
}
