import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, isAt, joinedAt, startOf } from "./cursor.ts";
import { readEdge } from "./find-month.ts";
import { readShift, readYearNumber, readYearShift } from "./month-name.ts";
import { readOrdinal } from "./numbers.ts";
import type { Found } from "./sense.ts";

/** «النصف الأول من العام الحالي 2015», «الربع الثاني من 2020», «الربع الأخير من العام». */
export function findFraction(doc: Segmented, at: number): Found | null {
  const token = doc.tokens[at]!;
  const reading = token.word.readings.find((one) => one.stem === "النصف" || one.stem === "الربع");
  if (reading === undefined) return null;
  const of = reading.stem === "النصف" ? "H" : "Q";
  const start = token.start + reading.start;
  const shift = of === "Q" && !isAt(doc, at + 1, "الاخير") ? readShift(doc, at + 1) : null;
  if (shift !== null)
    return found(
      doc,
      at,
      shift.last,
      start,
      { kind: "period", unit: "Q", shift: shift.shift },
      "times/quarter",
    );
  const nth = readOrdinal(doc, at + 1, true);
  if (nth === null || nth.number > (of === "H" ? 2 : 4)) return null;
  const number = nth.number === -1 ? (of === "H" ? 2 : 4) : nth.number;
  const p = isAt(doc, nth.last, "من", "لعام", "للعام", "في")
    ? nth.last + (isAt(doc, nth.last, "من", "في") ? 1 : 0)
    : nth.last;
  const year = readPeriodYear(doc, p);
  if (year === null)
    return of === "Q" && p === nth.last && !isAt(doc, p, "من", "لشهر")
      ? found(doc, at, nth.last, start, { kind: "fraction", of, nth: number }, "times/quarter")
      : null;
  return found(
    doc,
    at,
    year.last,
    start,
    {
      kind: "fraction",
      of,
      nth: number,
      ...(year.year === undefined ? { yearShift: year.yearShift ?? 0 } : { year: year.year }),
    },
    of === "H" ? "times/half" : "times/quarter",
  );
}

/** The year a fraction or season belongs to: 2020, عام 2020, العام الماضي, هذا العام, العام. */
export function readPeriodYear(
  doc: Segmented,
  at: number,
): { readonly year?: number; readonly yearShift?: number; readonly last: number } | null {
  const shifted = readYearShift(doc, at);
  if (shifted !== null) return shifted;
  let p = at;
  const unit =
    bareAt(doc, p, "unit") ??
    joinedAt(doc, p, "unit") ??
    (isAt(doc, p, "للعام", "لعام") ? hitAt(doc, p, "unit") : null);
  if (unit !== null && unit.item.unit === "Y" && unit.item.count === 1) {
    p++;
    if (isAt(doc, p, "المالي", "الدراسي")) p++;
    const after = readShift(doc, p);
    if (after !== null) {
      const number = readYearNumber(doc, after.last);
      return number ?? { yearShift: after.shift, last: after.last };
    }
  }
  const number = readYearNumber(doc, p);
  if (number?.year !== undefined && number.calendar === "gregorian")
    return { year: number.year, last: number.last };
  return unit?.definite && p === at + 1 ? { yearShift: 0, last: p } : null;
}

/** «صيف 2014», «الخريف المقبل», «هذا الصيف», «صيف العام الماضي». */
export function findSeason(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  let p = edge?.last ?? at;
  let start = edge?.start ?? null;
  const demonstrative =
    start === null && doc.tokens[p]!.word.readings.find((reading) => reading.stem === "هذا");
  if (demonstrative) {
    start = doc.tokens[p]!.start + demonstrative.start;
    p++;
  }
  const hit = start === null ? hitAt(doc, p, "season") : bareAt(doc, p, "season");
  if (hit === null) return null;
  start ??= startOf(doc.tokens[p]!, hit);
  const sense = { kind: "season", season: hit.item.season } as const;
  if (demonstrative)
    return hit.definite ? found(doc, at, p + 1, start, { ...sense, shift: 0 }, "times/season") : null;
  if (hit.definite) {
    const shift = readShift(doc, p + 1);
    return shift === null
      ? null
      : found(doc, at, shift.last, start, { ...sense, shift: shift.shift }, "times/season");
  }
  const year = readPeriodYear(doc, isAt(doc, p + 1, "من") ? p + 2 : p + 1);
  return year === null
    ? null
    : found(
        doc,
        at,
        year.last,
        start,
        { ...sense, ...(year.year === undefined ? { yearShift: year.yearShift ?? 0 } : { year: year.year }) },
        "times/season",
      );
}
