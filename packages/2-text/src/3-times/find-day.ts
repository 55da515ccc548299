import type { Segmented } from "../2-segment/index.ts";
import { type ClockRead, readClock } from "./clock.ts";
import { bareAt, found, hitAt, inner, isAt, startOf } from "./cursor.ts";
import { type DateRead, readDate, readSharedDate } from "./date.ts";
import { readShift } from "./month-name.ts";
import type { DayPart, DaySense, Found } from "./sense.ts";
import { dayParts, dayWords, leadIns, turnsAway, yearKnownFor } from "./words.ts";

type Slots = { -readonly [K in keyof DaySense]: DaySense[K] };

/**
 * A day with all that belongs to it, as one expression: «فجر أمس السبت», «اليوم (الأربعاء)», «الجمعة (12 حزيران 2020)»,
 * «يوم 17 من سبتمبر المقبل», «الأحد الساعة التاسعة مساء», «ساعة متأخرة من مساء أمس».
 */
export function findDay(doc: Segmented, at: number): Found | null {
  const leadIn = leadIns.matchAt(doc, at);
  if (leadIn !== null)
    return (
      withPrefix(doc, at, leadIn.last, leadIn.start, readDayPhrase(doc, leadIn.last, true)) ??
      readDayPhrase(doc, at, false)
    );
  const clock = readClock(doc, at);
  if (clock !== null) return clockWithDay(doc, at, clock);
  return readDayPhrase(doc, at, false);
}

function clockWithDay(doc: Segmented, at: number, clock: ClockRead): Found {
  const p = isAt(doc, clock.last, "من") ? clock.last + 1 : clock.last;
  const day = readDayPhrase(doc, p, true);
  if (day === null || day.sense.kind !== "day")
    return found(
      doc,
      at,
      clock.last,
      clock.start,
      { kind: "day", offset: 0, clock: clock.clock },
      "times/clock",
    );
  const hour = day.sense.part === "EV" && clock.clock.hour < 12 ? clock.clock.hour + 12 : clock.clock.hour;
  return {
    ...day,
    first: at,
    start: clock.start,
    sense: { ...day.sense, clock: { ...clock.clock, hour } },
    rule: "times/clock",
  };
}

function withPrefix(
  doc: Segmented,
  first: number,
  _from: number,
  start: number,
  day: Found | null,
): Found | null {
  return day === null ? null : { ...day, first, start, end: doc.tokens[day.last - 1]!.end };
}

/** The phrase without clock or lead-in before it. `inside`: no clitic may stand before the first word. */
export function readDayPhrase(doc: Segmented, at: number, inside: boolean): Found | null {
  const slots: Slots = { kind: "day" };
  let p = at;
  let start: number | null = null;
  const part = dayParts.matchAt(doc, p);
  if (part !== null && !(inside && inner(doc, part) === null)) {
    const core = readCore(doc, part.last, true, slots);
    if (core !== null) {
      slots.part = part.value;
      start = part.start;
      p = core.last;
      return finish(
        doc,
        at,
        p,
        start,
        slots,
        core.rule === "times/day-word" || core.rule === "times/weekday" ? "times/part-of-day" : core.rule,
      );
    }
  }
  const core = readCore(doc, p, inside, slots);
  return core === null ? null : finish(doc, at, core.last, core.start, slots, core.rule);
}

interface Core {
  readonly last: number;
  readonly start: number;
  readonly rule: string;
}

