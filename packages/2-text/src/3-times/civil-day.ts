/**
 * The calendar as whole numbers: a civil day is the count of days since 1970-01-01, weeks are ISO weeks, months are
 * counted from year 0. No clock, no time zone, no Date: the same input gives the same answer on every machine.
 */
export type CivilDay = number;

/** A day taken apart; `month` is 1–12, `day` 1–31. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The day number of a date of the Gregorian calendar, null when there is no such day.
 *
 * @example civilDay(1970, 1, 2) === 1; civilDay(2023, 2, 29) === null
 */
export function civilDay(year: number, month: number, day: number): CivilDay | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of a day number: the inverse of `civilDay`. */
export function partsOf(day: CivilDay): DayParts {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: CivilDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The latest day with that weekday on or before `day`. A Sunday asked for Sunday gives itself. */
export function weekdayOnOrBefore(day: CivilDay, weekday: number): CivilDay {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The first day with that weekday on or after `day`. */
export function weekdayOnOrAfter(day: CivilDay, weekday: number): CivilDay {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}

/** `YYYY-MM-DD` → day number; null for any other writing and for days that do not exist. */
export function parseDay(text: string): CivilDay | null {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/u.exec(text);
  return match === null ? null : civilDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Day number → `YYYY-MM-DD`. */
export function formatDay(day: CivilDay): string {
  const { year, month, day: d } = partsOf(day);
  return `${formatMonth(year, month)}-${pad(d)}`;
}

/** @example formatMonth(2020, 6) === "2020-06" */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month)}`;
}

export function formatYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** The ISO week a day lies in: weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeekOf(day: CivilDay): { readonly year: number; readonly week: number } {
  const thursday = weekdayOnOrBefore(day, 1) + 3;
  const { year } = partsOf(thursday);
  return { year, week: Math.floor((thursday - civilDay(year, 1, 1)!) / 7) + 1 };
}

/** @example formatWeek(parseDay("2020-06-14")!) === "2020-W24" */
export function formatWeek(day: CivilDay): string {
  const { year, week } = isoWeekOf(day);
  return `${formatYear(year)}-W${pad(week)}`;
}

/** Year and month moved by whole months. @example addMonths(2020, 11, 3) → { year: 2021, month: 2 } */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const count = year * 12 + (month - 1) + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}

/** Two digits at least. */
export function pad(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
