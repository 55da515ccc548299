import type { Segmented } from "../2-segment/index.ts";
import { bareAt, hitAt, inner, isAt, startOf } from "./cursor.ts";
import { readCardinal, readDigits } from "./numbers.ts";
import type { Calendar, Shift, YearSaid } from "./sense.ts";
import { monthNames } from "./words.ts";

/** A month's name as written, dual writings joined: شهر آب (أغسطس). */
export interface MonthRead {
  readonly month: number;
  readonly calendar: Calendar;
  readonly last: number;
  readonly start: number;
  /** The name alone could be another word and nothing inside the name (شهر, a second name) settles it. */
  readonly needsSupport: boolean;
}

const QUOTES = new Set(["(", "[", '"', "“", "«", "”"]);
const JOINTS = new Set(["/", "-", "–", "\\", "ـ", "|"]);

/** The month named at a token, with شهر before it and its other name after it. `inside`: no clitic may stand before. */
export function readMonth(doc: Segmented, at: number, inside = false): MonthRead | null {
  const unit = inside ? bareAt(doc, at, "unit") : hitAt(doc, at, "unit");
  const named =
    unit !== null && unit.item.unit === "M" && !unit.definite && unit.item.count < 9 ? unit : null;
  const nameAt = named === null ? at : at + 1;
  const match =
    named === null && !inside ? monthNames.matchAt(doc, at) : inner(doc, monthNames.matchAt(doc, nameAt));
  if (match === null) return null;
  const { month, calendar } = match.value;
  const last = otherNameEnd(doc, match.last, month, calendar);
  const start = named === null ? match.start : startOf(doc.tokens[at]!, named);
  return {
    month,
    calendar,
    last,
    start,
    needsSupport: match.value.needsSupport && named === null && last === match.last,
  };
}

function otherNameEnd(doc: Segmented, at: number, month: number, calendar: Calendar): number {
  const sameAt = (place: number): number | null => {
    const match = inner(doc, monthNames.matchAt(doc, place));
    return match !== null && match.value.month === month && match.value.calendar === calendar
      ? match.last
      : null;
  };
  const direct = sameAt(at);
  if (direct !== null) return direct;
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine) return at;
  if (JOINTS.has(token.word.fold) || token.word.fold === "او") return sameAt(at + 1) ?? at;
  if (QUOTES.has(token.word.fold)) {
    const last = sameAt(at + 1);
    if (last !== null && isAt(doc, last, ")", "]", '"', "”", "»", "“")) return last + 1;
  }
  return at;
}

/** The year written after a month or the like, and where it ends; null when none is. */
export interface YearRead extends YearSaid {
  readonly last: number;
  readonly calendar: Calendar | null;
}

const YEAR_WORD = new Set(["عام", "سنه", "لعام", "لسنه", "العام", "السنه", "للعام"]);

/** A year after a month: 2020, ، 2020 م, عام 1973, من العام الماضي, هذا العام, 1441 هـ. */
export function readYearAfter(doc: Segmented, at: number): YearRead | null {
  let p = at;
  if (
    isAt(doc, p, "،", ",", ".") &&
    (doc.tokens[p + 1]?.word.kind === "number" || YEAR_WORD.has(doc.tokens[p + 1]?.word.fold ?? ""))
  )
    p++;
  if (
    isAt(doc, p, "من", "في") &&
    (YEAR_WORD.has(doc.tokens[p + 1]?.word.fold ?? "") || isAt(doc, p + 1, "هذا", "هذه"))
  )
    p++;
  const same = readSameYear(doc, at);
  if (same !== null) return same;
  const shifted = readYearShift(doc, p);
  if (shifted !== null) return shifted;
  const worded = YEAR_WORD.has(doc.tokens[p]?.word.fold ?? "") && !doc.tokens[p]!.opensLine;
  if (worded) p++;
  if (p > at && isAt(doc, p, ".")) p++;
  return readYearNumber(doc, p) ?? (worded ? readSpokenYear(doc, p) : null);
}

