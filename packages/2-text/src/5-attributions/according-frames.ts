import { PhraseTable } from "../2-segment/index.ts";
import { accordingTo } from "../lexicon/attributions.generated.ts";
import { skipAsides } from "./adverbials.ts";
import { contentAt } from "./anchor.ts";
import type { Frame } from "./frame.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { isFinite } from "./phrase-steps.ts";
import type { CueReading } from "./word-facts.ts";

interface According {
  readonly grade: string;
  /** The phrase's last letter is the ل of the next word. */
  readonly lam: boolean;
}

const PHRASES = new PhraseTable<According>(
  accordingTo.map(
    ({ phrase, grade }) => [phrase.replace(/ ل$/u, ""), { grade, lam: phrase.endsWith(" ل") }] as const,
  ),
  { prep: false },
);
const LEADING_TOKENS_MAX = 12;
const BEFORE_TOKENS_MAX = 200;
const MEASURES = new Set([
  "قانون",
  "دستور",
  "نظام",
  "خطه",
  "اتفاق",
  "اتفاقيه",
  "قرار",
  "لايحه",
  "مبادره",
  "تعليمات",
  "بروتوكول",
  "معاهده",
  "ماده",
]);

/** Measures that lay down what holds for all. */
const GENERAL = new Set(["قانون", "دستور", "نظام", "لايحه", "لوايح", "تعليمات"]);

/** بحسب مصدر, وفقا للوزارة, نقلا عن, حسبما ذكر: the frame at a token, its content before or after it. */
export function findAccordingFrame(marks: Marks, at: number, sentenceFirst: number): Frame | null {
  const match = PHRASES.matchAt(marks.doc, at);
  if (match === null) return null;
  const { tokens } = marks.doc;
  const { grade, lam } = match.value;
  if (grade === "verb") return findAsSaid(marks, at, match.last, match.start, sentenceFirst);
  let from = match.last;
  if (lam) {
    const facts = marks.facts[from];
    if (facts === undefined || !tokens[from]!.word.fold.startsWith("ل")) return null;
    if (tokens[from]!.word.fold === "ل") from++;
  }
  const source = findNounPhrase(marks, from, { afterPreposition: true });
  if (source === null || !(speaks(marks, source, grade) || rules(marks, source, at === sentenceFirst)))
    return null;
  if (
    grade === "weak" &&
    source.kind === "organization" &&
    at > sentenceFirst &&
    tokens[at - 1]!.word.kind !== "punct"
  )
    return null;
  return place(
    marks,
    at,
    { cueStart: match.start, cueEnd: tokens[match.last - 1]!.end, last: match.last },
    source,
    source.last,
    sentenceFirst,
    "according-to",
  );
}

/** ووفقا للخطة فإن …: at the head of a sentence a plan or an agreement tells what it lays down; laws and orders of things do not. */
function rules(marks: Marks, source: NounPhrase, leads: boolean): boolean {
  if (!leads || source.kind !== "document" || GENERAL.has(bareHead(marks, source))) return false;
  let at = skipAsides(marks, source.last);
  if (marks.doc.tokens[at]?.word.surface === "،") at++;
  return /^ف(?:ان|قد|سوف|س)/u.test(marks.doc.tokens[at]?.word.fold ?? "");
}

function bareHead(marks: Marks, source: NounPhrase): string {
  const word = marks.facts[source.first]!.headReading?.stem ?? marks.doc.tokens[source.first]!.word.fold;
  return word.replace(/^ال/u, "");
}

function speaks(marks: Marks, source: NounPhrase, grade: string): boolean {
  // وفقا لـ«فاير لاين»: a name in quotation marks.
  if (grade === "strong" && marks.quotations.opening(source.first) !== undefined) return true;
  return source.vouched && !MEASURES.has(bareHead(marks, source));
}

