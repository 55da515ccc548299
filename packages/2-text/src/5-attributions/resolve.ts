import { sentenceIndexOf, type VerbForm } from "../2-segment/index.ts";
import { skipAsides } from "./adverbials.ts";
import type { Frame } from "./frame.ts";
import { type Marks, mentionTypeAt } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import { agrees } from "./subject.ts";

/** The speakers met so far, in text order, and the antecedents among them. */
export interface Speakers {
  /** `at` is the token where it speaks. */
  add(phrase: NounPhrase, at: number, inner: boolean): void;
  /** The antecedent of a frame with no source of its own. */
  resolve(frame: Frame, sentenceFirst: number): NounPhrase | null;
  /** The fuller phrase a source such as البيان, الوزير, المصدر points back to; null when it stands by itself. */
  resolveAnaphor(phrase: NounPhrase): NounPhrase | null;
}

const KEPT_MAX = 40;
const LOOK_BACK = 25;
const SUBJECT_TOKENS_MAX = 40;
const SENTENCES_MAX = 3;
const NEUTRAL: VerbForm = { tense: "past", person: 3, gender: null, number: null };

/** A speaker and the token at which it was met: the fuller phrase it means may stand far earlier. */
interface Met {
  readonly phrase: NounPhrase;
  readonly at: number;
}

/** Follows who speaks through an article. */
export function followSpeakers(marks: Marks): Speakers {
  const outer: Met[] = [];
  const all: Met[] = [];
  return {
    add(phrase, at, inner) {
      if (!inner) outer.push({ phrase, at });
      all.push({ phrase, at });
      if (outer.length > KEPT_MAX) outer.shift();
      if (all.length > KEPT_MAX) all.shift();
    },
    resolve({ first: at, form, goesOn, except }, sentenceFirst) {
      const wanted = form ?? NEUTRAL;
      const fits = ({ phrase, at: met }: Met): boolean =>
        met !== except &&
        (agrees(wanted, phrase) || (wanted.number === "p" && phrase.head?.use === "group")) &&
        agreesBefore(wanted, phrase);
      if (wanted.tense === "participle" && goesOn !== true) {
        const beside = latest(all, (met) => met.at >= sentenceFirst && met.at < at && fits(met));
        if (beside !== null) return beside.phrase;
      }
      const spoken = latest(outer, fits);
      if (spoken !== null && spoken.at >= sentenceFirst) return spoken.phrase;
      const topic = findTopic(marks, at, wanted, sentenceFirst, spoken === null, except);
      if (topic !== null) return topic;
      const near = latest(outer, ({ phrase }) => agrees(wanted, phrase)) ?? outer[outer.length - 1];
      return (spoken ?? near)?.phrase ?? null;
    },
    resolveAnaphor: (phrase) =>
      findAnaphor(
        marks,
        phrase,
        all.map((met) => met.phrase),
      ),
  };
}

/** A verb after its subject agrees in number too: وأضافوا is not said of one man, nor وأضاف of several. */
function agreesBefore(form: VerbForm, phrase: NounPhrase): boolean {
  if (form.number === "p" && phrase.number === "s")
    return phrase.kind !== "person" && phrase.kind !== "office";
  return !(form.number === "s" && form.gender === "m" && phrase.number === "p" && phrase.gender === "m");
}

function latest<T>(items: readonly T[], fits: (item: T) => boolean): T | null {
  for (let k = items.length - 1; k >= 0; k--) if (fits(items[k]!)) return items[k]!;
  return null;
}

/**
 * The subject of a sentence that reports an act and no words (واستقبل الوزير …, وأكد أن): the phrase it begins with, or the one after
 * its first verb. Earlier sentences are asked only when nobody has spoken yet.
 */
