import type { Segmented } from "../2-segment/index.ts";
import { readClock } from "./clock.ts";
import { bareAt, inner, isAt } from "./cursor.ts";
import { readDate } from "./date.ts";
import type { DateRead } from "./date-read.ts";
import type { DayPart, DaySense } from "./sense.ts";
import { dayParts, dayWords, yearKnownFor } from "./words.ts";

/** A day phrase being put together: each reader fills the slots of what it finds and gives the token after it. */
export type Slots = { -readonly [K in keyof DaySense]: DaySense[K] };

/** Puts a date into the slots, with the year that is known for what is called by it (ثورة 25 يناير). */
export function takeDate(doc: Segmented, at: number, date: DateRead, slots: Slots): void {
  slots.calendar = date.calendar;
  slots.day = date.day;
  if (date.month !== undefined) slots.month = date.month;
  if (date.monthShift !== undefined) slots.monthShift = date.monthShift;
  if (date.shift !== undefined) slots.shift = date.shift;
  if (date.yearShift !== undefined) slots.yearShift = date.yearShift;
  if (date.antecedent !== undefined) slots.antecedent = date.antecedent;
  const before = doc.tokens[at - 1];
  const year =
    date.year ??
    (date.month !== undefined && before !== undefined
      ? (yearKnownFor(before.word.readings.at(-1)!.stem, date.month, date.day) ??
        yearKnownFor(before.word.fold, date.month, date.day))
      : undefined);
  if (year !== undefined) slots.year = year;
}

const OPEN: Readonly<Record<string, string>> = {
  "(": ")",
  "«": "»",
  "[": "]",
  '"': '"',
  "“": "”",
  "،": "،",
  "-": "-",
  "–": "–",
};

/** The weekday after a day word, bare or between marks: أمس السبت, اليوم (الأحد), غدا، الاثنين،. */
export function afterWeekdaySlot(doc: Segmented, at: number, slots: Slots): number {
  let p = at;
  const part = inner(doc, dayParts.matchAt(doc, p));
  if (part !== null && slots.part === undefined && bareAt(doc, part.last, "weekday") !== null) {
    slots.part = part.value;
    p = part.last;
  }
  const close = doc.tokens[p]?.opensLine === false ? OPEN[doc.tokens[p]!.word.fold] : undefined;
  const weekday = bareAt(doc, close === undefined ? p : p + 1, "weekday");
  if (weekday === null) return at;
  if (close === undefined) {
    slots.weekday = weekday.item.weekday;
    return p + 1;
  }
  if (isAt(doc, p + 2, close)) {
    slots.weekday = weekday.item.weekday;
    return close === "،" || close === "-" || close === "–" ? p + 2 : p + 3;
  }
  if (close === ")" || close === "»") {
    const inside: Slots = { ...slots, weekday: weekday.item.weekday };
    const last = dateSlotEnd(doc, p + 2, inside);
    if (last !== null && isAt(doc, last, close)) {
      Object.assign(slots, inside);
      return last + 1;
    }
  }
  return at;
}

/** 12 حزيران 2020 (الجمعة). */
export function afterParenWeekday(doc: Segmented, at: number, slots: Slots): number {
  const weekday = isAt(doc, at, "(") ? bareAt(doc, at + 1, "weekday") : null;
  if (weekday === null || !isAt(doc, at + 2, ")")) return at;
  slots.weekday = weekday.item.weekday;
  return at + 3;
}

/** What may follow: a part of the day, a date, a clock time. */
export function readTail(doc: Segmented, at: number, slots: Slots): number {
  let p = partEnd(doc, at, slots);
  if (slots.day === undefined) {
    const last = dateSlotEnd(doc, p, slots);
    if (last !== null) p = partEnd(doc, last, slots);
  }
  let q = isAt(doc, p, "،") ? p + 1 : p;
  if (isAt(doc, q, "في", "عند", "علي")) q++;
  const clock =
    isAt(doc, q, "الساعه", "تمام") || doc.tokens[q]?.word.kind === "number" ? readClock(doc, q) : null;
  if (clock !== null && !doc.tokens[q]!.opensLine) {
    slots.clock = clock.clock;
    p = clock.last;
  }
  return p;
}

function partEnd(doc: Segmented, at: number, slots: Slots): number {
  const part: { readonly value: DayPart; readonly last: number } | null = inner(
    doc,
    dayParts.matchAt(doc, at),
  );
  if (part === null || slots.part !== undefined) return at;
  if (dayWords.matchAt(doc, part.last) !== null || bareAt(doc, part.last, "weekday") !== null) return at;
  slots.part = part.value;
  return part.last;
}

/** A date after a weekday or day word: bare, in brackets, after a comma or الموافق. Fills the slots and gives the end. */
function dateSlotEnd(doc: Segmented, at: number, slots: Slots): number | null {
  let p = at;
  const bracket = isAt(doc, p, "(", "[") ? (isAt(doc, p, "(") ? ")" : "]") : null;
  if (bracket !== null || isAt(doc, p, "،", ",", "الموافق", "المصادف", "-", "–", "ال")) p++;
  if (isAt(doc, p, "الموافق", "المصادف", "في", "بتاريخ")) p++;
  if (isAt(doc, p, "لل") || isAt(doc, p, "يوم")) p++;
  const date = readDate(doc, p, true, false);
  if (date === null || (p > at && date.month === undefined)) return null;
  if (date.rule === "times/day-of-period" && bracket === null && p > at) return null;
  if (bracket !== null && !isAt(doc, date.last, bracket)) return null;
  takeDate(doc, -1, date, slots);
  return bracket === null ? date.last : date.last + 1;
}
