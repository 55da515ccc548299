import { futureOfVerb, type Token } from "@mahdar/text";
import { findNear, LONGEST, listFrom, opensListed, type Stretch, stretchFrom } from "./listed-acts.ts";
import { type Basis, type CommitmentMention, mentionAt, mentionsOf } from "./mention.ts";
import type { RecordWords } from "./record-words.ts";
import { splitMention } from "./split-mention.ts";
import { breaksClause, type Cue, type CueKind, cueOf } from "./undertaking-cues.ts";
import { windowOf } from "./window.ts";
import { isLightAct, keyOf } from "./words.ts";

interface Found extends Stretch {
  readonly basis: Basis;
}

/** How often what a cue of a kind leads to words an undertaking (docs/linking.md). */
const BY_CUE: Readonly<Record<CueKind, number>> = {
  promise: 0.7,
  agree: 0.5,
  discuss: 0.35,
  charge: 0.4,
  wish: 0.5,
  schedule: 0.5,
  announce: 0.4,
  provide: 0.4,
  decline: 0.4,
};
/** Kinds that lead to an undertaking only by a verbal noun: much else is announced and provided. */
const BY_NOUN: ReadonlySet<CueKind> = new Set(["announce", "provide"]);
const DUTY = 0.6;
const ANNOUNCED = 0.5;
/** So far from its cue the act promised may stand. */
const REACH = 12;
/** A promise made at length: «تعهدت، في البيان الصادر عن جولة حزيران، بخفض قواتها». */
const PROMISE_REACH = 25;
/** Less matter than this tells nothing to compare. */
const LEAST_MATTER = 2;
/** So many words before «المتفق عليه» may name what was agreed. */
const BEFORE = 6;

/**
 * All that words an undertaking in an article and may be linked: the commitments read, the duties of joint statements, promises and
 * plans retold, programmes' items, acts announced for a coming day. In the order of the text, none within another; what is surer goes first.
 * Those that are no commitments carry a lower confidence; which of them open a commitment, `isProposed` says.
 */
export function mentionsToLink(words: RecordWords): CommitmentMention[] {
  const read = mentionsOf(words.record, words).flatMap((mention) => splitMention(words, mention));
  const taken: Stretch[] = words.record.commitments.flatMap((one) => one.content);
  const more = [...duties(words), ...retold(words), ...announced(words)].flatMap(({ start, end, basis }) => {
    if (taken.some((one) => one.start < end && start < one.end)) return [];
    const told = splitMention(words, mentionAt(words, { start, end }, basis)).filter(isTelling);
    if (told.length > 0) taken.push({ start, end });
    return told;
  });
  return [...read, ...more].sort((a, b) => a.words.start - b.words.start);
}

/** An act that tells one promise from another with some matter, an act with its term, or an amount. */
function isTelling({ core, matter, amounts, term }: CommitmentMention): boolean {
  const weight = [...matter.values()].reduce((sum, one) => sum + one, 0);
  if (amounts.length > 0 || (term !== null && weight >= (core.act === null ? LEAST_MATTER : Number.EPSILON)))
    return true;
  return weight >= (core.act === null || isLightAct(core.act) ? 2 * LEAST_MATTER : LEAST_MATTER);
}

function duties(words: RecordWords): Found[] {
  return (words.record.jointStatements ?? []).flatMap((statement) =>
    statement.clauses.flatMap((clause) =>
      clause.duties.map(({ content }) => ({
        ...content,
        basis: { kind: "duty" as const, confidence: DUTY },
      })),
    ),
  );
}

/** What follows a cue in its sentence: «تعهدت واشنطن، في حزيران، بخفض قواتها», «الاتفاق على إطلاق 900 أسير»; all acts of a list. */
function retold(words: RecordWords): Found[] {
  return words.record.sentences.flatMap((sentence) => {
    const tokens = words.tokensOf(sentence);
    return tokens.flatMap((token, at) => {
      const cue = cueOf(token);
      if (cue === null) return [];
      const basis = { kind: "retelling" as const, confidence: BY_CUE[cue.kind] };
      const before = isPostposed(tokens, at) ? stretchBefore(tokens, at) : null;
      if (before !== null) return [{ ...before, basis }];
      const isDeclined =
        tokens[at - 1]?.word.fold === "لا" && (cue.kind === "wish" || cue.kind === "decline");
      if (cue.kind === "decline" && !isDeclined) return [];
      // «لا تسعى إلى قواعد»: what is not wanted need be no act; the negation belongs to it.
      const first = isDeclined ? at - 1 : firstTold(tokens, at, cue);
      if (first === null) return [];
      // «الجولة متوقعة في تموز»: what is scheduled stands before.
      const from =
        cue.kind === "schedule" && first === at + 1 ? tokens[clauseStart(tokens, at)]!.start : null;
      return listFrom(tokens, first).map((stretch) => ({ ...stretch, start: from ?? stretch.start, basis }));
    });
  });
}

