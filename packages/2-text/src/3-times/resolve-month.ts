import { addMonths, formatMonth, formatWeek, parseDay, partsOf, weekdayOnOrAfter } from "./civil-day.ts";
import { dated, type Grounds, type Resolved } from "./grounds.ts";
import { formatHijri, hijriOf } from "./hijri.ts";
import type { MonthSense } from "./sense.ts";
import type { Tense } from "./tense.ts";

const FIRST_YEAR = 1900;
/** A month without year or tense is taken from seven back to four ahead: news looks back further than forward. */
const BACK_MAX = 7;
/** How far words of each tense reach forward. A past verb decides nothing (صوتت لصالح عقد مؤتمر في أيلول), a present one less than a future. */
const FORWARD_MAX: Readonly<Record<Tense, number>> = { past: -1, present: 6, future: 8 };

/** The value of a named month: its year as said, else the one that fits the shift, the tense, or the nearer side. */
export function resolveMonth(sense: MonthSense, grounds: Grounds): Resolved {
  const { published } = grounds;
  if (sense.calendar === "hijri") return resolveHijriMonth(sense, grounds);
  if (sense.year !== undefined)
    return dated(sense.year < FIRST_YEAR ? null : formatMonth(sense.year, sense.month));
  if (sense.shift === undefined && sense.yearShift === undefined && grounds.lineYear !== null)
    return dated(formatMonth(grounds.lineYear, sense.month), "+guess");
  if (sense.antecedent !== undefined) {
    const year = /^[0-9]{4}/u.exec(grounds.antecedent ?? "");
    return dated(year === null ? null : formatMonth(Number(year[0]), sense.month), "+guess");
  }
  if (published === null) return dated(null);
  const now = partsOf(published);
  if (sense.yearShift !== undefined)
    return dated(formatMonth(now.year + sense.yearShift, sense.month), "+published");
  const ahead = monthsAhead(now.month, sense.month, sense.shift, grounds.tense);
  const moved = addMonths(now.year, now.month, ahead);
  return dated(
    formatMonth(moved.year, moved.month),
    sense.shift === undefined ? "+published+guess" : "+published",
  );
}

/**
 * How many months from the publication month to the month meant (negative: back). A shift decides alone; without one
 * words that look forward decide; else the nearer side.
 */
export function monthsAhead(
  now: number,
  month: number,
  shift: number | undefined,
  tense: () => Tense | null,
): number {
  const forward = (month - now + 12) % 12;
  if (shift !== undefined) {
    if (shift < 0) return (forward === 0 ? -12 : forward - 12) + 12 * (shift + 1);
    if (shift > 0) return (forward === 0 ? 12 : forward) + 12 * (shift - 1);
    return month - now;
  }
  if (forward === 0) return 0;
  const told = tense();
  if (told !== null && forward <= FORWARD_MAX[told]) return forward;
  return forward > 11 - BACK_MAX ? forward - 12 : forward;
}

function resolveHijriMonth(sense: MonthSense, grounds: Grounds): Resolved {
  if (sense.year !== undefined) return dated(formatHijri(sense.year, sense.month, null));
  if (grounds.published === null) return dated(null);
  const now = hijriOf(grounds.published);
  if (sense.yearShift !== undefined)
    return dated(formatHijri(now.year + sense.yearShift, sense.month, null), "+published");
  const ahead = monthsAhead(now.month, sense.month, sense.shift, grounds.tense);
  return dated(
    formatHijri(addMonths(now.year, now.month, ahead).year, sense.month, null),
    "+published+guess",
  );
}

/** The nth ISO week of a month, -1 the last: the weeks whose Thursday lies in it. @example weekOfMonth("2015-08", -1) === "2015-W35" */
export function weekOfMonth(month: string, nth: number): string | null {
  const first = parseDay(`${month}-01`);
  if (first === null || nth > 5) return null;
  const { month: m } = partsOf(first);
  let thursday = weekdayOnOrAfter(first, 4) + 7 * (nth > 0 ? nth - 1 : 0);
  if (nth < 0) while (partsOf(thursday + 7).month === m) thursday += 7;
  return partsOf(thursday).month === m ? formatWeek(thursday) : null;
}
