import { type CivilDay, formatYear, pad } from "./civil-day.ts";

/** A day, month or year of the Hijri calendar (Umm al-Qura, which the press of the region writes). */
export interface HijriParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
let formatter: Intl.DateTimeFormat | undefined;
/** The answers of Intl, a pure memo: a call costs some microseconds, and one search for a Hijri day makes a dozen. */
const asked = new Map<CivilDay, HijriParts>();
const ASKED_MAX = 4096;

/** The Hijri date of a civil day. Costs a call into Intl (made on first use): ask only where a text needs it. */
export function hijriOf(day: CivilDay): HijriParts {
  const known = asked.get(day);
  if (known !== undefined) return known;
  formatter ??= new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  const out = { year: 0, month: 0, day: 0 };
  for (const part of formatter.formatToParts(day * MS_PER_DAY)) {
    if (part.type === "year" || part.type === "month" || part.type === "day")
      out[part.type] = Number.parseInt(part.value, 10);
  }
  if (asked.size === ASKED_MAX) asked.clear();
  asked.set(day, out);
  return out;
}

/**
 * The civil day of a Hijri date, null when there is none. Intl knows only the way there, so the way back is searched:
 * an estimate by the mean year, then steps of the difference until it meets.
 *
 * @example civilDayOfHijri(1441, 10, 22) === parseDay("2020-06-14")
 */
export function civilDayOfHijri(year: number, month: number, day: number): CivilDay | null {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const wanted = orderOf({ year, month, day });
  let guess = Math.round((year - 1390) * 354.367 + (month - 1) * 29.53 + day + 66);
  for (let i = 0; i < 12; i++) {
    const miss = Math.round(wanted - orderOf(hijriOf(guess)));
    if (miss === 0) break;
    guess += miss;
  }
  for (let near = guess - 2; near <= guess + 2; near++) {
    const found = hijriOf(near);
    if (found.year === year && found.month === month && found.day === day) return near;
  }
  return null;
}

/** The value written for a Hijri expression. @example formatHijri(1441, 10, 22) === "hijri:1441-10-22" */
export function formatHijri(year: number, month: number | null, day: number | null): string {
  return `hijri:${formatYear(year)}${month === null ? "" : `-${pad(month)}`}${day === null ? "" : `-${pad(day)}`}`;
}

function orderOf(parts: HijriParts): number {
  return parts.year * 354.367 + (parts.month - 1) * 29.53 + parts.day;
}
