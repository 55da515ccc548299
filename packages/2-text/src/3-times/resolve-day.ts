import {
  addMonths,
  type CivilDay,
  civilDay,
  daysInMonth,
  formatDay,
  pad,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from "./civil-day.ts";
import { dated, type Grounds, type Resolved } from "./grounds.ts";
import { formatHijri, hijriOf } from "./hijri.ts";
import { monthsAhead } from "./resolve-month.ts";
import type { DaySense } from "./sense.ts";
import type { Tense } from "./tense.ts";

const FIRST_YEAR = 1900;

/** The value of a day: the written date first, then day word and weekday against the publication day. */
export function resolveDay(sense: DaySense, grounds: Grounds): Resolved {
  if (sense.calendar === "hijri" && sense.day !== undefined) return resolveHijri(sense, grounds);
  if (sense.nth !== undefined) return resolveNth(sense, grounds);
  if (sense.day !== undefined) return resolveDate(sense, grounds);
  const { published } = grounds;
  if (published === null) return dated(null);
  if (sense.offset === 1 && sense.weekday === undefined && grounds.spoken !== null)
    return dated(withTime(grounds.spoken + 1, sense), "+published+guess");
  if (sense.offset !== undefined)
    return dated(withTime(dayOfWord(published, sense.offset, sense.weekday), sense), "+published");
  if (sense.weekday === undefined) return dated(null);
  const tense = sense.shift === undefined ? grounds.tense() : null;
  const day = resolveWeekday(published, sense.weekday, sense.shift, tense);
  return dated(withTime(day, sense), sense.shift === undefined ? "+published+guess" : "+published");
}

/** أمس السبت: the day word's day; where the weekday disagrees (published after midnight), the nearest such weekday. */
function dayOfWord(published: CivilDay, offset: number, weekday: number | undefined): CivilDay {
  const day = published + offset;
  if (weekday === undefined || weekdayOf(day) === weekday) return day;
  const before = weekdayOnOrBefore(day, weekday);
  return day - before <= 3 ? before : before + 7;
}

/**
 * The day a weekday means in an article of that day: with الماضي the latest before it, with المقبل the first after it,
 * bare after words that look forward the next one (the day itself counts), else the latest on or before it.
 *
 * @example resolveWeekday(parseDay("2020-06-14")!, 4, -1, null) === parseDay("2020-06-11")
 */
export function resolveWeekday(
  published: CivilDay,
  weekday: number,
  shift: number | undefined,
  tense: Tense | null,
): CivilDay {
  if (shift === undefined)
    return tense === "future" || tense === "present"
      ? weekdayOnOrAfter(published, weekday)
      : weekdayOnOrBefore(published, weekday);
  if (shift < 0) return weekdayOnOrBefore(published - 1, weekday) + 7 * (shift + 1);
  if (shift > 0) return weekdayOnOrAfter(published + 1, weekday) + 7 * (shift - 1);
  return weekdayOnOrAfter(weekdayOnOrBefore(published, 1), weekday);
}

function resolveDate(sense: DaySense, grounds: Grounds): Resolved {
  const { published } = grounds;
  const day = sense.day!;
  if (sense.year !== undefined)
    return sense.year < FIRST_YEAR ? dated(null) : dated(dateValue(sense.year, sense.month!, sense));
  if (
    sense.month !== undefined &&
    sense.shift === undefined &&
    sense.yearShift === undefined &&
    sense.offset === undefined &&
    grounds.lineYear !== null
  ) {
    return dated(dateValue(grounds.lineYear, sense.month, sense), "+guess");
  }
  if (sense.antecedent !== undefined) return resolveByAntecedent(sense, grounds.antecedent);
  if (published === null) return dated(null);
  const now = partsOf(published);
  if (sense.monthShift !== undefined) {
    const moved = addMonths(now.year, now.month, sense.monthShift);
    return dated(dateValue(moved.year, moved.month, sense), "+published");
  }
  const month = sense.month!;
  if (sense.yearShift !== undefined)
    return dated(dateValue(now.year + sense.yearShift, month, sense), "+published");
  if (sense.weekday !== undefined) {
    const near = [now.year, now.year - 1, now.year + 1].find((year) => {
      const one = civilDay(year, month, day);
      return one !== null && weekdayOf(one) === sense.weekday && Math.abs(one - published) < 300;
    });
    if (near !== undefined) return dated(dateValue(near, month, sense), "+published");
  }
  return dated(
    dateValue(yearOf(published, month, day, sense.shift, grounds), month, sense),
    sense.shift === undefined ? "+published+guess" : "+published",
  );
}

/** 14 أغسطس من نفس العام, 16 من نفس الشهر: the rest from what was named last. */
function resolveByAntecedent(sense: DaySense, antecedent: string | null): Resolved {
  const match = /^([0-9]{4})(?:-([0-9]{2}))?/u.exec(antecedent ?? "");
  const month = sense.month ?? (match?.[2] === undefined ? undefined : Number(match[2]));
  if (match === null || month === undefined) return dated(null);
  return dated(dateValue(Number(match[1]), month, sense), "+guess");
}

/** The year of a date without one: by its shift, else the tense, else the nearer side; within the month the day decides. */
function yearOf(
  published: CivilDay,
  month: number,
  day: number,
  shift: number | undefined,
  grounds: Grounds,
): number {
  const now = partsOf(published);
  if (month === now.month) {
    if (shift === undefined || shift === 0) return now.year;
    const passed = day < now.day;
    if (shift < 0) return passed ? now.year : now.year - 1;
    return day > now.day ? now.year : now.year + 1;
  }
  return addMonths(now.year, now.month, monthsAhead(now.month, month, shift, grounds.tense)).year;
}

function dateValue(year: number, month: number, sense: DaySense): string | null {
  const day = civilDay(year, month, sense.day!);
  return day === null ? null : withTime(day, sense);
}

function resolveHijri(sense: DaySense, grounds: Grounds): Resolved {
  if (sense.year !== undefined) return dated(formatHijri(sense.year, sense.month ?? null, sense.day ?? null));
  if (grounds.published === null) return dated(null);
  const now = hijriOf(grounds.published);
  if (sense.yearShift !== undefined)
    return dated(formatHijri(now.year + sense.yearShift, sense.month!, sense.day!), "+published");
  const ahead =
    sense.month === undefined ? 0 : monthsAhead(now.month, sense.month, sense.shift, grounds.tense);
  const moved = addMonths(now.year, now.month, ahead);
  return dated(formatHijri(moved.year, moved.month, sense.day!), "+published+guess");
}

/** أول يوم من أكتوبر, الثلاثاء الأخير من أيلول. */
function resolveNth(sense: DaySense, grounds: Grounds): Resolved {
  const month = sense.month!;
  const { published } = grounds;
  if (sense.year === undefined && published === null) return dated(null);
  const year =
    sense.year ??
    (sense.yearShift !== undefined
      ? partsOf(published!).year + sense.yearShift
      : yearOf(published!, month, 15, sense.shift, grounds));
  const length = daysInMonth(year, month);
  let day: CivilDay;
  if (sense.weekday === undefined)
    day = civilDay(year, month, sense.nth! < 0 ? length : Math.min(sense.nth!, length))!;
  else if (sense.nth! < 0) day = weekdayOnOrBefore(civilDay(year, month, length)!, sense.weekday);
  else day = weekdayOnOrAfter(civilDay(year, month, 1)!, sense.weekday) + 7 * (sense.nth! - 1);
  return dated(withTime(day, sense), sense.year === undefined ? "+published" : "");
}

/** The day with the time of it that was said: T21:00 (Z where universal time was said), TMO, TEV. */
function withTime(day: CivilDay, sense: DaySense): string {
  const { clock, part } = sense;
  if (clock !== undefined)
    return `${formatDay(day)}T${pad(clock.hour)}:${pad(clock.minute)}${clock.utc ? "Z" : ""}`;
  return part === undefined ? formatDay(day) : `${formatDay(day)}T${part}`;
}