/** Where what a cue tells begins; null where it tells of no act. Only what is promised or scheduled needs none («وعد بسيادة», «المقرر في أيار»). */
function firstTold(tokens: readonly Token[], at: number, { kind, noun }: Cue): number | null {
  const isAct = (one: Token, i: number): boolean =>
    opensListed(one) ||
    isBoundAct(tokens, i) ||
    (isActAhead(one) &&
      keyOf(one.word.fold).tense !== null &&
      ((!noun && !BY_NOUN.has(kind)) || isBound(tokens, i)));
  const near = findNear(tokens, at, REACH, isAct);
  if (kind === "promise") {
    const act = near >= 0 ? near : findNear(tokens, at, PROMISE_REACH, isByAct);
    if (act >= 0) return act;
  } else if (near >= 0 && findNear(tokens, at, near - at - 1, (_, i) => breaksClause(tokens, i)) < 0)
    return near;
  return (kind === "promise" || kind === "schedule") && at + 1 < tokens.length ? at + 1 : null;
}

/** «بخفض»: what is promised. */
function isByAct({ word }: Token): boolean {
  return word.readings.some(
    ({ prep, stem }) => prep === "ب" && keyOf(stem).sense === "act" && keyOf(stem).tense === null,
  );
}

/** «على أن تبدأ», «بألا ترفع»: a verb that says what is agreed or decided. */
function isBound(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word.fold ?? "";
  return (
    /^(?:بان|بالا)$/u.test(before) ||
    (/^(?:ان|الا)$/u.test(before) && /^[وف]?علي$/u.test(tokens[at - 2]?.word.fold ?? ""))
  );
}

/** «على الانسحاب», «بالانسحاب»: a verbal noun with the article is what the cue leads to where a preposition binds it. */
function isBoundAct(tokens: readonly Token[], at: number): boolean {
  const { word } = tokens[at]!;
  const { sense, tense } = keyOf(word.fold);
  if (sense !== "act" || tense !== null) return false;
  return /^(?:بال|لل)/u.test(word.fold) || /^(?:علي|الي|عن)$/u.test(tokens[at - 1]?.word.fold ?? "");
}

/** «المتفق عليه», «الموعودة», «التي تعهد بها»: the cue follows what it is about. */
function isPostposed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.word.fold ?? "";
  return (
    /^[وف]?(?:الذي|التي|اللذين|الذين)$/u.test(before) || /^(?:الموعود|المتفق)/u.test(tokens[at]!.word.fold)
  );
}

function stretchBefore(tokens: readonly Token[], at: number): Stretch | null {
  let first = at;
  while (first > 0 && at - first < BEFORE && !breaksClause(tokens, first - 1)) first--;
  return first === at ? null : { start: tokens[first]!.start, end: tokens[at]!.end };
}

/** A verbal noun, or a verb of what is or will be. */
function isActAhead(token: Token): boolean {
  const { sense, tense } = keyOf(token.word.fold);
  return sense === "act" && tense !== "past";
}

/**
 * Clauses whose verb tells of the future («سينخفض عدد الجنود»), or of the present with an exact day to come («تنتهي المهمة في أيلول
 * المقبل»).
 */
function announced(words: RecordWords): Found[] {
  const basis = { kind: "announcement" as const, confidence: ANNOUNCED };
  return words.record.sentences.flatMap((sentence) => {
    const tokens = words.tokensOf(sentence);
    return tokens.flatMap((token, at) => {
      const { sense, tense } = keyOf(token.word.fold);
      const isAhead = (at > 0 && WILL.has(tokens[at - 1]!.word.fold)) || isBound(tokens, at);
      const will = words.isNamed(token) ? null : futureOfVerb(token.word, isAhead);
      if (will === null && (sense !== "act" || tense === null || tense === "past")) return [];
      const ahead = stretchFrom(tokens, at);
      if (ahead === null) return [];
      const stretch = { start: tokens[clauseStart(tokens, at)]!.start, end: ahead.end };
      if (tense === "present" && hasLengthAhead(words, stretch)) return [{ ...stretch, basis }];
      return will === "act" || tense === "future" || isAhead || hasDayAhead(words, stretch)
        ? [{ ...stretch, basis }]
        : [];
    });
  });
}

const WILL = new Set(["لن", "ولن", "سوف", "وسوف", "فسوف"]);
const CLAUSE_OPENERS = new Set(["ان", "انه", "انها", "بان", "الا", "بالا", "انهم"]);

function clauseStart(tokens: readonly Token[], at: number): number {
  let first = at;
  while (first > 0 && at - first < LONGEST && !opensAfter(tokens, first - 1)) first--;
  return first;
}

function opensAfter(tokens: readonly Token[], at: number): boolean {
  return breaksClause(tokens, at) || CLAUSE_OPENERS.has(tokens[at]!.word.fold);
}

/** «يبدأ الضخ في غضون 48 ساعة» */
function hasLengthAhead(words: RecordWords, { start, end }: Stretch): boolean {
  return words.record.times.some(
    (time) =>
      time.type === "DURATION" &&
      time.start >= start &&
      time.end <= end &&
      /^(?:غضون|خلال|ظرف)$/u.test(words.tokensOf({ start, end: time.start }).at(-1)?.word.fold ?? ""),
  );
}

function hasDayAhead(words: RecordWords, { start, end }: Stretch): boolean {
  const { published } = words.record.document;
  if (published === null) return false;
  return words.record.times.some((time) => {
    if (time.value === null || time.start < start || time.end > end) return false;
    const window = time.type === "DATE" ? windowOf(time.value, published) : null;
    return window !== null && !window.vague && window.until !== null && window.until > published;
  });
}
