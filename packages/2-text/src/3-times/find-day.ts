import type { Segmented } from "../2-segment/index.ts";
import { type ClockRead, readClock } from "./clock.ts";
import { bareAt, found, hitAt, inner, isAt, startOf } from "./cursor.ts";
import { readDate } from "./date.ts";
import type { DateRead } from "./date-read.ts";
import { afterParenWeekday, afterWeekdaySlot, readTail, type Slots, takeDate } from "./day-slots.ts";
import { readShift } from "./month-name.ts";
import type { Found } from "./sense.ts";
import { readSharedDate } from "./shared-date.ts";
import { isNowadays, isThisDay } from "./today.ts";
import { dayParts, dayWords, leadIns, turnsAway } from "./words.ts";

/**
 * A day with all that belongs to it, as one expression: «فجر أمس السبت», «اليوم (الأربعاء)», «الجمعة (12 حزيران 2020)»,
 * «يوم 17 من سبتمبر المقبل», «الأحد الساعة التاسعة مساء», «ساعة متأخرة من مساء أمس».
 */
export function findDay(doc: Segmented, at: number): Found | null {
  const leadIn = leadIns.matchAt(doc, at);
  if (leadIn !== null)
    return (
      withPrefix(doc, at, leadIn.start, readDayPhrase(doc, leadIn.last, true)) ??
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

function withPrefix(doc: Segmented, first: number, start: number, day: Found | null): Found | null {
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
  if (core !== null && slots.offset === 0 && core.last === at + 1 && isNowadays(doc, at, core.last)) {
    return found(
      doc,
      at,
      core.last,
      core.start,
      { kind: "value", type: "DATE", value: "PRESENT_REF" },
      "times/nowadays",
    );
  }
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
  const thisDay = readThisWeekday(doc, at, inside, slots);
  if (thisDay !== null) return thisDay;
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
    if (isTheTwo(doc, at, p)) return null;
    const last = readTail(doc, nightPairEnd(doc, shift?.last ?? p + 1, slots), slots);
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

/** هذا الأربعاء, as the press of the Maghreb writes: the weekday nearest in time. */
function readThisWeekday(doc: Segmented, at: number, inside: boolean, slots: Slots): Core | null {
  const reading = doc.tokens[at]?.word.readings.find((one) => one.stem === "هذا");
  const weekday = reading === undefined ? null : bareAt(doc, at + 1, "weekday");
  if (
    reading === undefined ||
    weekday === null ||
    (inside && (reading.start > 0 || doc.tokens[at]!.opensLine))
  )
    return null;
  slots.weekday = weekday.item.weekday;
  return {
    last: readTail(doc, at + 2, slots),
    start: doc.tokens[at]!.start + reading.start,
    rule: slots.day === undefined ? "times/weekday" : "times/weekday-date",
  };
}

/** خلافات بين الاثنين حول …, خسرت الاثنين معا: the two of them, not Monday. */
function isTheTwo(doc: Segmented, first: number, at: number): boolean {
  if (first !== at || doc.tokens[at]!.word.fold !== "الاثنين") return false;
  if (isAt(doc, at + 1, "معا", "كليهما")) return true;
  return doc.tokens[at - 1]?.word.fold === "بين" && !/^و/u.test(doc.tokens[at + 1]?.word.fold ?? "");
}

/** ليل السبت الأحد, ليلة الجمعة – السبت: the night between two days belongs to the first. */
function nightPairEnd(doc: Segmented, at: number, slots: Slots): number {
  const mark = isAt(doc, at, "-", "–", "/", "الي") ? at + 1 : at;
  const next = bareAt(doc, mark, "weekday");
  return next !== null && next.item.weekday === ((slots.weekday ?? 0) + 1) % 7 ? mark + 1 : at;
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
    date.antecedent === undefined &&
    date.shift === undefined &&
    turnsAway("bloc", doc.tokens[at - 1]?.word)
  );
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
