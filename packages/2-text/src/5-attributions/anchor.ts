import type { Anchor } from "./frame.ts";
import type { ReportingVerb } from "./lexicon-tables.ts";
import { type Marks, mentionTypeAt } from "./marks.ts";
import { findBracket } from "./phrase-punctuation.ts";
import { isFinite } from "./phrase-steps.ts";

const WINDOW_TOKENS = 45;
const SHORT_QUOTATION = 4;
const STOPS = new Set([".", "!", "؟", "?", "…", "؛"]);

/**
 * Where what the verb reports begins, looking from a token on: after أن/إن/بأن, a colon, at a quotation, after a preposition the
 * verb takes. Adverbs, dates and occasions between are passed over (وأشار في بيان له أمس، إلى أن). Null when none comes
 * before the sentence ends or another verb of saying begins.
 */
export function findAnchor(
  marks: Marks,
  from: number,
  verb: ReportingVerb,
  window = WINDOW_TOKENS,
): Anchor | null {
  const { tokens } = marks.doc;
  const limit = Math.min(tokens.length, from + window);
  let relative = false;
  for (let at = from; at < limit; at++) {
    const token = tokens[at]!;
    const facts = marks.facts[at]!;
    if (token.opensLine && tokens[at - 1]?.word.surface !== ":") return null;
    if (token.word.kind === "punct") {
      if (STOPS.has(token.word.surface) && !isInner(marks, at)) return null;
      if (token.word.surface === ":") return afterColon(marks, at);
      const quotation = marks.quotations.opening(at);
      if (quotation !== undefined) {
        if (
          isSaid(marks, at, quotation.close) &&
          (!relative || endsSentence(marks, quotation.close) || isCommaAt(marks, at - 1))
        )
          return { kind: "quotation", at, ...contentAt(marks, at) };
        at = quotation.close;
      } else if (token.word.surface === "(") at = Math.max(at, at + findBracket(marks, at) - 1);
      continue;
    }
    if (facts.complementiser !== "" && facts.complementiser !== "joined") {
      if (at > from && !opensClause(marks, at, verb)) continue;
      return afterComplementiser(marks, at);
    }
    if (facts.role === "relative") relative = true;
    if (facts.cue !== null && facts.cue.reading.conj !== "" && isFinite(facts) && facts.head === null)
      return null;
    if (at > from && isContinuing(marks, at)) return null;
    const anchor = atPreposition(marks, at, verb);
    if (anchor !== null) return anchor;
  }
  return null;
}

/** مؤكدا, مشيرا إلى: another statement begins; قائلا only announces the one at hand. */
function isContinuing(marks: Marks, at: number): boolean {
  const { cue, head } = marks.facts[at]!;
  return (
    cue !== null &&
    head === null &&
    marks.mentionAt[at] === 0 &&
    marks.doc.tokens[at]!.word.fold.endsWith("ا") &&
    cue.forms.some(({ form, verb }) => form.tense === "participle" && verb.past !== "قال")
  );
}

/** The content that begins at a token: inside the quotation when a mark stands there, after أن when that does. */
export function contentAt(marks: Marks, at: number): Pick<Anchor, "from" | "start" | "quotation"> {
  const { tokens } = marks.doc;
  const token = tokens[at];
  if (token === undefined) return { from: at, start: marks.doc.text.length, quotation: null };
  const quotation = marks.quotations.opening(at);
  if (quotation === undefined || at + 1 >= tokens.length)
    return { from: at, start: token.start, quotation: null };
  const inner = marks.facts[at + 1]!;
  if (inner.complementiser === "plain" && at + 2 < tokens.length)
    return { from: at + 2, start: tokens[at + 2]!.start, quotation };
  return { from: at + 1, start: tokens[at + 1]!.start, quotation };
}

function afterComplementiser(marks: Marks, at: number): Anchor {
  const kept = marks.facts[at]!.complementiser === "kept";
  let next = kept ? at : at + 1;
  if (marks.doc.tokens[next]?.word.surface === ":") next++;
  return { kind: "clause", at, ...contentAt(marks, next) };
}

function afterColon(marks: Marks, at: number): Anchor {
  const facts = marks.facts[at + 1];
  if (facts !== undefined && facts.complementiser === "plain")
    return { ...afterComplementiser(marks, at + 1), at };
  const content = contentAt(marks, at + 1);
  return { kind: content.quotation === null ? "colon" : "quotation", at, ...content };
}

