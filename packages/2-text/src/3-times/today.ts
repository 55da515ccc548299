import type { Segmented } from "../2-segment/index.ts";
import { turnsAway } from "./words.ts";

const NOT_TODAY_BEFORE = new Set(["ذلك", "نفس", "طوال", "طيله", "ذات", "ذاك", "خلال", "كل", "بعض"]);

/** Whether اليوم is today here: not اليوم التالي, ذلك اليوم, a paper's name, or the day of a programme. */
export function isThisDay(doc: Segmented, at: number, last: number, offset: number): boolean {
  const next = doc.tokens[last];
  if (offset !== 0 || last !== at + 1)
    return next === undefined || next.opensLine || !turnsAway("needs", next.word);
  if (next !== undefined && !next.opensLine && turnsAway("ordinary", next.word)) return false;
  const before = doc.tokens[at - 1];
  // «موقع اليوم – بغداد»: the outlet at the head of its dateline.
  if (at <= 2 && next !== undefined && !next.opensLine && (next.word.fold === "-" || next.word.fold === "–"))
    return false;
  return (
    before === undefined ||
    doc.tokens[at]!.opensLine ||
    !(NOT_TODAY_BEFORE.has(before.word.fold) || turnsAway("outlet", before.word))
  );
}

/** «واليوم تعتبر القناة …», «الحكومة ملزمة اليوم»: nowadays, where the word beside it tells a state. */
export function isNowadays(doc: Segmented, first: number, last: number): boolean {
  const before = doc.tokens[first]!.opensLine ? undefined : doc.tokens[first - 1];
  const after = doc.tokens[last];
  if (before?.word.fold === "هذا") return false;
  return (
    turnsAway("stative", before?.word) ||
    (after !== undefined &&
      !after.opensLine &&
      !after.word.fold.startsWith("و") &&
      turnsAway("stative", after.word))
  );
}
