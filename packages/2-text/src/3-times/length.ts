import type { Segmented } from "../2-segment/index.ts";
import { bareAt, hitAt, inner, isAt, joinedAt, startOf } from "./cursor.ts";
import { durationValue } from "./duration.ts";
import { readMonth } from "./month-name.ts";
import { readCardinal } from "./numbers.ts";
import type { Unit } from "./sense.ts";
import { approximations, dayWords } from "./words.ts";

/** A length as read: the TIMEX3 duration, its unit and number (null where vague), and its bounds. */
export interface LengthRead {
  readonly value: string;
  readonly unit: Unit;
  readonly count: number | null;
  readonly last: number;
  readonly start: number;
}

/** A length at a token. `inside`: no clitic before it; `cued`: a word before it lets a bare unit count (لمدة عام, منذ سنوات). */
export function readLength(doc: Segmented, at: number, inside: boolean, cued: boolean): LengthRead | null {
  const approximate = inside ? inner(doc, approximations.matchAt(doc, at)) : approximations.matchAt(doc, at);
  if (approximate !== null && approximate.last > at) {
    const rest = readLength(doc, approximate.last, true, true);
    return rest === null ? null : { ...rest, start: approximate.start };
  }
  return (
    readDefiniteDual(doc, at, inside && cued) ??
    readFraction(doc, at, inside) ??
    readCounted(doc, at, inside) ??
    readVague(doc, at, inside) ??
    readBare(doc, at, inside, cued)
  );
}

/** نحو الشهرين: with the article, after a word that loosens it. */
function readDefiniteDual(doc: Segmented, at: number, loosened: boolean): LengthRead | null {
  const unit = loosened ? bareAt(doc, at, "unit") : null;
  if (unit === null || !unit.definite || unit.item.count !== 2) return null;
  return {
    value: durationValue(unit.item.unit, 2),
    unit: unit.item.unit,
    count: 2,
    last: at + 1,
    start: doc.tokens[at]!.start,
  };
}

/** نصف ساعة, ربع قرن, نصف عام. */
function readFraction(doc: Segmented, at: number, inside: boolean): LengthRead | null {
  const token = doc.tokens[at];
  const reading = token?.word.readings.find((one) => one.stem === "نصف" || one.stem === "ربع");
  if (token === undefined || reading === undefined || (inside && reading.start > 0)) return null;
  const unit = bareAt(doc, at + 1, "unit");
  if (unit === null || unit.item.count !== 1 || unit.definite) return null;
  const part = reading.stem === "نصف" ? 2 : 4;
  const value = FRACTIONS[unit.item.unit]?.[part];
  return value === undefined
    ? null
    : {
        value: value.text,
        unit: value.unit,
        count: value.count,
        last: at + 2,
        start: token.start + reading.start,
      };
}

const FRACTIONS: Readonly<
  Record<string, Readonly<Record<number, { text: string; unit: Unit; count: number }>>>
> = {
  H: { 2: { text: "PT30M", unit: "MIN", count: 30 }, 4: { text: "PT15M", unit: "MIN", count: 15 } },
  Y: { 2: { text: "P6M", unit: "M", count: 6 }, 4: { text: "P3M", unit: "M", count: 3 } },
  CE: { 2: { text: "P50Y", unit: "Y", count: 50 }, 4: { text: "P25Y", unit: "Y", count: 25 } },
  D: { 2: { text: "PT12H", unit: "H", count: 12 }, 4: { text: "PT6H", unit: "H", count: 6 } },
};

/** 10 أشهر, ثلاث سنوات, عامين, يوم واحد, سنتين ونصف, سنة وثلاثة أشهر, ثلاثة من الأيام. */
function readCounted(doc: Segmented, at: number, inside: boolean): LengthRead | null {
  const count = readCardinal(doc, at, inside);
  if (count !== null && !count.definite) {
    const p = isAt(doc, count.last, "من") ? count.last + 1 : count.last;
    const unit = bareAt(doc, p, "unit");
    if (
      unit !== null &&
      (unit.definite ? p > count.last : p === count.last) &&
      unit.item.count !== 2 &&
      count.number > 0
    ) {
      return withMore(doc, unit.item.unit, count.number, p + 1, count.start);
    }
    return null;
  }
  const unit = inside ? bareAt(doc, at, "unit") : hitAt(doc, at, "unit");
  if (unit === null || unit.definite) return null;
  const start = startOf(doc.tokens[at]!, unit);
  if (unit.item.count === 2 && /(?:ين|ان)$/u.test(unit.reading.stem))
    return withMore(doc, unit.item.unit, 2, isAt(doc, at + 1, "اثنين", "اثنتين") ? at + 2 : at + 1, start);
  if (unit.item.count === 1 && isAt(doc, at + 1, "واحد", "واحده"))
    return { value: durationValue(unit.item.unit, 1), unit: unit.item.unit, count: 1, last: at + 2, start };
  return null;
}