function findTopic(
  marks: Marks,
  cue: number,
  form: VerbForm,
  sentenceFirst: number,
  further: boolean,
  except: number | undefined,
): NounPhrase | null {
  const { sentences } = marks.doc;
  const index = sentenceIndexOf(marks.doc, sentenceFirst);
  for (let back = 0; back < (further ? SENTENCES_MAX : 1) && index - back >= 0; back++) {
    const sentence = sentences[index - back]!;
    const limit = Math.min(sentence.last, cue, sentence.first + SUBJECT_TOKENS_MAX);
    const from = skipOpening(marks, sentence.first, limit);
    for (let at = from; at < Math.min(limit, from + (further ? 12 : 2)); at++) {
      if (at === except) continue;
      const phrase = findNounPhrase(marks, at, { limit });
      if (phrase === null || !phrase.vouched || !agrees(form, phrase) || !agreesBefore(form, phrase))
        continue;
      if (
        phrase.kind === "person" ||
        phrase.kind === "office" ||
        phrase.kind === "agency" ||
        (phrase.kind === "anonymous" && form.number === "p") ||
        (phrase.kind === "organization" && (phrase.head !== null || !further))
      )
        return phrase;
    }
  }
  return null;
}

/** The token after what may stand before a sentence's verb: asides with their comma (من جانبه،), a small word (كما, فيما), قد, كان. */
function skipOpening(marks: Marks, first: number, limit: number): number {
  let at = skipAsides(marks, first);
  for (; at < limit; at++) {
    const { role } = marks.facts[at]!;
    const comma = at > first && marks.doc.tokens[at]!.word.surface === "،";
    if (!comma && role !== "clause" && role !== "auxiliary" && role !== "kana") break;
  }
  return at === first ? at : skipAsides(marks, at);
}

function findAnaphor(marks: Marks, phrase: NounPhrase, earlier: readonly NounPhrase[]): NounPhrase | null {
  const { tokens } = marks.doc;
  const word = tokens[phrase.first]!.word.fold.replace(/^[وف](?=ال)/u, "");
  const { head } = phrase;
  if (phrase.kind === "office") {
    const holder = findHolder(marks, phrase, earlier);
    if (holder !== null) return holder;
  }
  if (
    phrase.last - phrase.first > 2 ||
    head === null ||
    phrase.named ||
    !(word.startsWith("ال") || POINTING.test(word))
  )
    return null;
  if (POINTING.test(word)) {
    const spoken = latest(
      earlier.slice(-LOOK_BACK),
      (one) => one.kind === "person" && one.start < phrase.start && !isPointing(marks, one),
    );
    return spoken ?? findTitled(marks, phrase.first);
  }
  if (head.number === "d") return findPair(marks, phrase);
  const stem = word.startsWith("ال") ? word.slice(2) : word;
  const noun = head.kind === "document" ? findEarlierNoun(marks, phrase, stem) : null;
  if (noun !== null) return noun;
  for (let k = earlier.length - 1; k >= 0 && k >= earlier.length - LOOK_BACK; k--) {
    const candidate = earlier[k]!;
    if (
      candidate.last - candidate.first <= phrase.last - phrase.first &&
      !(candidate.head !== null && !startsWithArticle(marks, candidate))
    )
      continue;
    if (candidate.start >= phrase.start) continue;
    if (
      head.kind === "anonymous" &&
      (candidate.kind === "anonymous" || (stem === "مصدر" && candidate.kind === "agency"))
    ) {
      if (candidate.number === phrase.number || stem.startsWith("مصدر")) return candidate;
    }
    for (let at = candidate.first; at < candidate.last; at++) {
      const inner = tokens[at]!.word.fold;
      if (
        inner === stem ||
        inner === `ال${stem}` ||
        inner === `و${stem}` ||
        inner === `ل${stem}` ||
        inner === `ب${stem}`
      )
        return candidate;
    }
  }
  return findEarlierNoun(marks, phrase, stem);
}

/** رئيس الوزراء, الوزير: the person named before under the same office. */
function findHolder(marks: Marks, phrase: NounPhrase, earlier: readonly NounPhrase[]): NounPhrase | null {
  const same = (person: NounPhrase): boolean =>
    person.kind === "person" && person.start < phrase.start && holdsOffice(marks, person, phrase);
  const spoken = latest(earlier, same);
  if (spoken !== null) return spoken;
  const first = bare(marks, officeFirst(marks, phrase));
  let tries = 0;
  for (
    let at = phrase.first - 1;
    at >= Math.max(0, phrase.first - HOLDER_TOKENS) && tries < HOLDER_TRIES;
    at--
  ) {
    if (marks.facts[at]!.head === null || bare(marks, at) !== first) continue;
    tries++;
    const person = findNounPhrase(marks, at, { limit: phrase.first, afterPreposition: true });
    if (person !== null && same(person)) return person;
  }
  return null;
}

