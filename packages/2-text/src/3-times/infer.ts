import type { Segmented } from "../2-segment/index.ts";
import { type CivilDay, civilDay, weekdayOf, weekdayOnOrAfter } from "./civil-day.ts";
import type { DaySense, Found } from "./sense.ts";
import { tenseNear } from "./tense.ts";

interface Clues {
  /** Publication days that the text states: «اليوم 14 حزيران 2020», a dateline. */
  readonly stated: Set<CivilDay>;
  /** Weekdays of publication: «اليوم الأحد», «أمس السبت». */
  readonly weekdays: Set<number>;
  /** Days in the past told with weekday and full date: «الجمعة (12 حزيران 2020)». */
  readonly paired: CivilDay[];
  /** Every full date that is not ahead. */
  readonly dated: CivilDay[];
}

/**
 * The publication day as the text itself shows it, null when it does not show it beyond doubt. Three ways lead to it:
 * a day word with a full date; a dateline at the head; or the weekday of today together with a day of the past week
 * told with weekday and full date. Clues that contradict each other, or a date later than the result, give null.
 *
 * @example «… اليوم الأحد …» and «… الجمعة (12 حزيران 2020) …» → 2020-06-14
 */
export function inferPublished(doc: Segmented, found: readonly Found[]): CivilDay | null {
  const clues = gatherClues(doc, found);
  if (clues.weekdays.size > 1 || clues.stated.size > 1) return null;
  const [weekday] = clues.weekdays;
  const [stated] = clues.stated;
  const published = stated ?? byWeekday(weekday, clues.paired);
  if (published === null || (weekday !== undefined && weekdayOf(published) !== weekday)) return null;
  return clues.dated.some((day) => day > published) ? null : published;
}

function byWeekday(weekday: number | undefined, paired: readonly CivilDay[]): CivilDay | null {
  if (weekday === undefined || paired.length === 0) return null;
  const latest = Math.max(...paired);
  // The same weekday could be today or a week ago: that is doubt.
  return weekdayOf(latest) === weekday ? null : weekdayOnOrAfter(latest, weekday);
}

const HEAD_TOKENS = 25;

function gatherClues(doc: Segmented, found: readonly Found[]): Clues {
  const clues: Clues = { stated: new Set(), weekdays: new Set(), paired: [], dated: [] };
  for (const one of found) {
    if (one.sense.kind !== "day") continue;
    const { sense } = one;
    if (sense.offset !== undefined && sense.weekday !== undefined)
      clues.weekdays.add((((sense.weekday - sense.offset) % 7) + 7) % 7);
    const day = fullDate(sense);
    if (day === null) continue;
    if (sense.weekday !== undefined && weekdayOf(day) !== sense.weekday) continue;
    if (sense.offset !== undefined) clues.stated.add(day - sense.offset);
    else if (isDateline(doc, one, found)) clues.stated.add(day);
    const tense = tenseNear(doc, one.first, one.last);
    if (sense.shift === 1 || tense === "future" || tense === "present") continue;
    clues.dated.push(day);
    if (sense.weekday !== undefined) clues.paired.push(day);
  }
  return clues;
}

function fullDate(sense: DaySense): CivilDay | null {
  if (
    sense.calendar !== "gregorian" ||
    sense.year === undefined ||
    sense.month === undefined ||
    sense.day === undefined
  )
    return null;
  return civilDay(sense.year, sense.month, sense.day);
}

/** Near the head: a Gregorian date beside its Hijri one, or a line that is nothing but a date. */
function isDateline(doc: Segmented, one: Found, found: readonly Found[]): boolean {
  if (one.first >= HEAD_TOKENS || one.rule === "times/hijri-beside-gregorian") return false;
  if (
    found.some(
      (other) => other.rule === "times/hijri-beside-gregorian" && Math.abs(other.first - one.first) < 12,
    )
  )
    return true;
  const opens = one.first === 0 || doc.tokens[one.first]!.opensLine;
  const after = doc.tokens[one.last];
  return opens && one.start === doc.tokens[one.first]!.start && (after?.opensLine ?? false);
}
