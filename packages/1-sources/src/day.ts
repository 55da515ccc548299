const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * `YYYY-MM-DD` of a day that exists, null for one that does not; years from 1800 to 2200, which is what the press writes of.
 *
 * @example dayOf(2020, 6, 14) // "2020-06-14"
 * @example dayOf(2020, 2, 30) // null
 */
export function dayOf(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1)
    return null;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > LENGTHS[month - 1]! + (leap ? 1 : 0)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The day when `text` is exactly `YYYY-MM-DD` and the day exists, else null.
 *
 * @example parseDay("2020-02-30") // null
 */
export function parseDay(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}
