import { skipAsides, skipOccasion } from "./adverbials.ts";
import { findAnchor } from "./anchor.ts";
import type { Anchor, Frame, FrameRule } from "./frame.ts";
import { CONTENT_HEADS, type CueForm, FILLERS } from "./lexicon-tables.ts";
import type { Marks } from "./marks.ts";
import { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
import {
  agrees,
  findAntecedent,
  findKanaSubject,
  findPrecedingSubject,
  findSubjectFirst,
  type SubjectBefore,
} from "./subject.ts";
import {
  bareAt,
  isObject,
  isRemainder,
  listedObject,
  objectAt,
  REMAINDER_TOKENS,
  skipRemark,
} from "./verb-objects.ts";
import { isNounHere } from "./verb-or-noun.ts";
import type { CueReading } from "./word-facts.ts";

/** The frame of a finite reporting verb at a token, or null when it reports nothing there. */
export function findVerbFrame(
  marks: Marks,
  at: number,
  sentenceFirst: number,
  cue: CueReading,
): Frame | null {
  if (isNounHere(marks, at, cue, sentenceFirst)) return null;
  for (const one of cue.forms) {
    if (one.form.tense !== "past" && one.form.tense !== "present") continue;
    if (one.form.person !== 3) continue;
    const frame = frameOf(marks, at, sentenceFirst, cue, one);
    if (frame !== null) return frame;
  }
  return null;
}

/** عبر is a verb (عبّر عن) only where عن follows its subject at once; elsewhere it means by way of (عبر دائرة مغلقة). */
function isThrough(marks: Marks, at: number, source: NounPhrase | null, anchor: Anchor | null): boolean {
  if (marks.doc.tokens[at]!.word.fold !== "عبر") return false;
  const settled = source === null ? at + 1 : Math.max(at + 1, source.last);
  return anchor === null || anchor.at > settled + 1 || marks.doc.tokens[anchor.at]!.word.fold !== "عن";
}

function frameOf(
  marks: Marks,
  at: number,
  sentenceFirst: number,
  cue: CueReading,
  one: CueForm,
): Frame | null {
  const { verb, form } = one;
  if (isNegated(marks, at) && !DENIALS.has(verb.past)) return null;
  // ينتظر أن تعلن الجهات: after أن a present verb tells what has not been said yet.
  if (form.tense === "present" && marks.doc.tokens[at - 1]?.word.fold === "ان") return null;
  // إذا رفض النواب …: nobody has said it yet.
  if (CONDITIONS.has(marks.doc.tokens[at - 1]?.word.fold ?? "")) return null;
  if (form.tense === "past" && isPassive(marks.doc.tokens[at]!.word.surface)) return null;
  const before = findBefore(marks, at, form, sentenceFirst, cue.reading.conj !== "");
  const withPronoun = cue === marks.facts[at]!.cueWithObject;
  const filler = form.tense === "present" && FILLERS.has(cue.reading.stem);
  let from = skipAsides(marks, at + 1);
  let source: NounPhrase | null = before?.phrase ?? null;
  if (before === null || before.tentative) {
    const after = findNounPhrase(marks, from);
    const object = after !== null && !withPronoun && isObject(marks, after, one);
    if (after !== null && !object && !(before !== null && !agrees(form, after, true))) {
      source = after;
      from = after.last;
    }
  }
  from = skipRemark(marks, from);
  const aside = skipAsides(marks, from);
  const settled = skipOccasions(marks, from, aside);
  let anchor = findAnchor(marks, from, verb);
  if (isThrough(marks, at, source, anchor)) return null;
  const object =
    withPronoun && !BEING.has(verb.past)
      ? null
      : (objectAt(
          marks,
          marks.doc.tokens[aside]?.word.surface === "،" && source !== null ? aside + 1 : aside,
          one,
        ) ??
        (settled === aside ? null : objectAt(marks, settled, one)) ??
        listedObject(marks, source, one));
  if (
    object !== null &&
    (anchor === null || (object.at < anchor.at && !isRemainder(marks, object.at, anchor, one)))
  )
    anchor = object;
  else if (
    anchor !== null &&
    source !== null &&
    source !== before?.phrase &&
    anchor.at > source.last &&
    anchor.at - source.last <= REMAINDER_TOKENS * 2
  ) {
    source =
      findNounPhrase(marks, source.first, { limit: anchor.at, loose: anchor.kind !== "preposition" }) ??
      source;
  }
  if (anchor === null && source !== null) anchor = bareAt(marks, aside, one, source, at);
  if (anchor !== null && cue.reading.stem === "عبر" && !(source?.vouched ?? cue.reading.conj !== ""))
    return null;
  if (anchor === null || !allows(marks, anchor, one, source, at)) return null;
  if (source === null && (filler || !opensFreely(marks, at, cue))) return null;
  if (anchor.kind === "object" && form.tense === "present" && BEING.has(verb.past) && before === null)
    return null;
  if (
    source === null &&
    form.tense === "present" &&
    (anchor.kind === "object" || anchor.kind === "preposition")
  )
    return null;
  // تكشف النظرة الفاحصة أن: in the present, what is not known to speak only shows.
  if (
    form.tense === "present" &&
    source !== null &&
    !source.vouched &&
    source.kind !== "anonymous" &&
    verb.past !== "نص"
  )
    return null;
  if (
    source !== null &&
    !source.vouched &&
    anchor.kind === "clause" &&
    anchor.at - Math.max(source.last, settled) > UNKNOWN_TOKENS_MAX
  )
    return null;
  if (
    source !== null &&
    !source.vouched &&
    verb.weak &&
    anchor.kind !== "clause" &&
    anchor.kind !== "quotation" &&
    anchor.kind !== "colon"
  )
    return null;
  if (OUTLETS_ONLY.has(verb.past) && !(source !== null && source.first > at && isOutlet(marks, source)))
    return null;
  if (OUTLETS_ONLY.has(verb.past)) source = findInformant(marks, source!) ?? source;
  const token = marks.doc.tokens[at]!;
  const rule: FrameRule = anchor.kind;
  return {
    rule,
    first: at,
    last: at + 1,
    cueStart: token.start + cue.reading.start,
    cueEnd: token.end,
    form,
    source,
    inner: before?.inner === true && source === before.phrase,
    opens:
      before === null || before.inner || source !== before.phrase ? at : Math.min(at, before.phrase.first),
    anchor,
    before: null,
  };
}

/** As skipOccasion, and past an occasion between commas (أكد الوزير، خلال لقاء في عمّان، استمرار …). */
function skipOccasions(marks: Marks, from: number, aside: number): number {
  const comma = (at: number): boolean => marks.doc.tokens[at]?.word.surface === "،";
  if (!comma(aside)) return skipOccasion(marks, from);
  const after = skipOccasion(marks, aside + 1);
  return after > aside + 1 && comma(after) ? after + 1 : aside;
}

/** علمت «الخبر» أن: what an outlet has learned; of anyone else it only says that he knows. */
const OUTLETS_ONLY = new Set(["علم"]);

/** علمت «الخبر» من مصادرها أن: who told the outlet. */
function findInformant(marks: Marks, outlet: NounPhrase): NounPhrase | null {
  if (marks.doc.tokens[outlet.last]?.word.fold !== "من") return null;
  const told = findNounPhrase(marks, outlet.last + 1);
  return told !== null && told.kind === "anonymous" ? told : null;
}

function isOutlet(marks: Marks, source: NounPhrase): boolean {
  return source.kind === "agency" || marks.quotations.opening(source.first) !== undefined;
}

/** ذُكر أن: the damma on the first letter of a past verb says that nobody is named. */
function isPassive(surface: string): boolean {
  return /^[وف]?\p{L}\u064f/u.test(surface);
}

function findBefore(
  marks: Marks,
  at: number,
  form: CueForm["form"],
  sentenceFirst: number,
  conj: boolean,
): (SubjectBefore & { readonly tentative: boolean }) | null {
  if (at === sentenceFirst || (conj && !marks.doc.tokens[at]!.word.fold.startsWith("ف"))) return null;
  let previous = at - 1;
  while (previous > sentenceFirst && marks.facts[previous]!.role === "auxiliary") previous--;
  const word = marks.doc.tokens[previous]!.word.fold;
  if (marks.facts[previous]!.role === "relative" && word !== "ما" && word !== "من") {
    const phrase = findAntecedent(marks, previous, form, sentenceFirst);
    if (phrase !== null) return { phrase, inner: true, tentative: true };
  }
  const earlier = findPrecedingSubject(marks, at);
  if (earlier !== null) return { phrase: earlier, inner: false, tentative: false };
  const kana = findKanaSubject(marks, at, sentenceFirst);
  if (kana !== null) return { phrase: kana, inner: false, tentative: false };
  const first = findSubjectFirst(marks, at, form, sentenceFirst);
  if (first !== null) return { ...first, tentative: false };
  if (marks.doc.tokens[previous]!.word.kind === "punct") return null;
  if (WITHIN.has(marks.doc.tokens[at + 1]?.word.fold ?? "")) {
    const sender = findSender(marks, at, sentenceFirst);
    if (sender !== null) return { phrase: sender, inner: false, tentative: false };
  }
  const beside = findAntecedent(marks, previous + 1, form, sentenceFirst);
  if (
    beside === null ||
    marks.facts[beside.first - 1]?.role === "preposition" ||
    beside.start > marks.doc.tokens[beside.first]!.start
  )
    return null;
  return { phrase: beside, inner: true, tentative: true };
}

/** برقية من الأمير فلان أعرب فيها عن: whoever sent what the verb stands in. */
function findSender(marks: Marks, at: number, sentenceFirst: number): NounPhrase | null {
  for (let k = at - 1; k >= Math.max(sentenceFirst, at - SENDER_TOKENS); k--) {
    if (marks.doc.tokens[k]!.word.fold !== "من") continue;
    const phrase = findNounPhrase(marks, k + 1, { limit: at });
    if (phrase !== null && phrase.kind === "person" && phrase.vouched) return phrase;
  }
  return null;
}

const SENDER_TOKENS = 40;

const UNKNOWN_TOKENS_MAX = 5;
/** Verbs whose passive is written as the active: يعتبر, يعد. */
const BEING = new Set(["اعتبر", "عد", "وصف"]);
const CONDITIONS = new Set(["اذا", "لو", "واذا", "فاذا", "ولو"]);
const NEGATIONS = new Set(["لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم", "فلا", "الا", "الم", "اولم"]);
const DENIALS = new Set(["استبعد", "نفي", "انكر"]);

function isNegated(marks: Marks, at: number): boolean {
  return NEGATIONS.has(marks.doc.tokens[at - 1]?.word.fold ?? "");
}

/** كلمة أكد فيها …: the verb's subject is the sentence's. */
const WITHIN = new Set(["فيه", "فيها", "خلاله", "خلالها", "به", "بها"]);

/** A verb with no subject of its own begins its clause: after و, a comma, a small word or a date, not after a noun it would belong to. */
function opensFreely(marks: Marks, at: number, cue: CueReading): boolean {
  const token = marks.doc.tokens[at]!;
  if (cue.reading.conj !== "" || at === 0 || token.opensLine) return true;
  const before = marks.facts[at - 1]!;
  const { kind } = marks.doc.tokens[at - 1]!.word;
  if (WITHIN.has(marks.doc.tokens[at + 1]?.word.fold ?? "")) return true;
  // إلا أنه أضاف, غير أنها أكدت: the pronoun stands for who spoke.
  if (
    /^ان(?:ه|ها|هم|هما)$/u.test(marks.doc.tokens[at - 1]!.word.fold) &&
    marks.facts[at - 2]?.role === "clause"
  )
    return true;
  return (
    kind === "punct" ||
    marks.timeAt[at - 1] === 1 ||
    (before.role !== "" &&
      before.role !== "relative" &&
      !(before.role.startsWith("complementiser") && marks.doc.tokens[at - 1]!.word.fold.length < 4))
  );
}

function allows(
  marks: Marks,
  anchor: Anchor,
  { verb, form }: CueForm,
  source: NounPhrase | null,
  at: number,
): boolean {
  if (verb.object === "holding" && anchor.kind !== "object") return false;
  switch (anchor.kind) {
    case "clause":
      if (verb.weak && anchor.at - Math.max(at, source?.last ?? 0) > WEAK_CLAUSE_TOKENS) return false;
      return (
        verb.clause ||
        anchor.quotation !== null ||
        (verb.prepositions.has("ب") && marks.doc.tokens[anchor.at]!.word.fold.startsWith("ب"))
      );
    case "quotation":
    case "colon":
      // أعربت “الولايات المتحدة عن …”: the quotation swallows subject and complement, and nothing is said of who speaks.
      if (
        source === null &&
        anchor.kind === "quotation" &&
        anchor.at === at + 1 &&
        anchor.from === at + 2 &&
        verb.prepositions.size > 0 &&
        marks.facts[at]!.cue?.reading.conj === ""
      )
        return false;
      if (verb.weak && source === null) return anchor.at - at <= WEAK_COLON_TOKENS;
      if (verb.weak && source !== null && anchor.at - source.last > WEAK_COLON_TOKENS * 2) return false;
      return anchor.at - (source?.last ?? 0) < WIDE_COLON_TOKENS || verb.past === "قال" || source === null;
    case "preposition":
      return true;
    default:
      if (verb.object === "limited" || verb.object === "" || verb.object === "holding") return true;
      if (verb.object === "target" && !verb.weak) return true;
      if (verb.object === "target" && CONTENT_HEADS.has(marks.doc.tokens[anchor.at]!.word.fold)) return true;
      if (verb.object === "target") return findAnchor(marks, anchor.at + 1, verb, 16) !== null;
      return !verb.weak || (source !== null && source.vouched && form.tense === "past");
  }
}

const WEAK_CLAUSE_TOKENS = 14;
const WIDE_COLON_TOKENS = 25;
const WEAK_COLON_TOKENS = 5;