const HALVES: Readonly<Record<string, string>> = { Y: "6M", H: "30M", D: "T12H", M: "15D", MIN: "30S" };
const NEXT_UNITS: Readonly<Record<string, string>> = { Y: "MWD", M: "WD", W: "D", D: "H", H: "MIN" };

function withMore(doc: Segmented, unit: Unit, count: number, at: number, start: number): LengthRead {
  const end = isAt(doc, at, "من") && isAt(doc, at + 1, "الزمن", "الزمان") ? at + 2 : at;
  const plain = { value: durationValue(unit, count), unit, count, last: end, start };
  const half = isAt(doc, at, "ونصف", "والنصف") ? HALVES[unit] : undefined;
  if (half !== undefined) {
    const named = bareAt(doc, at + 1, "unit");
    return {
      ...plain,
      value: plain.value + half,
      last: named !== null && named.item.unit === unit ? at + 2 : at + 1,
    };
  }
  const joined = joinedAt(doc, at, "cardinal");
  const amount =
    joined !== null
      ? { number: joined.item.number, last: at + 1 }
      : isAt(doc, at, "و") && doc.tokens[at + 1]?.word.kind === "number"
        ? readCardinal(doc, at + 1, true)
        : null;
  const smaller = amount === null ? joinedAt(doc, at, "unit") : bareAt(doc, amount.last, "unit");
  if (
    smaller === null ||
    smaller.definite ||
    !(NEXT_UNITS[unit] ?? "").includes(smaller.item.unit) ||
    smaller.item.unit === unit
  )
    return plain;
  if (amount === null && smaller.item.count !== 2) return plain;
  const extra = durationValue(smaller.item.unit, amount?.number ?? 2).slice(unit === "H" ? 2 : 1);
  return { ...plain, value: plain.value + extra, last: (amount?.last ?? at) + 1 };
}

/** عدة أشهر, بضع سنوات, أشهر عدة, سنوات طويلة. */
function readVague(doc: Segmented, at: number, inside: boolean): LengthRead | null {
  const amount = inside ? bareAt(doc, at, "vagueBefore") : hitAt(doc, at, "vagueBefore");
  if (amount !== null && !amount.definite) {
    const unit = bareAt(doc, at + 1, "unit");
    if (unit !== null && unit.item.count === 9 && !unit.definite)
      return {
        value: durationValue(unit.item.unit, null),
        unit: unit.item.unit,
        count: null,
        last: at + 2,
        start: startOf(doc.tokens[at]!, amount),
      };
  }
  const unit = inside ? bareAt(doc, at, "unit") : hitAt(doc, at, "unit");
  if (unit === null || unit.item.count !== 9 || unit.definite) return null;
  const after = bareAt(doc, at + 1, "vagueAfter");
  if (after === null || after.definite) return null;
  return {
    value: durationValue(unit.item.unit, null),
    unit: unit.item.unit,
    count: null,
    last: at + 2,
    start: startOf(doc.tokens[at]!, unit),
  };
}

/** After a cue a bare unit is one (لمدة عام), a bare plural is some (منذ سنوات). */
function readBare(doc: Segmented, at: number, inside: boolean, cued: boolean): LengthRead | null {
  if (!cued) return null;
  const unit = inside ? bareAt(doc, at, "unit") : hitAt(doc, at, "unit");
  if (unit === null || unit.definite || unit.item.count === 2 || !/^(?:|ب|ل)$/u.test(unit.reading.prep))
    return null;
  if (
    unit.item.count === 1 &&
    (unit.item.unit === "CE" || unit.item.unit === "DE" || unit.item.unit === "S") &&
    !inside
  )
    return null;
  if (unit.item.count === 1 && namesWhatFollows(doc, at, unit.item.unit)) return null;
  const start = startOf(doc.tokens[at]!, unit);
  if (unit.item.count === 1) return withMore(doc, unit.item.unit, 1, at + 1, start);
  return {
    value: durationValue(unit.item.unit, null),
    unit: unit.item.unit,
    count: null,
    last: at + 1,
    start,
  };
}

/** عام 2004, شهر رمضان, يوم الأحد, يوم العيد: the unit belongs to the name after it and is no length. */
function namesWhatFollows(doc: Segmented, at: number, unit: Unit): boolean {
  const next = doc.tokens[at + 1];
  if (next === undefined || next.opensLine) return false;
  if (next.word.kind === "number" || next.word.fold.startsWith("ال")) return true;
  if (unit === "M") return readMonth(doc, at) !== null;
  return (
    unit === "D" &&
    (bareAt(doc, at + 1, "weekday") !== null || inner(doc, dayWords.matchAt(doc, at + 1)) !== null)
  );
}
