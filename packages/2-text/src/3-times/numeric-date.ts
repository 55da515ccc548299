import type { Segmented } from "../2-segment/index.ts";
import { isAt, touches } from "./cursor.ts";
import { type DateRead, dayExists } from "./date-read.ts";

const SEPARATORS = new Set(["/", "-", ".", "–", "\\", "٫"]);

/** 12/6/2020, 2020-06-12, 12.6.2020, 22/10/1441هـ, 15 / 8 / 1436هـ: three numbers, day first unless the year is. */
export function readNumericDate(doc: Segmented, at: number): DateRead | null {
  if (doc.tokens[at]?.word.kind !== "number" || !SEPARATORS.has(doc.tokens[at + 1]?.word.fold ?? ""))
    return null;
  const [a, s, b, s2, c] = doc.tokens.slice(at, at + 5);
  if (a === undefined || a.word.kind !== "number" || s === undefined || !SEPARATORS.has(s.word.fold))
    return null;
  if (
    b === undefined ||
    b.word.kind !== "number" ||
    s2 === undefined ||
    s2.word.fold !== s.word.fold ||
    c === undefined ||
    c.word.kind !== "number"
  )
    return null;
  const spaced = !(
    touches(doc, at + 1) &&
    touches(doc, at + 2) &&
    touches(doc, at + 3) &&
    touches(doc, at + 4)
  );
  if (
    spaced &&
    ((s.word.fold !== "/" && s.word.fold !== "-") || [s, b, s2, c].some((token) => token.opensLine))
  )
    return null;
  if (touches(doc, at) && SEPARATORS.has(doc.tokens[at - 1]!.word.fold)) return null;
  if (
    SEPARATORS.has(doc.tokens[at + 5]?.word.fold ?? "") &&
    touches(doc, at + 5) &&
    doc.tokens[at + 6]?.word.kind === "number" &&
    touches(doc, at + 6)
  )
    return null;
  const yearFirst = a.word.fold.length === 4;
  const year = Number((yearFirst ? a : c).word.fold);
  if (
    Math.max(a.word.fold.length, c.word.fold.length) !== 4 ||
    b.word.fold.length > 2 ||
    (yearFirst ? c : a).word.fold.length > 2
  )
    return null;
  let month = Number(b.word.fold);
  let day = Number((yearFirst ? c : a).word.fold);
  if (month > 12 && day <= 12) [month, day] = [day, month];
  const calendar = year >= 1300 && year < 1600 ? "hijri" : "gregorian";
  if (
    (calendar === "gregorian" && (year < 1900 || year > 2100)) ||
    month < 1 ||
    month > 12 ||
    !dayExists(calendar, year, month, day)
  )
    return null;
  const last = isAt(doc, at + 5, "م", "ه", "هجري", "هجريه", "ميلادي") ? at + 6 : at + 5;
  return {
    calendar,
    year,
    month,
    day,
    last,
    start: a.start,
    rule: calendar === "hijri" ? "times/hijri-date" : "times/numeric-date",
  };
}
