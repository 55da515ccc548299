import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, inner, isAt, joinedAt, startOf } from "./cursor.ts";
import { readCardinal } from "./numbers.ts";
import type { Found, Sense, Unit } from "./sense.ts";
import { approximations, isDurationCue, turnsAway } from "./words.ts";

/** A length as read: the TIMEX3 duration, its unit and number (null where vague), and its bounds. */
interface LengthRead {
  readonly value: string;
  readonly unit: Unit;
  readonly count: number | null;
  readonly last: number;
  readonly start: number;
}

/**
 * Lengths of time: «ثلاثة أشهر», «نحو 270 يوما», «سنتين ونصف», «ربع قرن», «عدة أشهر»; distances «قبل عامين», «بعد أسبوعين»;
 * and plurals placed in time: «الأشهر الستة الماضية» (a length), «الأيام المقبلة» (a vague reference).
 */
export function findLength(doc: Segmented, at: number): Found | null {
  return findDistance(doc, at) ?? findPlacedPlural(doc, at) ?? findPlain(doc, at);
}

const BEFORE = new Set(["قبل", "قبيل"]);
const AFTER = new Set(["بعد"]);
/** What makes «قبل ثلاثة أيام من …» a length measured from something else. */
const MEASURED_FROM = new Set(["من", "علي", "عن", "الي"]);

/** «قبل أربعة أشهر»: a point that far back. «بعد أسبوعين» is one only where the words look forward (resolved later). */
function findDistance(doc: Segmented, at: number): Found | null {
  const reading = doc.tokens[at]!.word.readings.find(
    (one) => (BEFORE.has(one.stem) || AFTER.has(one.stem)) && one.prep === "",
  );
  if (reading === undefined) return null;
  const length = readLength(doc, at + 1, true, true);
  if (length === null || length.count === null || doc.tokens[at + 1]!.opensLine) return null;
  const next = doc.tokens[length.last];
  if (
    next !== undefined &&
    !next.opensLine &&
    MEASURED_FROM.has(next.word.fold) &&
    !isAt(doc, length.last + 1, "الان", "اليوم")
  )
    return null;
  if (isAge(doc, at, length)) return null;
  const direction = BEFORE.has(reading.stem) ? -1 : 1;
  const last = isAt(doc, length.last, "من") ? length.last + 2 : length.last;
  return found(
    doc,
    at,
    last,
    doc.tokens[at]!.start + reading.start,
    { kind: "distance", unit: length.unit, count: length.count, direction },
    direction < 0 ? "times/ago" : "times/ahead",
  );
}

/** «الأشهر الستة الماضية», «الأسبوعين الأخيرين», «الأيام القليلة المقبلة», «أسابيع قليلة مقبلة», «ال24 ساعة الماضية». */
function findPlacedPlural(doc: Segmented, at: number): Found | null {
  const unit = hitAt(doc, at, "unit");
  if (unit !== null && unit.item.count !== 1) {
    const start = startOf(doc.tokens[at]!, unit);
    const count = unit.item.count === 2 ? null : readCardinal(doc, at + 1, true);
    const few = count === null ? bareAt(doc, at + 1, "vagueAfter") : null;
    const vague = few !== null;
    const relative = bareAt(doc, count?.last ?? (vague ? at + 2 : at + 1), "relative");
    const last = count?.last ?? (vague ? at + 2 : at + 1);
    if (relative !== null && relative.definite === unit.definite) {
      const sense: Sense =
        unit.item.count === 2
          ? length(unit.item.unit, 2)
          : count !== null
            ? length(unit.item.unit, count.number)
            : reference(relative.item.shift);
      return found(
        doc,
        at,
        last + 1,
        start,
        sense,
        sense.kind === "value" && sense.type === "DATE" ? "times/vague-plural" : "times/placed-length",
      );
    }
    if (unit.definite && count?.definite)
      return found(doc, at, last, start, length(unit.item.unit, count.number), "times/placed-length");
  }
  const count = readCardinal(doc, at);
  if (count === null || !count.definite) return null;
  const counted = bareAt(doc, count.last, "unit");
  if (counted === null) return null;
  const relative = bareAt(doc, count.last + 1, "relative");
  const last = relative === null ? count.last + 1 : count.last + 2;
  return found(doc, at, last, count.start, length(counted.item.unit, count.number), "times/placed-length");
}

