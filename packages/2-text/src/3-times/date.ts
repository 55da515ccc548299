import type { Segmented } from "../2-segment/index.ts";
import { daysInMonth } from "./civil-day.ts";
import { bareAt, isAt, joinedAt, touches } from "./cursor.ts";
import { readMonth, readShift, readYearAfter } from "./month-name.ts";
import { readDigits, readOrdinal } from "./numbers.ts";
import type { Calendar, Shift, YearSaid } from "./sense.ts";

/** A date read: the day of a month, and as much of month and year as the words give. */
export interface DateRead extends YearSaid {
  readonly calendar: Calendar;
  readonly day: number;
  readonly month?: number;
  readonly monthShift?: Shift;
  readonly shift?: Shift;
  readonly last: number;
  readonly start: number;
  readonly rule:
    | "times/numeric-date"
    | "times/day-month"
    | "times/day-month-year"
    | "times/day-of-period"
    | "times/hijri-date";
}

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

function readNamedDate(doc: Segmented, at: number, inside: boolean): DateRead | null {
  const number = readDayNumber(doc, at, inside);
  if (number === null) return null;
  let p = number.last;
  if (isAt(doc, p, "من", "/", "-", "–", "لشهر")) p += isAt(doc, p, "لشهر") ? 0 : 1;
  const month = readMonth(doc, p, !isAt(doc, p, "لشهر"));
  if (month === null) return null;
  return dateWithYear(doc, number, month);
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
      ...(year.year === undefined ? { yearShift: year.yearShift! } : { year: year.year }),
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

function dayExists(calendar: Calendar, year: number, month: number, day: number): boolean {
  return (
    day >= 1 &&
    (calendar === "hijri" ? day <= 30 : month >= 1 && month <= 12 && day <= daysInMonth(year, month))
  );
}

const SEPARATORS = new Set(["/", "-", ".", "–", "\\", "٫"]);

/** 12/6/2020, 2020-06-12, 12.6.2020, 22/10/1441هـ: three numbers that touch, day first unless the year is. */
function readNumericDate(doc: Segmented, at: number): DateRead | null {
  const [a, s, b, s2, c] = doc.tokens.slice(at, at + 5);
  if (
    a === undefined ||
    a.word.kind !== "number" ||
    s === undefined ||
    !SEPARATORS.has(s.word.fold) ||
    !touches(doc, at + 1)
  )
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
  if (!touches(doc, at + 2) || !touches(doc, at + 3) || !touches(doc, at + 4)) return null;
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

/** 17 الحالي (after يوم), 17 من الشهر الجاري, الثاني عشر من هذا الشهر. */
function readDayOfPeriod(
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
  if (isAt(doc, p, "هذا")) {
    const unit = bareAt(doc, p + 1, "unit");
    return unit?.definite && unit.item.unit === "M" && unit.item.count === 1
      ? { ...base, monthShift: 0, last: p + 2 }
      : null;
  }
  const unit = bareAt(doc, p, "unit");
  if (unit === null || !unit.definite || unit.item.unit !== "M" || unit.item.count !== 1) return null;
  const shift = readShift(doc, p + 1);
  return shift === null ? null : { ...base, monthShift: shift.shift, last: shift.last };
}

/**
 * The first day of a pair or row that shares its month: «3» in 3 إلى 5 أيار, «الثاني» in الثاني والثالث من آب.
 * The day stands alone as its own expression; month and year come from the date that follows.
 */
export function readSharedDate(doc: Segmented, at: number, inside: boolean, depth = 0): DateRead | null {
  if (depth > 3) return null;
  const number = readDayNumber(doc, at, inside);
  if (number === null) return null;
  const p = afterConnector(doc, number.last);
  if (p === null) return null;
  const next =
    readNamedDate(doc, p.at, p.inside) ??
    readDayOfPeriod(doc, p.at, p.inside, false) ??
    readSharedDate(doc, p.at, p.inside, depth + 1);
  if (next === null || (next.month === undefined && next.monthShift === undefined)) return null;
  return { ...next, day: number.day, start: number.start, last: number.last };
}

const CONNECTORS = new Set(["الي", "حتي", "و", "-", "–", "ـ", "ولغايه", "لغايه", "وحتي", "والي", "او", "/"]);

function afterConnector(
  doc: Segmented,
  at: number,
): { readonly at: number; readonly inside: boolean } | null {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine) return null;
  if (CONNECTORS.has(token.word.fold)) {
    const dayWord = bareAt(doc, at + 1, "unit");
    return {
      at: dayWord !== null && dayWord.item.unit === "D" && dayWord.item.count === 1 ? at + 2 : at + 1,
      inside: true,
    };
  }
  return joinedAt(doc, at, "ordinal") === null ? null : { at, inside: false };
}
