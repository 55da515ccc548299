export {
  addMonths,
  type CivilDay,
  civilDay,
  type DayParts,
  daysInMonth,
  formatDay,
  formatMonth,
  formatWeek,
  isoWeekOf,
  parseDay,
  partsOf,
  weekdayOf,
  weekdayOnOrAfter,
  weekdayOnOrBefore,
} from "./civil-day.ts";
export { civilDayOfHijri, formatHijri, type HijriParts, hijriOf } from "./hijri.ts";
export { readTimes } from "./read.ts";
export { resolveWeekday } from "./resolve-day.ts";
export { timesRules } from "./rules.ts";
export { type Tense, tenseNear } from "./tense.ts";
