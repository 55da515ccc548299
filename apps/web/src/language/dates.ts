import type { Language } from "./preferences.ts";

/** Iraqi and Levantine names first, those of Egypt and the Gulf beside them: a reader of either press knows the month. */
const MONTHS_AR = [
  "كانون الثاني/يناير",
  "شباط/فبراير",
  "آذار/مارس",
  "نيسان/أبريل",
  "أيار/مايو",
  "حزيران/يونيو",
  "تموز/يوليو",
  "آب/أغسطس",
  "أيلول/سبتمبر",
  "تشرين الأول/أكتوبر",
  "تشرين الثاني/نوفمبر",
  "كانون الأول/ديسمبر",
] as const;
const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const WEEKDAYS_AR = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"] as const;
const WEEKDAYS_EN = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/**
 * A day, month or year in words, its digits Western; null when `value` is none of the three or no real day.
 *
 * @example dateInWords("2020-06-14", "ar") // "14 حزيران/يونيو 2020"
 */
export function dateInWords(
  value: string,
  language: Language,
  options: { readonly weekday?: boolean } = {},
): string | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(value);
  if (match === null) return null;
  const [, year, month, day] = match;
  if (month === undefined) return year!;
  const name = (language === "ar" ? MONTHS_AR : MONTHS_EN)[Number(month) - 1];
  if (name === undefined) return null;
  if (day === undefined) return `${name} ${year}`;
  const weekday = weekdayOf(value);
  if (weekday === null) return null;
  const plain = `${Number(day)} ${name} ${year}`;
  if (options.weekday !== true) return plain;
  return language === "ar" ? `${WEEKDAYS_AR[weekday]} ${plain}` : `${WEEKDAYS_EN[weekday]}, ${plain}`;
}

function weekdayOf(day: string): number | null {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : date.getUTCDay();
}