function holdsOffice(marks: Marks, person: NounPhrase, office: NounPhrase): boolean {
  const from = officeFirst(marks, office);
  const definite = marks.facts[from]!.article;
  const wanted = definite ? 1 : Math.min(2, office.last - from);
  for (let at = person.first; at + wanted <= person.last; at++) {
    let equal = 0;
    while (equal < wanted && bare(marks, at + equal) === bare(marks, from + equal)) equal++;
    if (equal === wanted && holdsAll(marks, person, from + wanted, office.last)) return true;
  }
  return false;
}

/** وزير الخارجية الألماني is not وزير الخارجية فلان: what else the office says must stand in the person's phrase too. */
function holdsAll(marks: Marks, person: NounPhrase, first: number, last: number): boolean {
  for (let at = first; at < Math.min(last, first + OFFICE_WORDS_MAX); at++) {
    const word = bare(marks, at);
    let found = false;
    for (let k = person.first; k < person.last && !found; k++) found = bare(marks, k) === word;
    if (!found) return false;
  }
  return true;
}

const OFFICE_WORDS_MAX = 4;

/** The office itself, after سمو, معالي and the like. */
function officeFirst(marks: Marks, phrase: NounPhrase): number {
  return phrase.last - phrase.first > 1 && HONORIFICS.has(marks.doc.tokens[phrase.first]!.word.fold)
    ? phrase.first + 1
    : phrase.first;
}

const HONORIFICS = new Set(["سمو", "معالي", "سعاده", "فخامه", "سماحه", "جلاله", "دوله", "سياده", "غبطه"]);

/** A word without و, ب, ل and the article before it. */
function bare(marks: Marks, at: number): string {
  const facts = marks.facts[at]!;
  const word = facts.headReading?.stem ?? marks.doc.tokens[at]!.word.fold;
  return word.startsWith("ال") ? word.slice(2) : word;
}

const HOLDER_TRIES = 12;
const HOLDER_TOKENS = 300;
const POINTING = /^(?:سموه|سموها|معاليه|معاليها|فخامته|سعادته|سعادتها|سيادته|جلالته|سماحته|دولته)$/u;

/** سموه, معاليه: an honorific with a pronoun, which only points back. */
export function isPointing(marks: Marks, phrase: NounPhrase): boolean {
  return POINTING.test(marks.doc.tokens[phrase.first]!.word.fold);
}

/** The person last named under a title, who has not spoken yet. */
function findTitled(marks: Marks, before: number): NounPhrase | null {
  let tries = 0;
  for (let at = before - 1; at >= Math.max(0, before - HOLDER_TOKENS) && tries < HOLDER_TRIES; at--) {
    if (marks.facts[at]!.head?.kind !== "office") continue;
    tries++;
    const person = findNounPhrase(marks, at, { limit: before, afterPreposition: true });
    if (person !== null && person.kind === "person" && person.named) return widest(marks, person, before);
  }
  return null;
}

/** The phrase with the offices that stand before its own (معالي وزير الخارجية for الخارجية). */
function widest(marks: Marks, person: NounPhrase, limit: number): NounPhrase {
  let best = person;
  for (let at = person.first - 1; at >= Math.max(0, person.first - WIDER_TOKENS); at--) {
    if (marks.facts[at]!.head === null) continue;
    const wider = findNounPhrase(marks, at, { limit, afterPreposition: true });
    if (wider !== null && wider.last >= person.last && wider.kind === "person") best = wider;
  }
  return best;
}

const WIDER_TOKENS = 8;

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

/** البلدان, الجانبان: the two governments, ministers or countries named together before. */
function findPair(marks: Marks, phrase: NounPhrase): NounPhrase | null {
  for (let at = phrase.first - 1; at >= Math.max(0, phrase.first - 400); at--) {
    const facts = marks.facts[at]!;
    const dual = facts.head !== null && facts.head.number === "d" && !facts.headDefinite;
    if (!dual && mentionTypeAt(marks, at) !== "LOC") continue;
    if (!dual && marks.mentionAt[at - 1] === marks.mentionAt[at]) continue;
    const found = findNounPhrase(marks, at, { limit: phrase.first, afterPreposition: true });
    if (found !== null && (dual || found.number === "p")) return found;
  }
  return null;
}