/** The day word, weekday or date the phrase is built on, and what follows it. */
function readCore(doc: Segmented, at: number, inside: boolean, slots: Slots): Core | null {
  const word = dayWords.matchAt(doc, at);
  if (word !== null && !(inside && inner(doc, word) === null) && isThisDay(doc, at, word.last, word.value)) {
    slots.offset = word.value;
    const last = afterWeekdaySlot(doc, word.last, slots);
    return { last: readTail(doc, last, slots), start: word.start, rule: "times/day-word" };
  }
  const unit = inside ? bareAt(doc, at, "unit") : hitAt(doc, at, "unit");
  const dayUnit =
    unit !== null && unit.item.unit === "D" && unit.item.count === 1 && !unit.definite ? unit : null;
  const p = dayUnit === null ? at : at + 1;
  const nested = inside || dayUnit !== null;
  const weekday = nested ? bareAt(doc, p, "weekday") : hitAt(doc, p, "weekday");
  if (weekday !== null && (dayUnit !== null || !turnsAway("friday", doc.tokens[at - 1]?.word))) {
    slots.weekday = weekday.item.weekday;
    const shift = readShift(doc, p + 1, false) ?? readShift(doc, p + 1);
    if (shift !== null) slots.shift = shift.shift;
    const last = readTail(doc, shift?.last ?? p + 1, slots);
    return {
      last,
      start: startOf(doc.tokens[at]!, dayUnit ?? weekday),
      rule: slots.day === undefined ? "times/weekday" : "times/weekday-date",
    };
  }
  const date =
    readDate(doc, p, nested, dayUnit !== null || isAfterPlaceWord(doc, at)) ?? readSharedDate(doc, p, nested);
  if (date === null || isNameOfBloc(doc, at, date)) return null;
  takeDate(doc, at, date, slots);
  const start = dayUnit === null ? date.start : startOf(doc.tokens[at]!, dayUnit);
  return { last: readTail(doc, afterParenWeekday(doc, date.last, slots), slots), start, rule: date.rule };
}

const NOT_TODAY_BEFORE = new Set(["ذلك", "نفس", "طوال", "طيله", "ذات", "ذاك", "خلال", "كل", "بعض"]);

/** Whether اليوم is today here: not اليوم التالي, ذلك اليوم, a paper's name, or the day of a programme. */
function isThisDay(doc: Segmented, at: number, last: number, offset: number): boolean {
  if (offset !== 0 || last !== at + 1) return true;
  const next = doc.tokens[last];
  if (next !== undefined && !next.opensLine && turnsAway("ordinary", next.word)) return false;
  const before = doc.tokens[at - 1];
  // «موقع اليوم – بغداد»: the outlet at the head of its dateline.
  if (at <= 2 && next !== undefined && !next.opensLine && (next.word.fold === "-" || next.word.fold === "–"))
    return false;
  return (
    before === undefined ||
    doc.tokens[at]!.opensLine ||
    !(NOT_TODAY_BEFORE.has(before.word.fold) || turnsAway("outlet", before.word))
  );
}

const PLACE_WORDS = new Set(["في", "حتي", "من", "الي", "منذ", "بتاريخ", "تاريخ", "وفي"]);

function isAfterPlaceWord(doc: Segmented, at: number): boolean {
  return PLACE_WORDS.has(doc.tokens[at - 1]?.word.fold ?? "");
}

/** قوى 14 آذار, جسر 6 أكتوبر: a date without a year right after such a word is a name. */
function isNameOfBloc(doc: Segmented, at: number, date: DateRead): boolean {
  return (
    date.month !== undefined &&
    date.year === undefined &&
    date.yearShift === undefined &&
    date.shift === undefined &&
    turnsAway("bloc", doc.tokens[at - 1]?.word)
  );
}

function takeDate(doc: Segmented, at: number, date: DateRead, slots: Slots): void {
  slots.calendar = date.calendar;
  slots.day = date.day;
  if (date.month !== undefined) slots.month = date.month;
  if (date.monthShift !== undefined) slots.monthShift = date.monthShift;
  if (date.shift !== undefined) slots.shift = date.shift;
  if (date.yearShift !== undefined) slots.yearShift = date.yearShift;
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
function afterWeekdaySlot(doc: Segmented, at: number, slots: Slots): number {
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

function afterParenWeekday(doc: Segmented, at: number, slots: Slots): number {
  const weekday = isAt(doc, at, "(") ? bareAt(doc, at + 1, "weekday") : null;
  if (weekday === null || !isAt(doc, at + 2, ")")) return at;
  slots.weekday = weekday.item.weekday;
  return at + 3;
}

/** What may follow: a part of the day, a date, a clock time. */
function readTail(doc: Segmented, at: number, slots: Slots): number {
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

function finish(
  doc: Segmented,
  first: number,
  last: number,
  start: number,
  slots: Slots,
  rule: string,
): Found {
  return found(doc, first, last, start, slots, slots.clock === undefined ? rule : "times/clock");
}