function reference(shift: number): Sense {
  return {
    kind: "value",
    type: "DATE",
    value: shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF",
  };
}

function length(unit: Unit, count: number | null, extra = ""): Sense {
  return { kind: "value", type: "DURATION", value: durationValue(unit, count) + extra };
}

const TIMED: Readonly<Record<string, string>> = { H: "H", MIN: "M", S: "S" };

/** The TIMEX3 value of so many units; X where the number is vague. @example durationValue("H", 48) === "PT48H" */
export function durationValue(unit: Unit, count: number | null): string {
  const amount = count === null ? "X" : String(count);
  const timed = TIMED[unit];
  return timed === undefined ? `P${amount}${unit}` : `PT${amount}${timed}`;
}

function findPlain(doc: Segmented, at: number): Found | null {
  const whole = findWhole(doc, at);
  if (whole !== null) return whole;
  const read = readLength(doc, at, false, isAfterCue(doc, at));
  if (read === null || isAge(doc, at, read) || isPlaceOfOffice(doc, at)) return null;
  return found(
    doc,
    at,
    read.last,
    read.start,
    { kind: "value", type: "DURATION", value: read.value },
    read.count === null ? "times/vague-length" : "times/length",
  );
}

const WHOLE_CUES = new Set(["مدار", "مدي", "طوال", "طيله"]);

/** على مدار العام, طوال الأسبوع: the whole of one period. */
function findWhole(doc: Segmented, at: number): Found | null {
  const unit = bareAt(doc, at, "unit");
  if (
    unit === null ||
    !unit.definite ||
    unit.item.count !== 1 ||
    unit.item.unit === "H" ||
    !WHOLE_CUES.has(doc.tokens[at - 1]?.word.fold ?? "")
  )
    return null;
  return found(doc, at, at + 1, startOf(doc.tokens[at]!, unit), length(unit.item.unit, 1), "times/length");
}

function isAfterCue(doc: Segmented, at: number): boolean {
  const before = doc.tokens[at - 1];
  if (before === undefined || doc.tokens[at]!.opensLine) return false;
  return isDurationCue(before.word) || (before.word.fold === "في" && doc.tokens[at]!.word.fold === "اسبوع");
}

/** A length at a token. `inside`: no clitic before it; `cued`: a word before it lets a bare unit count (لمدة عام, منذ سنوات). */
function readLength(doc: Segmented, at: number, inside: boolean, cued: boolean): LengthRead | null {
  const approximate = inside ? inner(doc, approximations.matchAt(doc, at)) : approximations.matchAt(doc, at);
  if (approximate !== null && approximate.last > at) {
    const rest = readLength(doc, approximate.last, true, true);
    return rest === null ? null : { ...rest, start: approximate.start };
  }
  return (
    readFraction(doc, at, inside) ??
    readCounted(doc, at, inside) ??
    readVague(doc, at, inside) ??
    readBare(doc, at, inside, cued)
  );
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
  const plain = { value: durationValue(unit, count), unit, count, last: at, start };
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
    if (unit !== null && unit.item.count === 9)
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
  const count = unit.item.count === 9 ? null : 1;
  return {
    value: durationValue(unit.item.unit, count),
    unit: unit.item.unit,
    count,
    last: at + 1,
    start: startOf(doc.tokens[at]!, unit),
  };
}

/** مدراء عامين: general directors. */
function isPlaceOfOffice(doc: Segmented, at: number): boolean {
  return doc.tokens[at]!.word.fold === "عامين" && turnsAway("head", doc.tokens[at - 1]?.word);
}

/** The years of a person's age: عمره 25 عاما, البالغ من العمر 30 سنة, (42 عاما), 20 عاما من العمر. */
function isAge(doc: Segmented, at: number, read: LengthRead): boolean {
  if (read.unit !== "Y" && read.unit !== "M") return false;
  for (let back = 1; back <= 4; back++) {
    const token = doc.tokens[at - back];
    if (token === undefined) break;
    if (turnsAway("age", token.word)) return true;
    if (token.opensLine) break;
  }
  const ahead = isAt(doc, read.last, "من") ? read.last + 1 : read.last;
  if (!(doc.tokens[ahead]?.opensLine ?? true) && turnsAway("age", doc.tokens[ahead]!.word)) return true;
  return isAt(doc, at - 1, "(") && isAt(doc, read.last, ")") && read.unit === "Y";
}
