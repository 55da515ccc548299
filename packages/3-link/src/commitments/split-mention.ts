import type { Token } from "@mahdar/text";
import { type CommitmentMention, mentionAt } from "./mention.ts";
import type { RecordWords } from "./record-words.ts";
import { keyOf } from "./words.ts";

/** «وبتجميد», «وتجميد», «وستفتح»: what is joined to the act before. */
const JOINED = /^و/u;
/** What follows these is an act of its own: «تنظيم انتخابات بعد تأليف حكومة». */
const APART = new Set(["بعد", "قبل", "مقابل", "عبر"]);

/**
 * The promises of a mention that words two («برفع الدعم وبتجميد الأجور»): parted before a joined act where every part names an object;
 * «تدريب وتجهيز القوات» is one. Where nothing is to part, the mention itself.
 */
export function splitMention(words: RecordWords, mention: CommitmentMention): CommitmentMention[] {
  const tokens = words.tokensOf(mention.words);
  const starts = tokens.flatMap((token, at) => (at > 0 && opensAct(tokens, token, at) ? [at] : []));
  if (starts.length === 0) return [mention];
  const basis = { kind: mention.kind, confidence: mention.confidence };
  const parts = [0, ...starts].map((from, at) => {
    const to = (starts[at] ?? tokens.length) - 1;
    const last = APART.has(tokens[to]!.word.fold) ? to - 1 : to;
    const span = { start: tokens[from]!.start, end: tokens[Math.max(from, last)]!.end };
    return { ...mentionAt(words, span, basis), sides: mention.sides };
  });
  const acts = new Set(parts.map((part) => part.core.act));
  const isWhole = parts.every(({ core }) => core.act !== null && core.object.size > 0);
  if (isWhole && acts.size === parts.length) return parts;
  // «500 ألف جرعة و155 مليون دولار»: two things given.
  const units = new Set(parts.map(({ amounts }) => amounts[0]?.unit));
  return units.size === parts.length && !units.has(undefined) ? parts : [mention];
}

function opensAct(tokens: readonly Token[], token: Token, at: number): boolean {
  if (token.word.kind === "number" && tokens[at - 1]!.word.fold === "و") return true;
  const { sense, tense } = keyOf(token.word.fold);
  if (sense !== "act" || tense === "past") return false;
  return JOINED.test(token.word.fold) || APART.has(tokens[at - 1]!.word.fold);
}
