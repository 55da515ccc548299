import type { Span } from "@mahdar/shape";
import type { Token } from "@mahdar/text";
import { type Basis, type CommitmentMention, mentionAt, mentionsOf } from "./mention.ts";
import type { RecordWords } from "./record-words.ts";
import { splitMention } from "./split-mention.ts";
import { breaksClause, type CueKind, cueOf } from "./undertaking-cues.ts";
import { windowOf } from "./window.ts";
import { isLightAct, keyOf } from "./words.ts";

type Stretch = Pick<Span, "start" | "end">;
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
};
const DUTY = 0.6;
const ANNOUNCED = 0.5;
/** So far from its cue the act promised may stand. */
const REACH = 12;
/** A promise told is no longer than this many words. */
const LONGEST = 25;
/** Less matter than this tells nothing to compare. */
const LEAST_MATTER = 2;
/** So many words before «المتفق عليه» may name what was agreed. */
const BEFORE = 6;

/**
 * All that words an undertaking in an article and may be linked: the commitments read, the duties of joint statements, promises and
 * plans retold, acts announced for a coming day. In the order of the text, none within another; what is surer goes first. Those that are no
 * commitments carry a lower confidence: they find their commitment, and should open none of their own.
 */
export function mentionsToLink(words: RecordWords): CommitmentMention[] {
  const read = mentionsOf(words.record, words).flatMap((mention) => splitMention(words, mention));
  const taken: Stretch[] = words.record.commitments.flatMap((one) => one.content);
  const more = [...duties(words), ...retold(words), ...announced(words)].flatMap(({ start, end, basis }) => {
    if (taken.some((one) => one.start < end && start < one.end)) return [];
    const mention = mentionAt(words, { start, end }, basis);
    if (!isTelling(mention)) return [];
    taken.push({ start, end });
    return [mention];
  });
  return [...read, ...more].sort((a, b) => a.words.start - b.words.start);
}

/** An act that tells one promise from another with some matter, an act with its term, or an amount. */
function isTelling({ core, matter, amounts, term }: CommitmentMention): boolean {
  const weight = [...matter.values()].reduce((sum, one) => sum + one, 0);
  if (amounts.length > 0 || (term !== null && core.act !== null && weight > 0)) return true;
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

/** What follows a cue in its sentence: «تعهدت واشنطن، في حزيران، بخفض قواتها», «الاتفاق على إطلاق 900 أسير». */
function retold(words: RecordWords): Found[] {
  return words.record.sentences.flatMap((sentence) => {
    const tokens = words.tokensOf(sentence);
    return tokens.flatMap((token, at) => {
      const cue = cueOf(token);
      if (cue === null) return [];
      const basis = { kind: "retelling" as const, confidence: BY_CUE[cue.kind] };
      const before = isPostposed(tokens, at) ? stretchBefore(tokens, at) : null;
      if (before !== null) return [{ ...before, basis }];
      const act = tokens.findIndex((one, i) => i > at && i <= at + REACH && isActAhead(one));
      const clauseEnds = tokens.findIndex((_, i) => i > at && breaksClause(tokens, i));
      const first = act >= 0 && (cue.kind === "promise" || clauseEnds < 0 || act < clauseEnds) ? act : at + 1;
      const stretch = stretchFrom(tokens, first);
      return stretch === null ? [] : [{ ...stretch, basis }];
    });
  });
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

function stretchFrom(tokens: readonly Token[], first: number): Stretch | null {
  let last = first;
  while (last < tokens.length && last - first < LONGEST && !breaksClause(tokens, last)) last++;
  return last === first ? null : { start: tokens[first]!.start, end: tokens[last - 1]!.end };
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
      if (sense !== "act" || tense === null || tense === "past") return [];
      let first = at;
      while (first > 0 && !opensAfter(tokens, first - 1)) first--;
      const end = stretchFrom(tokens, at)!.end;
      const stretch = { start: tokens[first]!.start, end };
      const isFuture = tense === "future" || tokens[at - 1]?.word.fold === "لن";
      return isFuture || hasDayAhead(words, stretch) ? [{ ...stretch, basis }] : [];
    });
  });
}

const CLAUSE_OPENERS = new Set(["ان", "انه", "انها", "بان", "الا", "بالا", "انهم"]);

function opensAfter(tokens: readonly Token[], at: number): boolean {
  return breaksClause(tokens, at) || CLAUSE_OPENERS.has(tokens[at]!.word.fold);
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
