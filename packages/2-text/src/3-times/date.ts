import type { Segmented } from "../2-segment/index.ts";
import { bareAt, isAt, touches } from "./cursor.ts";
import { type DateRead, dayExists } from "./date-read.ts";
import { readMonth, readShift, readYearAfter, yearSaid } from "./month-name.ts";
import { readDigits, readOrdinal } from "./numbers.ts";
import { readNumericDate } from "./numeric-date.ts";
import type { Calendar } from "./sense.ts";

/** A date at a token: numeric, with a month's name, or of a month by shift (17 من الشهر الجاري). */
export function readDate(doc: Segmented, at: number, inside = false, afterDayWord = false): DateRead | null {
  return (
    readNumericDate(doc, at) ??
    readNamedDate(doc, at, inside) ??
    readDayOfPeriod(doc, at, inside, afterDayWord)
  );
}

/** The day number before a month: 12, ال12, الثاني عشر; null for what is no day. */
export function readDayNumber(
  doc: Segmented,
  at: number,
  inside: boolean,
): { readonly day: number; readonly last: number; readonly start: number } | null {
  const token = doc.tokens[at];
  if (token === undefined || (inside && token.opensLine)) return null;
  const digits = readDigits(doc, at);
  const read = digits ?? readOrdinal(doc, at, inside);
  if (read === null || read.number < 1 || read.number > 31) return null;
  if (digits === null && !read.definite && read.number !== 1) return null;
  return { day: read.number, last: read.last, start: read.start };
}

/** 12 حزيران 2020, الثالث من أغسطس (آب) الحالي, 22 شوال 1441 هـ. */
export function readNamedDate(doc: Segmented, at: number, inside: boolean): DateRead | null {
  const number = readDayNumber(doc, at, inside);
  if (number === null) return null;
  let p = number.last;
  if (isAt(doc, p, "من", "/", "-", "–", "لشهر")) p += isAt(doc, p, "لشهر") ? 0 : 1;
  const month = readMonth(doc, p, !isAt(doc, p, "لشهر"));
  if (month === null) return null;
  // «2-صفر», «1/صفر» are scores: صفر is also nil.
  const date = dateWithYear(doc, number, month);
  const dashed = p > number.last && !isAt(doc, number.last, "من");
  return dashed && month.needsSupport && date?.year === undefined ? null : date;
}

function dateWithYear(
  doc: Segmented,
  number: { readonly day: number; readonly start: number },
  month: { readonly month: number; readonly calendar: Calendar; readonly last: number },
): DateRead | null {
  const base = { calendar: month.calendar, day: number.day, month: month.month, start: number.start };
  const slash = isAt(doc, month.last, "/", "-") && touches(doc, month.last + 1) ? month.last + 1 : month.last;
  const year = readYearAfter(doc, slash);
  if (year !== null && (year.calendar === null || year.calendar === month.calendar)) {
    if (!dayExists(month.calendar, year.year ?? 2000, month.month, number.day)) return null;
    return {
      ...base,
      ...yearSaid(year),
      last: year.last,
      rule: month.calendar === "hijri" ? "times/hijri-date" : "times/day-month-year",
    };
  }
  if (!dayExists(month.calendar, 2000, month.month, number.day)) return null;
  const shift = readShift(doc, month.last);
  const rule = month.calendar === "hijri" ? "times/hijri-date" : "times/day-month";
  return shift === null
    ? { ...base, last: month.last, rule }
    : { ...base, shift: shift.shift, last: shift.last, rule };
}

/** 17 الحالي (after يوم), 17 من الشهر الجاري, الثاني عشر من هذا الشهر. */
export function readDayOfPeriod(
  doc: Segmented,
  at: number,
  inside: boolean,
  afterDayWord: boolean,
): DateRead | null {
  const number = readDayNumber(doc, at, inside);
  if (number === null) return null;
  const base = {
    calendar: "gregorian",
    day: number.day,
    start: number.start,
    rule: "times/day-of-period",
  } as const;
  if (afterDayWord) {
    const shift = readShift(doc, number.last, false);
    if (shift !== null) return { ...base, monthShift: shift.shift, last: shift.last };
  }
  if (!isAt(doc, number.last, "من")) return null;
  const p = number.last + 1;
  if (isAt(doc, p, "نفس", "ذات")) {
    const unit = bareAt(doc, p + 1, "unit");
    return unit?.definite && unit.item.unit === "M" && unit.item.count === 1
      ? { ...base, antecedent: "month", last: p + 2 }
      : null;
  }
  if (isAt(doc, p, "هذا")) {
    const unit = bareAt(doc, p + 1, "unit");
    return unit?.definite && unit.item.unit === "M" && unit.item.count === 1
      ? { ...base, monthShift: 0, last: p + 2 }
      : null;
  }
  const unit = bareAt(doc, p, "unit");
  if (unit === null || !unit.definite || unit.item.unit !== "M" || unit.item.count !== 1) return null;
  if (isAt(doc, p + 1, "نفسه", "ذاته")) return { ...base, antecedent: "month", last: p + 2 };
  const shift = readShift(doc, p + 1);
  return shift === null ? null : { ...base, monthShift: shift.shift, last: shift.last };
}