/** A quotation is what was said, and not a name in quotation marks, when it is long or ends the sentence. */
function isSaid(marks: Marks, open: number, close: number): boolean {
  const before = marks.doc.tokens[open - 1];
  if (
    before !== undefined &&
    before.word.kind === "word" &&
    before.word.fold.length <= 2 &&
    before.word.fold.endsWith("ل")
  )
    return false;
  if (close - open - 1 >= SHORT_QUOTATION) return true;
  const after = marks.doc.tokens[close + 1];
  return (
    after === undefined ||
    after.opensLine ||
    after.word.surface === "." ||
    marks.facts[open + 1]?.complementiser === "plain"
  );
}

/** False for the أن of بعد أن, إلا أن, يجب أن … and the like, which begin no report. */
function opensClause(marks: Marks, at: number, verb: ReportingVerb): boolean {
  const before = marks.facts[at - 1]!;
  if (before.role === "preposition") return verb.prepositions.has(marks.doc.tokens[at - 1]!.word.fold);
  return (
    before.role !== "clause" && before.role !== "relative" && marks.doc.tokens[at - 1]!.word.fold !== "مع"
  );
}

function atPreposition(marks: Marks, at: number, verb: ReportingVerb): Anchor | null {
  const { tokens } = marks.doc;
  const token = tokens[at]!;
  const facts = marks.facts[at]!;
  const word = token.word.fold;
  const next = marks.facts[at + 1];
  if (verb.prepositions.size === 0 || next === undefined || tokens[at + 1]!.opensLine) return null;
  if (facts.role === "preposition" && verb.prepositions.has(word)) {
    if (
      (next.setting && (word === "علي" || word === "في")) ||
      (next.role === "demonstrative" && marks.timeAt[at + 1] === 1)
    )
      return null;
    if (next.complementiser === "plain") return { ...afterComplementiser(marks, at + 1), at };
    return { kind: "preposition", at, ...contentAt(marks, at + 1) };
  }
  if (word === "عما" && verb.prepositions.has("عن"))
    return { kind: "preposition", at, ...contentAt(marks, at + 1) };
  if ((word === "ب" || word === "ل") && verb.prepositions.has(word)) {
    const content = contentAt(marks, at + 1);
    return content.quotation === null ? null : { kind: "preposition", at, ...content };
  }
  if (facts.prep === "" || !verb.prepositions.has(facts.prep) || facts.role !== "") return null;
  const mention = marks.mentionAt[at]!;
  if (mention !== 0) {
    const inside = marks.mentionStarts[mention - 1]! > token.start;
    if (!inside && marks.mentionAt[at - 1] !== mention)
      return facts.prepStem.startsWith("ال") && word.startsWith("لل") ? null : null;
    // أشاد الوزير بالأردن: a place is what is spoken of only with the verbs that reach all they say by ب.
    if (
      !inside ||
      (mentionTypeAt(marks, at) === "LOC" && facts.prep === "ب" && !praises(verb)) ||
      facts.prep === "ل"
    )
      return null;
  }
  const said = verb.past === "اشار" && word.startsWith("لل");
  if (facts.prep === "ل" && !said && (facts.head !== null || word.startsWith("لل"))) return null;
  return { kind: "preposition", at, from: at, start: token.start + facts.prepStart, quotation: null };
}

function isCommaAt(marks: Marks, at: number): boolean {
  return marks.doc.tokens[at]!.word.surface === "،";
}

function praises(verb: ReportingVerb): boolean {
  return (
    !verb.weak && verb.object === "" && verb.prepositions.size === 1 && (!verb.clause || verb.past === "اشاد")
  );
}

function endsSentence(marks: Marks, close: number): boolean {
  const after = marks.doc.tokens[close + 1];
  return after === undefined || after.opensLine || after.word.surface === ".";
}

function isInner(marks: Marks, at: number): boolean {
  const { tokens } = marks.doc;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before !== undefined &&
    after !== undefined &&
    !after.opensLine &&
    before.end === tokens[at]!.start &&
    (before.word.fold.length <= 2 || after.start === tokens[at]!.end) &&
    after.word.kind === before.word.kind &&
    before.word.fold.length <= 2
  );
}
