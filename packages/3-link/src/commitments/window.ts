import { civilDay, daysInMonth, formatDay, parseDay, partsOf } from "@mahdar/text";

/**
 * A stretch of days, both ends included; null is an end that is not given. `vague` where an end is only about so
 * (`2020-12~`, «الأشهر المقبلة»).
 */
export interface DayWindow {
  readonly from: string | null;
  readonly until: string | null;
  readonly vague: boolean;
}

/**
 * The days a TIMEX3 value or an EDTF window means: a day, week, month, quarter, half, season, year, part of a day, an interval of
 * them, open at either end. A length (`P3M`) counts from `anchor`. Null for a value that names no days (`FUTURE_REF`, `hijri:…`).
 *
 * @example windowOf("2020-06-12/2020-12~", null) // { from: "2020-06-12", until: "2020-12-31", vague: true }
 */
export function windowOf(value: string, anchor: string | null): DayWindow | null {
  const bar = value.indexOf("/");
  if (bar < 0) return value.startsWith("P") ? lengthFrom(value, anchor) : periodOf(value);
  const [first, last] = [value.slice(0, bar), value.slice(bar + 1)];
  const from = isOpen(first) ? OPEN : periodOf(first);
  const until = isOpen(last)
    ? OPEN
    : last.startsWith("P")
      ? lengthFrom(last, from?.from ?? null)
      : periodOf(last);
  if (from === null || until === null || (from === OPEN && until === OPEN)) return null;
  return { from: from.from, until: until.until, vague: from.vague || until.vague };
}

/** Whether two windows have a day in common; an end that is not given reaches on. */
export function windowsMeet(one: DayWindow, other: DayWindow): boolean {
  const apart = (until: string | null, from: string | null) =>
    until !== null && from !== null && until < from;
  return !apart(one.until, other.from) && !apart(other.until, one.from);
}

const OPEN: DayWindow = { from: null, until: null, vague: false };
const isOpen = (part: string): boolean => part === ".." || part === "";

/** Seasons as the press reckons them in the northern half of the world: first and last month; winter begins the year before. */
const SEASONS: Readonly<Record<string, readonly [number, number]>> = { SP: [3, 5], SU: [6, 8], FA: [9, 11] };

function periodOf(written: string): DayWindow | null {
  const vague = /[~?%]$/u.test(written);
  const value = vague ? written.slice(0, -1) : written;
  const match = /^(\d{3,4})(?:-(W\d{2}|Q[1-4]|H[12]|SP|SU|FA|WI|\d{2})(?:-(\d{2}))?)?(?:T.*)?$/u.exec(value);
  if (match === null) return null;
  const year = Number(match[1]);
  const [, digits, part, dayDigits] = match;
  // A decade has three digits: 199 is 1990 to 1999.
  if (digits!.length === 3) return part === undefined ? months(year * 10, 1, year * 10 + 9, 12, vague) : null;
  if (part === undefined) return months(year, 1, year, 12, vague);
  if (part.startsWith("W")) return weekOf(year, Number(part.slice(1)), vague);
  if (part.startsWith("Q")) return months(year, Number(part[1]) * 3 - 2, year, Number(part[1]) * 3, vague);
  if (part.startsWith("H")) return months(year, part === "H1" ? 1 : 7, year, part === "H1" ? 6 : 12, vague);
  if (part === "WI") return months(year, 12, year + 1, 2, vague);
  const season = SEASONS[part];
  if (season !== undefined) return months(year, season[0], year, season[1], vague);
  const month = Number(part);
  if (dayDigits === undefined) return months(year, month, year, month, vague);
  const day = civilDay(year, month, Number(dayDigits));
  return day === null ? null : { from: formatDay(day), until: formatDay(day), vague };
}

function months(
  year: number,
  month: number,
  lastYear: number,
  lastMonth: number,
  vague: boolean,
): DayWindow | null {
  if (month < 1 || lastMonth > 12) return null;
  const from = civilDay(year, month, 1);
  const until = civilDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return from === null || until === null ? null : { from: formatDay(from), until: formatDay(until), vague };
}

/** ISO week: it begins on a Monday, and the first one holds 4 January. */
function weekOf(year: number, week: number, vague: boolean): DayWindow | null {
  const fourth = civilDay(year, 1, 4);
  if (fourth === null || week < 1 || week > 53) return null;
  // 1 January 1970 was a Thursday.
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7) + (week - 1) * 7;
  return { from: formatDay(monday), until: formatDay(monday + 6), vague };
}

/** A length counted from a day on; a vague length (`PXM`) leaves the end open. */
function lengthFrom(value: string, anchor: string | null): DayWindow | null {
  const start = anchor === null ? null : parseDay(anchor);
  if (start === null) return null;
  const match = /^P(T?)(\d{1,4}|X)([DWMYH])$/u.exec(value);
  if (match === null) return null;
  const [, clock, digits, unit] = match;
  if (digits === "X") return { from: formatDay(start), until: null, vague: true };
  const count = Number(digits);
  const end =
    clock === "T"
      ? unit === "H"
        ? start + Math.ceil(count / 24)
        : start
      : unit === "D"
        ? start + count
        : unit === "W"
          ? start + count * 7
          : monthsAfter(start, unit === "M" ? count : count * 12);
  return end === null ? null : { from: formatDay(start), until: formatDay(end), vague: false };
}

/** The same day so many months on; the last day of a shorter month. */
function monthsAfter(day: number, count: number): number | null {
  const { year, month, day: date } = partsOf(day);
  const sum = year * 12 + month - 1 + count;
  const [toYear, toMonth] = [Math.floor(sum / 12), (sum % 12) + 1];
  return civilDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}