/** A year in words: ألفين وثلاثة, ألف وتسعمائة وتسعين. Only after its word: ألف alone counts things. */
export function readSpokenYear(doc: Segmented, at: number): YearRead | null {
  const spoken = readCardinal(doc, at, true);
  if (spoken === null || spoken.number < 1300 || spoken.number > 2100) return null;
  return { year: spoken.number, last: spoken.last, calendar: spoken.number < 1600 ? "hijri" : "gregorian" };
}

/** من نفس العام, من العام نفسه. */
function readSameYear(doc: Segmented, at: number): YearRead | null {
  const p = isAt(doc, at, "من") ? at + 1 : at;
  const before = isAt(doc, p, "نفس", "ذات", "ذلك");
  const unit = bareAt(doc, before ? p + 1 : p, "unit");
  if (unit === null || !unit.definite || unit.item.unit !== "Y" || unit.item.count !== 1) return null;
  if (before) return { antecedent: "year", last: p + 2, calendar: null };
  return isAt(doc, p + 1, "نفسه", "ذاته", "نفسها", "ذاتها")
    ? { antecedent: "year", last: p + 2, calendar: null }
    : null;
}

/** What a year read says of the year, without its place in the text. */
export function yearSaid(read: YearSaid): YearSaid {
  if (read.year !== undefined) return { year: read.year };
  return read.antecedent === undefined ? { yearShift: read.yearShift ?? 0 } : { antecedent: read.antecedent };
}

/** A year in digits with its era mark: 2020, 2020م, 1441هـ. */
export function readYearNumber(doc: Segmented, at: number): YearRead | null {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine || token.word.kind !== "number" || token.word.fold.length !== 4)
    return null;
  const read =
    readDigits(doc, at) ??
    (isAt(doc, at + 1, ".") ? { number: Number(token.word.fold), last: at + 1 } : null);
  if (read === null) return null;
  const hijri = readHijriMark(doc, read.last);
  if (hijri !== null && read.number >= 1300 && read.number < 1600)
    return { year: read.number, last: hijri, calendar: "hijri" };
  if (read.number < 1300 || read.number > 2100) return null;
  if (read.number < 1500) return { year: read.number, last: read.last, calendar: "hijri" };
  const era = isAt(doc, read.last, "م", "ميلادي", "ميلاديه", "الميلادي", "للميلاد")
    ? read.last + 1
    : read.last;
  return { year: read.number, last: era, calendar: "gregorian" };
}

function readHijriMark(doc: Segmented, at: number): number | null {
  return isAt(doc, at, "ه", "هجريه", "هجري", "الهجري", "للهجره", "هجريا") ? at + 1 : null;
}

/** العام الماضي, هذا العام, العام الجاري 2020: the year as a shift, or its number when one follows. */
export function readYearShift(doc: Segmented, at: number): YearRead | null {
  let p = at;
  if (isAt(doc, p, "هذا", "هذه")) {
    const unit = bareAt(doc, p + 1, "unit");
    return unit?.definite && unit.item.unit === "Y" && unit.item.count === 1
      ? { yearShift: 0, last: p + 2, calendar: null }
      : null;
  }
  const unit = bareAt(doc, p, "unit");
  if (unit === null || !unit.definite || unit.item.unit !== "Y" || unit.item.count !== 1) return null;
  p++;
  const shift = readShift(doc, p);
  if (shift === null) return null;
  const number = readYearNumber(doc, shift.last);
  return number ?? { yearShift: shift.shift, last: shift.last, calendar: null };
}

/** الماضي, المقبل, قبل الماضي, بعد المقبل, الماضي نفسه: a shift and where it ends. Weak ones (السابق) only when asked for. */
export function readShift(
  doc: Segmented,
  at: number,
  weak = true,
): { readonly shift: Shift; readonly last: number } | null {
  let p = at;
  let beyond = 0;
  if (isAt(doc, p, "ما")) p++;
  if (isAt(doc, p, "قبل")) {
    beyond = -1;
    p++;
  } else if (isAt(doc, p, "بعد")) {
    beyond = 1;
    p++;
  } else if (p > at) return null;
  const hit = bareAt(doc, p, "relative");
  if (hit === null || !hit.definite || (hit.item.weak && !weak)) return null;
  return { shift: hit.item.shift + beyond, last: p + 1 };
}
