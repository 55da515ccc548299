import type { VerbForm } from "../2-segment/index.ts";
import { skipAsides } from "./adverbials.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { isFinite } from "./phrase-steps.ts";

/** A subject found before its verb, and whether the verb stands inside a clause about it. */
export interface SubjectBefore {
  readonly phrase: NounPhrase;
  readonly inner: boolean;
}

const LOOK_BACK_TOKENS = 30;
const PRECEDING_TOKENS = 14;
const RELATIVE_LOOK_BACK = 14;
const TRIES_MAX = 4;

/** True where a verb form can have the phrase as its subject; what is unknown agrees with all. */
export function agrees(
  form: VerbForm,
  phrase: Pick<NounPhrase, "gender" | "number" | "kind">,
  adjacent = false,
): boolean {
  // Women hold offices under masculine titles: ودعت النائب زينب.
  if (adjacent && form.gender === "f" && (phrase.kind === "office" || phrase.kind === "person")) return true;
  if (form.gender !== null && phrase.gender !== null && form.gender !== phrase.gender) return false;
  return !(form.number === "p" && phrase.number === "s" && phrase.gender === "m");
}

/** The antecedent of a relative pronoun at a token: the nearest phrase that ends there and agrees with the verb. */
export function findAntecedent(
  marks: Marks,
  relative: number,
  form: VerbForm,
  sentenceFirst: number,
): NounPhrase | null {
  const before = marks.doc.tokens[relative - 1]?.word.kind === "punct" ? relative - 1 : relative;
  let best: NounPhrase | null = null;
  for (let at = before - 1; at >= Math.max(sentenceFirst, before - RELATIVE_LOOK_BACK); at--) {
    if (marks.doc.tokens[at]!.word.kind === "punct") break;
    if (marks.facts[at]!.headReading?.conj === "و") continue;
    const phrase = findNounPhrase(marks, at, { limit: before, afterPreposition: true });
    if (phrase === null || phrase.last !== before || !phrase.vouched || !agrees(form, phrase)) {
      if (best !== null) break;
      continue;
    }
    best = phrase;
    if (marks.facts[at]!.role !== "" || marks.facts[at]!.prep !== "") break;
  }
  return best;
}

/** كان/كانت X قد قال: the phrase right after كان. */
export function findKanaSubject(marks: Marks, verb: number, sentenceFirst: number): NounPhrase | null {
  const { tokens } = marks.doc;
  for (let at = verb - 1; at >= Math.max(sentenceFirst, verb - LOOK_BACK_TOKENS); at--) {
    const { role } = marks.facts[at]!;
    if (
      role === "relative" ||
      role.startsWith("complementiser") ||
      (tokens[at]!.opensLine && at !== sentenceFirst)
    )
      return null;
    if (role !== "kana") continue;
    const phrase = findNounPhrase(marks, skipAsides(marks, at + 1), { limit: verb, loose: true });
    return phrase !== null && phrase.vouched ? phrase : null;
  }
  return null;
}

/** وسبق للوزير أن أعلن: who has done it before stands between سبق ل and أن. */
export function findPrecedingSubject(marks: Marks, verb: number): NounPhrase | null {
  const { tokens } = marks.doc;
  if (tokens[verb - 1]?.word.fold !== "ان") return null;
  for (let at = verb - 2; at >= Math.max(1, verb - PRECEDING_TOKENS); at--) {
    const word = tokens[at - 1]!.word.fold;
    if (word !== "سبق" && word !== "وسبق") continue;
    const phrase = findNounPhrase(marks, at, { limit: verb - 1, afterPreposition: true });
    return phrase !== null && marks.facts[at]!.prep === "ل" ? phrase : null;
  }
  return null;
}

/** A subject that begins its clause and reaches the verb (الوزير أكد, فيما السفارة قالت). */
export function findSubjectFirst(
  marks: Marks,
  verb: number,
  form: VerbForm,
  sentenceFirst: number,
): SubjectBefore | null {
  const { tokens } = marks.doc;
  let tries = 0;
  for (let at = verb - 1; at >= Math.max(sentenceFirst, verb - LOOK_BACK_TOKENS) && tries < TRIES_MAX; at--) {
    const isFirst = at === sentenceFirst || tokens[at]!.opensLine;
    const { role, roleConj } = marks.facts[at]!;
    const bounds =
      role === "clause" ||
      role.startsWith("complementiser") ||
      (tokens[at]!.word.kind === "punct" && tokens[at]!.word.surface !== ".") ||
      role === "relative";
    if (!isFirst && !bounds) continue;
    const start = isFirst && !bounds ? at : at + 1;
    tries++;
    const phrase = start < verb ? findNounPhrase(marks, start, { limit: verb }) : null;
    // الإرهابيون اعترفوا: a plural of people before a plural verb needs no table.
    const people = phrase?.kind === "anonymous" && form.number === "p" && marks.facts[start]!.article;
    if (
      phrase !== null &&
      (phrase.vouched || people) &&
      agrees(form, phrase) &&
      reaches(marks, phrase.last, verb)
    ) {
      return { phrase, inner: role.startsWith("complementiser") && !roleConj };
    }
    if (isFirst || role === "relative") return null;
  }
  return null;
}

function saysBetween(marks: Marks, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (isFinite(marks.facts[at]!)) return true;
  return false;
}

function reaches(marks: Marks, last: number, verb: number): boolean {
  let at = skipAsides(marks, last);
  if (marks.doc.tokens[at]?.word.surface === "،" && at < verb) {
    // الولايات المتحدة، وبالتعاون مع شركائها، أكدت: what stands between two commas is passed over.
    if (marks.doc.tokens[verb - 1]!.word.surface === "،") return !saysBetween(marks, at, verb);
    at++;
  }
  while (at < verb && marks.facts[at]!.role === "auxiliary") at++;
  // إن الوزير «شجع الأطراف على …»: the quotation opens with the verb.
  if (at === verb - 1 && marks.quotations.opening(at) !== undefined) at++;
  return at >= verb;
}
