import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, isAt, startOf, touches } from "./cursor.ts";
import { type MonthRead, readMonth, readShift, readYearAfter, yearSaid } from "./month-name.ts";
import { readOrdinal } from "./numbers.ts";
import type { Found, MonthSense } from "./sense.ts";
import { turnsAway, yearKnownFor } from "./words.ts";

/** A named month with its year or shift: «نهاية شهر مارس 2017», «يونيو الماضي», «حزيران من العام الماضي». */
export function findMonth(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  const p = edge?.last ?? at;
  const month = readMonth(doc, p, edge !== null);
  // «30 شباط»: a day that cannot be leaves no month behind.
  if (month !== null && edge === null && isDayLike(doc, at)) return null;
  if (month === null) return findWeekOfMonth(doc, at) ?? findDayOfMonth(doc, at);
  const sensed = senseOf(doc, month, at);
  if (month.needsSupport && edge === null && !sensed.supported && !isTimePlace(doc, at, month)) return null;
  if (!sensed.supported && edge === null && isNumberedName(doc, at)) return null;
  return found(
    doc,
    at,
    sensed.last,
    edge?.start ?? month.start,
    sensed.sense,
    month.calendar === "hijri" ? "times/hijri-month" : "times/month",
  );
}

/** A word that points into a period (نهاية, مطلع, أواخر): where it begins and what comes next. */
export function readEdge(
  doc: Segmented,
  at: number,
): { readonly start: number; readonly last: number } | null {
  const hit = hitAt(doc, at, "edge");
  if (hit === null || hit.definite) return null;
  const unit = bareAt(doc, at + 1, "edge");
  return { start: startOf(doc.tokens[at]!, hit), last: unit === null ? at + 1 : at + 2 };
}

function isDayLike(doc: Segmented, at: number): boolean {
  const before = doc.tokens[at]!.opensLine ? undefined : doc.tokens[at - 1];
  return (
    before !== undefined &&
    before.word.kind === "number" &&
    before.word.fold.length <= 2 &&
    !touches(doc, at - 1)
  );
}

/** شارع 26 يوليو, مدينة ستة أكتوبر: the month of a place's name. */
function isNumberedName(doc: Segmented, at: number): boolean {
  const before = doc.tokens[at - 1];
  const isNumber =
    before !== undefined && (before.word.kind === "number" || hitAt(doc, at - 1, "cardinal") !== null);
  return turnsAway("bloc", doc.tokens[isNumber ? at - 2 : at - 1]?.word);
}

function senseOf(
  doc: Segmented,
  month: MonthRead,
  at: number,
): { sense: MonthSense; last: number; supported: boolean } {
  const base = { kind: "month", calendar: month.calendar, month: month.month } as const;
  const year = readYearAfter(doc, month.last);
  if (year !== null && (year.calendar === null || year.calendar === month.calendar)) {
    return {
      sense: { ...base, ...yearSaid(year) },
      last: year.last,
      supported: true,
    };
  }
  const shift = readShift(doc, month.last);
  if (shift !== null) return { sense: { ...base, shift: shift.shift }, last: shift.last, supported: true };
  const before = doc.tokens[at - 1];
  const known =
    before === undefined
      ? undefined
      : (yearKnownFor(before.word.fold, month.month, undefined) ??
        yearKnownFor(before.word.readings.at(-1)!.stem, month.month, undefined));
  return {
    sense: known === undefined ? base : { ...base, year: known },
    last: month.last,
    supported: known !== undefined,
  };
}

const TIME_PLACES = new Set([
  "في",
  "خلال",
  "منذ",
  "حتي",
  "قبل",
  "بعد",
  "بحلول",
  "وفي",
  "وخلال",
  "وحتي",
  "ومنذ",
]);
const LOOSE_PLACES = new Set(["من", "الي", "بين", "او", "و"]);

function isTimePlace(doc: Segmented, at: number, month: MonthRead): boolean {
  const token = doc.tokens[at]!;
  if (month.start !== token.start) return false;
  const before = token.opensLine ? undefined : doc.tokens[at - 1];
  if (before === undefined) return false;
  if (TIME_PLACES.has(before.word.fold)) return true;
  return (
    month.calendar === "gregorian" &&
    LOOSE_PLACES.has(before.word.fold) &&
    readMonth(doc, at - 2, false) !== null
  );
}

/** «الأسبوع الأخير من شهر أغسطس», «الأسبوع الأول من أيلول المقبل». */
function findWeekOfMonth(doc: Segmented, at: number): Found | null {
  const unit = hitAt(doc, at, "unit");
  if (unit === null || unit.item.unit !== "W" || unit.item.count !== 1 || !unit.definite) return null;
  const nth = readOrdinal(doc, at + 1, true);
  if (nth === null || !isAt(doc, nth.last, "من")) return null;
  const month = readMonth(doc, nth.last + 1, true);
  if (month === null) return null;
  const sensed = senseOf(doc, month, at);
  if (month.calendar === "hijri")
    return found(doc, at, sensed.last, startOf(doc.tokens[at]!, unit), sensed.sense, "times/hijri-month");
  return found(
    doc,
    at,
    sensed.last,
    startOf(doc.tokens[at]!, unit),
    { kind: "weekOf", nth: nth.number, month: sensed.sense },
    "times/week-of-month",
  );
}

/** «أول يوم من أكتوبر», «الثلاثاء الأخير من أيلول», «آخر أيام رمضان». */
function findDayOfMonth(doc: Segmented, at: number): Found | null {
  const weekday = hitAt(doc, at, "weekday");
  const ordinal = weekday === null ? hitAt(doc, at, "ordinal") : null;
  let nth: number;
  let p: number;
  let named: { readonly item: { readonly weekday: number } } | null = weekday;
  if (weekday !== null) {
    const read = readOrdinal(doc, at + 1, true);
    if (read === null || !isAt(doc, read.last, "من", "في")) return null;
    nth = read.number;
    p = read.last + 1;
  } else {
    const last = hitAt(doc, at, "edge");
    if (ordinal === null && (last === null || doc.tokens[at]!.word.fold !== "اخر")) return null;
    nth = ordinal === null ? -1 : ordinal.item.number;
    named = bareAt(doc, at + 1, "weekdayBare");
    const unit = bareAt(doc, at + 1, "unit");
    if (named === null && (unit === null || unit.item.unit !== "D" || unit.item.count === 2 || unit.definite))
      return null;
    p = isAt(doc, at + 2, "من", "في") ? at + 3 : at + 2;
  }
  const month = readMonth(doc, p, true);
  if (month === null || month.calendar !== "gregorian") return null;
  const { sense, last } = senseOf(doc, month, at);
  const hit = weekday ?? ordinal ?? hitAt(doc, at, "edge");
  const { kind: _, ...rest } = sense;
  return found(
    doc,
    at,
    last,
    startOf(doc.tokens[at]!, hit),
    { kind: "day", ...rest, nth, ...(named === null ? {} : { weekday: named.item.weekday }) },
    "times/day-of-month",
  );
}
