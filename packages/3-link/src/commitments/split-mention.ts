import type { Token } from "@mahdar/text";
import { opensListed } from "./listed-acts.ts";
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
    let last = (starts[at] ?? tokens.length) - 1;
    while (last > from && leadsToNext(tokens[last]!)) last--;
    const span = { start: tokens[from]!.start, end: tokens[last]!.end };
    return { ...mentionAt(words, span, basis), sides: mention.sides };
  });
  const isWhole = parts.every(({ core, matter }) =>
    core.act === null ? matter.size > 0 : core.object.size > 0,
  );
  if (isWhole && areApart(parts)) return parts;
  // «500 ألف جرعة و155 مليون دولار»: two things given.
  const units = new Set(parts.map(({ amounts }) => amounts[0]?.unit));
  return units.size === parts.length && !units.has(undefined) ? parts : [mention];
}

/** No two do the same to the same: «إلغاء المناصب وإلغاء المخصصات» are two. */
function areApart(parts: readonly CommitmentMention[]): boolean {
  return parts.every(({ core }, at) =>
    parts
      .slice(0, at)
      .every(
        (other) =>
          core.act !== other.core.act || [...core.object.keys()].every((key) => !other.core.object.has(key)),
      ),
  );
}

function opensAct(tokens: readonly Token[], token: Token, at: number): boolean {
  if (token.word.kind === "number" && tokens[at - 1]!.word.fold === "و") return true;
  const { sense, tense } = keyOf(token.word.fold);
  const isAct = sense === "act" ? tense !== "past" : opensListed(token);
  if (!isAct) return false;
  if (JOINED.test(token.word.fold) || APART.has(tokens[at - 1]!.word.fold)) return true;
  // «إلغاء المناصب» و«تقليص الحراس»
  const before = tokens.slice(0, at).findLast(({ word }) => word.kind !== "punct");
  return before?.word.fold === "و";
}

/** Marks and the word between two acts: they belong to neither. */
function leadsToNext({ word }: Token): boolean {
  return word.kind === "punct" || word.fold === "و" || APART.has(word.fold);
}
