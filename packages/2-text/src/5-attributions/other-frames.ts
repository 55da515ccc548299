import { skipAsides, skipOccasion } from "./adverbials.ts";
import { findAnchor } from "./anchor.ts";
import type { Anchor, Frame } from "./frame.ts";
import { CONTENT_HEADS, type CueForm, type ReportingVerb } from "./lexicon-tables.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { holds } from "./verb-objects.ts";
import type { CueReading } from "./word-facts.ts";

export const ANY_CLAUSE: ReportingVerb = {
  past: "قال",
  clause: true,
  prepositions: new Set(),
  object: "",
  weak: false,
  words: new Set(),
};

/** مؤكدا أن, مشيرا إلى, قائلة: a participle that goes on with what the clause's subject says. It has no source of its own. */
export function findParticipleFrame(marks: Marks, at: number, cue: CueReading): Frame | null {
  const token = marks.doc.tokens[at]!;
  const facts = marks.facts[at]!;
  if (marks.mentionAt[at] !== 0 || facts.head !== null || cue.reading.prep !== "") return null;
  // 68 متهما: counted people.
  if (marks.doc.tokens[at - 1]?.word.kind === "number") return null;
  const word = token.word.fold;
  const accusative = word.endsWith("ا") || word.endsWith("ين");
  const before = marks.doc.tokens[at - 1];
  const comma = before !== undefined && before.word.kind === "punct";
  for (const one of cue.forms) {
    if (one.form.tense !== "participle" || (!accusative && !word.endsWith("ه"))) continue;
    const from = skipAsides(marks, at + 1);
    const anchor =
      nearAnchor(marks, from, one, accusative ? 14 : 10) ??
      objectOf(marks, from, one, mayTakeObject(one, accusative, comma));
    // متهمين بالتخريب: accused, and not accusing, where nobody stands between.
    if (anchor?.kind === "preposition" && one.verb.past === "اتهم") continue;
    if (anchor?.kind === "colon" && !accusative && one.verb.weak) continue;
    if (anchor === null || (!accusative && !comma && anchor.kind === "preposition" && !isRight(anchor, from)))
      continue;
    return {
      rule: "participle",
      first: at,
      last: at + 1,
      cueStart: token.start + cue.reading.start,
      cueEnd: token.end,
      form: one.form,
      source: null,
      inner: false,
      opens: at,
      anchor,
      before: null,
    };
  }
  return null;
}

/** A participle takes a bare object after a comma; without one only where the verb leaves no doubt. */
function mayTakeObject({ verb }: CueForm, accusative: boolean, comma: boolean): boolean {
  if (!accusative) return comma && !verb.weak && verb.object === "yes";
  return comma || !verb.weak || verb.object === "holding" || verb.object === "participle";
}

function isRight(anchor: Anchor, from: number): boolean {
  return anchor.at === from;
}

function nearAnchor(marks: Marks, from: number, { verb }: CueForm, window: number): Anchor | null {
  const anchor = findAnchor(marks, from, verb, window);
  if (anchor === null) return null;
  if (anchor.at === from || anchor.at === skipOccasion(marks, from)) return anchor;
  // محذرا الجميع من, مطالبا الحكومة بأن: whom it is said to belongs to the content.
  return verb.object === "target" && anchor.at - from < 12
    ? { kind: "object", at: from, from, start: marks.doc.tokens[from]!.start, quotation: null }
    : null;
}

function objectOf(marks: Marks, from: number, { verb }: CueForm, allowed: boolean): Anchor | null {
  const token = marks.doc.tokens[from];
  if (!allowed || token === undefined || token.opensLine || token.word.kind !== "word" || verb.object === "")
    return null;
  const { role } = marks.facts[from]!;
  if (role !== "" && role !== "demonstrative" && role !== "quantity" && token.word.fold !== "ما") return null;
  if (verb.object === "limited" && !verb.words.has(token.word.fold)) return null;
  if (verb.object === "holding" && !holds(marks, from, verb.words)) return null;
  return { kind: "object", at: from, from, start: token.start, quotation: null };
}

export const SAYING = new Set(["القول", "قوله", "قولها", "قولهم", "قولهما"]);

/** قوله إن, تأكيده أن: a verbal noun with the speaker's pronoun, or القول after نقل … عن. */
export function findMasdarFrame(marks: Marks, at: number, speaker: NounPhrase | null): Frame | null {
  const token = marks.doc.tokens[at]!;
  const facts = marks.facts[at]!;
  const word = token.word.fold.replace(/^و(?=قول)/u, "");
  const saying = SAYING.has(word);
  const one = facts.cue?.forms.find(({ form }) => form.tense === "masdar" && form.gender !== null);
  if (
    !saying &&
    (one === undefined ||
      marks.facts[at]!.head !== null ||
      facts.cue!.reading.prep !== "" ||
      facts.cue!.reading.conj !== "")
  )
    return null;
  if (word === "القول" && speaker === null) return null;
  const from = skipAsides(marks, at + 1);
  const anchor =
    saying || one === undefined || speaker === null
      ? findAnchor(marks, from, ANY_CLAUSE, saying ? 16 : 3)
      : findAnchor(marks, from, { ...ANY_CLAUSE, prepositions: one.verb.prepositions }, 3);
  if (anchor === null || (anchor.kind === "preposition" && anchor.at !== from)) return null;
  if (anchor.kind === "colon" && !saying) return null;
  return {
    rule: "masdar",
    first: at,
    last: at + 1,
    cueStart: token.start,
    cueEnd: token.end,
    form: one?.form ?? null,
    source: speaker,
    inner: speaker === null,
    opens: at,
    anchor,
    before: null,
  };
}

/** تأكيد رئيس الجامعة على أن, دعوة الأمم المتحدة إلى, إعلان الحكومة عزمها: a noun of saying with its speaker in the genitive. */
export function findNominalFrame(marks: Marks, at: number): Frame | null {
  const { speechNoun } = marks.facts[at]!;
  if (speechNoun === null || marks.mentionAt[at] !== 0) return null;
  // في تصريحات لوكالة: the occasion, not the statement.
  if (marks.facts[at - 1]?.role === "preposition" && marks.doc.tokens[at - 1]!.word.fold === "في")
    return null;
  const source = marks.facts[at + 1]?.prep === "ل" ? null : findNounPhrase(marks, at + 1);
  if (source === null || !source.vouched || source.kind === "document") return null;
  const from = skipAsides(marks, source.last);
  const anchor = findAnchor(marks, from, speechNoun.verb, 2) ?? ownedAt(marks, from, speechNoun.verb);
  if (anchor === null || anchor.at !== from || anchor.kind === "colon") return null;
  const token = marks.doc.tokens[at]!;
  return {
    rule: "masdar",
    first: at,
    last: at + 1,
    cueStart: token.start + speechNoun.start,
    cueEnd: token.end,
    form: null,
    source,
    inner: true,
    opens: at,
    anchor,
    before: null,
  };
}

/** إعلان الرئيس عزمه: an object that carries the speaker's pronoun. */
function ownedAt(marks: Marks, at: number, verb: ReportingVerb): Anchor | null {
  const token = marks.doc.tokens[at];
  if (token === undefined || token.opensLine || verb.object !== "yes") return null;
  const owned = CONTENT_HEADS.has(token.word.fold) && /(?:ه|ها|هم)$/u.test(token.word.fold);
  return owned ? { kind: "object", at, from: at, start: token.start, quotation: null } : null;
}