/** وفق ما أعلنته الوزارة, كما قال الوزير: the cue goes through the verb. */
function findAsSaid(
  marks: Marks,
  at: number,
  verb: number,
  start: number,
  sentenceFirst: number,
): Frame | null {
  const facts = marks.facts[verb];
  if (facts === undefined || marks.doc.tokens[verb]!.opensLine) return null;
  const cue = facts.cue !== null && isFinite(facts) ? facts.cue : facts.cueWithObject;
  if (cue === null || cue.reading.conj !== "") return null;
  const said = skipAsides(marks, verb + 1);
  // وفق ما نقلته، إذاعة …: a comma put between verb and source.
  const comma =
    marks.doc.tokens[said]?.word.surface === "،" && marks.facts[said + 1]?.head?.kind === "agency";
  const source = findNounPhrase(marks, comma ? said + 1 : said);
  if (source === null) return null;
  const after = skipAsides(marks, source.last);
  const ends =
    after >= marks.doc.tokens.length ||
    marks.doc.tokens[after]!.opensLine ||
    marks.doc.tokens[after]!.word.kind === "punct";
  if (
    marks.doc.tokens[after]?.word.surface === ":" ||
    (marks.doc.tokens[after]?.word.kind === "punct" && marks.quotations.opening(after) !== undefined)
  )
    return null;
  const plainAs = marks.doc.tokens[at]!.word.fold === "كما" || marks.doc.tokens[at]!.word.fold === "وكما";
  if (plainAs && (at === sentenceFirst || !isTelling(cue) || opensDash(marks, at, after))) return null;
  // انتهى المشروع كما قال الوزير قبل موعده: with no comma it stands inside what it is about.
  const inside = plainAs && !ends;
  if (inside && (marks.doc.tokens[at - 1]!.word.kind !== "word" || marks.facts[after]!.complementiser !== ""))
    return null;
  return place(
    marks,
    at,
    { cueStart: start, cueEnd: marks.doc.tokens[verb]!.end, last: verb + 1 },
    source,
    source.last,
    sentenceFirst,
    "as-said",
    inside,
  );
}

/** كما قال, كما ذكر: only a verb that tells; كما رحب begins a statement of its own. */
function isTelling(cue: CueReading): boolean {
  return cue.forms.some(({ verb }) => verb.clause && verb.object !== "target");
}

function opensDash(marks: Marks, at: number, after: number): boolean {
  const mark = marks.doc.tokens[after]?.word.surface;
  return (mark === "-" || mark === "–") && marks.doc.tokens[at - 1]?.word.surface !== mark;
}

function place(
  marks: Marks,
  at: number,
  cue: { cueStart: number; cueEnd: number; last: number },
  source: NounPhrase,
  sourceLast: number,
  sentenceFirst: number,
  rule: "according-to" | "as-said",
  inside = false,
): Frame | null {
  const { tokens } = marks.doc;
  const base = {
    rule,
    first: at,
    last: cue.last,
    cueStart: cue.cueStart,
    cueEnd: cue.cueEnd,
    form: null,
    source,
    inner: false,
    opens: at,
  };
  let next = skipAsides(marks, sourceLast);
  const comma = tokens[next]?.word.surface === "،" || tokens[next]?.word.surface === ",";
  if (comma && next + 1 < tokens.length && !tokens[next + 1]!.opensLine) next++;
  const token = tokens[next];
  const leads = at === sentenceFirst || isShortLead(marks, at, sentenceFirst);
  const complementiser =
    token !== undefined && !token.opensLine && marks.facts[next]!.complementiser === "plain";
  if (leads || complementiser) {
    if (token === undefined || token.opensLine || token.word.surface === ".") return null;
    const from = complementiser ? next + 1 : token.word.surface === ":" ? next + 1 : next;
    if (from >= tokens.length) return null;
    return { ...base, anchor: { kind: "clause", at: next, ...contentAt(marks, from) }, before: null };
  }
  const first = Math.max(sentenceFirst, at - BEFORE_TOKENS_MAX);
  const aside = tokens[at - 1]!.word.surface;
  const bracketed =
    aside !== "" &&
    (aside === "-" || aside === "–" || aside === "،") &&
    (tokens[next]?.word.surface === aside || (comma && aside === "،"));
  const continues =
    bracketed &&
    token !== undefined &&
    !token.opensLine &&
    token.word.kind === "word" &&
    marks.facts[next]!.cue === null;
  return {
    ...base,
    anchor: null,
    before: {
      first,
      last: at,
      start: tokens[first]!.start,
      through: inside || (aside === "-" || aside === "–" ? bracketed : continues),
    },
  };
}

/** وفيما يخص الجوانب السياسية، وبحسب البيان، …: a lead of a few words that ends with a comma. */
function isShortLead(marks: Marks, at: number, sentenceFirst: number): boolean {
  const before = marks.doc.tokens[at - 1];
  if (at - sentenceFirst > LEADING_TOKENS_MAX || before === undefined || before.word.kind !== "punct")
    return false;
  const { role } = marks.facts[sentenceFirst]!;
  return role === "preposition" || role === "clause" || marks.timeAt[sentenceFirst] === 1;
}
