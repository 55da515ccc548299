import type { VerbForm } from "../2-segment/index.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { agrees } from "./subject.ts";

/** The speakers met so far, in text order, and the antecedents among them. */
export interface Speakers {
  add(phrase: NounPhrase, inner: boolean): void;
  /** The antecedent of a cue with no source of its own. */
  resolve(at: number, form: VerbForm | null, sentenceFirst: number): NounPhrase | null;
  /** The fuller phrase a source such as البيان, الوزير, المصدر points back to; null when it stands by itself. */
  resolveAnaphor(phrase: NounPhrase): NounPhrase | null;
}

const KEPT_MAX = 40;
const LOOK_BACK = 25;
const SUBJECT_TOKENS_MAX = 40;
const NEUTRAL: VerbForm = { tense: "past", person: 3, gender: null, number: null };

/** Follows who speaks through an article. */
export function followSpeakers(marks: Marks): Speakers {
  const outer: NounPhrase[] = [];
  const all: NounPhrase[] = [];
  return {
    add(phrase, inner) {
      if (!inner) outer.push(phrase);
      all.push(phrase);
      if (outer.length > KEPT_MAX) outer.shift();
      if (all.length > KEPT_MAX) all.shift();
    },
    resolve(at, form, sentenceFirst) {
      const wanted = form ?? NEUTRAL;
      const spoken = latest(outer, (phrase) => agrees(wanted, phrase)) ?? latest(outer, (phrase) => wanted.gender === null || phrase.gender === null || phrase.gender === wanted.gender);
      const subject = findTopic(marks, at, wanted, sentenceFirst, spoken?.first ?? -1);
      if (subject !== null && (spoken === null || subject.first > spoken.first)) return subject;
      return spoken ?? subject ?? outer[outer.length - 1] ?? null;
    },
    resolveAnaphor: (phrase) => findAnaphor(marks, phrase, all),
  };
}

function latest(phrases: readonly NounPhrase[], fits: (phrase: NounPhrase) => boolean): NounPhrase | null {
  for (let k = phrases.length - 1; k >= 0; k--) if (fits(phrases[k]!)) return phrases[k]!;
  return null;
}

/** The subject of a sentence that reports an act and no words (واستقبل الوزير …, وأكد أن): the phrase after its first verb, or its first phrase. */
function findTopic(marks: Marks, cue: number, form: VerbForm, sentenceFirst: number, after: number): NounPhrase | null {
  const { sentences } = marks.doc;
  let index = sentences.length - 1;
  while (index > 0 && sentences[index]!.first > sentenceFirst) index--;
  for (let back = 0; back < 3 && index - back >= 0; back++) {
    const sentence = sentences[index - back]!;
    if (sentence.first < after && back > 0) return null;
    const limit = Math.min(sentence.last, cue, sentence.first + SUBJECT_TOKENS_MAX);
    for (let at = sentence.first; at < Math.min(limit, sentence.first + 14); at++) {
      if (at <= after) continue;
      const phrase = findNounPhrase(marks, at, { limit });
      if (phrase === null || !phrase.vouched || !agrees(form, phrase)) continue;
      if (phrase.kind === "person" || phrase.kind === "office" || (phrase.kind === "organization" && phrase.head !== null)) return phrase;
    }
  }
  return null;
}

function findAnaphor(marks: Marks, phrase: NounPhrase, earlier: readonly NounPhrase[]): NounPhrase | null {
  const { tokens } = marks.doc;
  const word = tokens[phrase.first]!.word.fold.replace(/^[وف](?=ال)/u, "");
  const { head } = phrase;
  if (phrase.last - phrase.first > 2 || head === null || phrase.named || !(word.startsWith("ال") || POINTING.test(word))) return null;
  const stem = word.startsWith("ال") ? word.slice(2) : word;
  for (let k = earlier.length - 1; k >= 0 && k >= earlier.length - LOOK_BACK; k--) {
    const candidate = earlier[k]!;
    if (candidate.last - candidate.first <= phrase.last - phrase.first && !(candidate.head !== null && !startsWithArticle(marks, candidate))) continue;
    if (candidate.start >= phrase.start) continue;
    if (head.kind === "anonymous" && (candidate.kind === "anonymous" || (stem === "مصدر" && candidate.kind === "agency"))) {
      if (candidate.number === phrase.number || stem.startsWith("مصدر")) return candidate;
    }
    for (let at = candidate.first; at < candidate.last; at++) {
      const inner = tokens[at]!.word.fold;
      if (inner === stem || inner === `ال${stem}` || inner === `و${stem}` || inner === `ل${stem}` || inner === `ب${stem}`) return candidate;
    }
    if (POINTING.test(word) && candidate.kind === "person") return candidate;
  }
  return findEarlierNoun(marks, phrase, stem);
}

const POINTING = /^(?:سموه|سموها|معاليه|معاليها|فخامته|سعادته|سعادتها|سيادته|جلالته|سماحته|دولته)$/u;

function startsWithArticle(marks: Marks, phrase: NounPhrase): boolean {
  return marks.facts[phrase.first]!.article;
}

/** A statement, office or body that was mentioned without speaking (أصدرت … بياناً; في بيان له). */
function findEarlierNoun(marks: Marks, phrase: NounPhrase, stem: string): NounPhrase | null {
  const { tokens } = marks.doc;
  const bare = new Set([stem, `${stem}ا`, `ب${stem}`, `و${stem}`]);
  for (let at = phrase.first - 1; at >= Math.max(0, phrase.first - 250); at--) {
    const word = tokens[at]!.word.fold;
    if (!bare.has(word)) continue;
    const found = findNounPhrase(marks, at, { limit: phrase.first, afterPreposition: true });
    if (found !== null) return found;
  }
  return null;
}
