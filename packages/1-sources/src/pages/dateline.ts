import { dayOf } from "../day.ts";
import { datelineWords, months } from "../lexicon/pages.generated.ts";
import { foldLine } from "./fold-line.ts";
import { westernDigits } from "./western-digits.ts";

const words = new Set(datelineWords.map((row) => foldLine(row.word)));
const monthNumbers = new Map(months.map((row) => [foldLine(row.name), Number(row.month)]));
const LINE_LENGTH_MAX = 120;

/**
 * Whether a line is nothing but the site's own dateline (weekday, date, clock, "published", "updated"), and the day in it.
 * A line with any other word is null: «بغداد – 14 حزيران» followed by a sentence is body.
 *
 * @example findDateline("الأحد 14 يونيو 2020 - 10:30 م") // { day: "2020-06-14" }
 * @example findDateline("منذ 3 ساعات") // { day: null }
 * @example findDateline("وصل الوفد في 14 يونيو 2020") // null
 */
export function findDateline(line: string): { readonly day: string | null } | null {
  if (line.length > LINE_LENGTH_MAX) return null;
  const western = westernDigits(line);
  if (!/\d/u.test(western)) return null;
  const found = western
    .split(/[^\p{L}\p{M}\d]+/u)
    .map(foldLine)
    .filter((word) => word !== "");
  let monthSeen = false;
  for (let i = 0; i < found.length; i++) {
    const two = `${found[i]} ${found[i + 1]}`;
    if (monthNumbers.has(two)) {
      monthSeen = true;
      i++;
    } else if (monthNumbers.has(found[i]!)) monthSeen = true;
    else if (!words.has(found[i]!)) return null;
  }
  const day = findDay(western);
  return found.length > 0 || monthSeen || day !== null ? { day } : null;
}

/** The first full date in a short text (day, month and year; ISO or day first), null when there is none or it is no real day. */
export function findDay(text: string): string | null {
  const western = westernDigits(text);
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(western);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u.exec(western);
  if (dayFirst !== null) return dayOf(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  for (const match of western.matchAll(
    /(?<!\d)(\d{1,2})[\s،,]{0,3}(?:من\s+)?((?:[\p{L}\p{M}]+[\s/،,()]{0,3}){1,4}?)(\d{4})(?!\d)/gu,
  )) {
    const month = monthOf(match[2]!);
    if (month !== null) return dayOf(Number(match[3]), month, Number(match[1]));
  }
  const monthFirst = /((?:[\p{L}\p{M}]+\s){1,2})(\d{1,2})[\s،,]{1,3}(\d{4})(?!\d)/u.exec(western);
  const month = monthFirst === null ? null : monthOf(monthFirst[1]!);
  return month === null ? null : dayOf(Number(monthFirst![3]), month, Number(monthFirst![2]));
}

function monthOf(text: string): number | null {
  const folded = foldLine(text).split(" ");
  for (let i = 0; i < folded.length; i++) {
    const month = monthNumbers.get(`${folded[i]} ${folded[i + 1]}`) ?? monthNumbers.get(folded[i]!);
    if (month !== undefined) return month;
  }
  return null;
}
