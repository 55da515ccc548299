import { daysInMonth } from "./civil-day.ts";
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

/** Whether a month of the calendar can have that day; Hijri months have 30 at most. */
export function dayExists(calendar: Calendar, year: number, month: number, day: number): boolean {
  return (
    day >= 1 &&
    (calendar === "hijri" ? day <= 30 : month >= 1 && month <= 12 && day <= daysInMonth(year, month))
  );
}
