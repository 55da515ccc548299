import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, isAt, joinedAt, startOf, touches } from "./cursor.ts";
import { readEdge } from "./find-month.ts";
import { readShift, readYearNumber, readYearShift } from "./month-name.ts";
import { readCardinal, readDigits, readOrdinal } from "./numbers.ts";
import type { Found } from "./sense.ts";
import { isCountedNoun } from "./words.ts";

/** A year with its word, an edge before it or both: «عام 2008», «مطلع 2014», «العام الحالي 2015», «سنة 1441 هـ». */
export function findYear(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  let p = edge?.last ?? at;
  const unit = edge === null ? hitAt(doc, p, "unit") : bareAt(doc, p, "unit");
  const isYearWord = unit !== null && unit.item.unit === "Y" && unit.item.count < 9;
  if (isYearWord) p++;
  if (isYearWord) {
    const school = isAt(doc, p, "الدراسي", "المالي", "الهجري", "الميلادي", "الجامعي") ? p + 1 : p;
    const shift = readShift(doc, school);
    if (shift !== null) p = shift.last;
    else p = school;
    if (isAt(doc, p, ".")) p++;
  } else if (edge === null) return findBareYear(doc, at);
  const start = edge?.start ?? startOf(doc.tokens[at]!, unit);
  const year = readYearNumber(doc, p);
  if (year?.year !== undefined) {
    if (!isYearWord && isCountedNoun(doc.tokens[year.last]?.word.fold ?? "")) return null;
    return found(
      doc,
      at,
      year.last,
      start,
      { kind: "year", year: year.year, calendar: year.calendar! },
      "times/year",
    );
  }
  if (!isYearWord || unit.definite) return null;
  const spoken = readCardinal(doc, p, true);
  if (spoken !== null && spoken.number >= 1300 && spoken.number <= 2100)
    return found(
      doc,
      at,
      spoken.last,
      start,
      { kind: "year", year: spoken.number, calendar: spoken.number < 1600 ? "hijri" : "gregorian" },
      "times/year",
    );
  return null;
}

const YEAR_PLACES = new Set([
  "في",
  "منذ",
  "حتي",
  "من",
  "الي",
  "بين",
  "خلال",
  "قبل",
  "بعد",
  "وحتي",
  "والي",
  "وفي",
  "بحلول",
  "و",
  "او",
  "الصيف",
  "مطلع",
  "اعوام",
  "العامين",
  "لعام",
  "انتفاضه",
  "ثوره",
  "انتخابات",
  "حرب",
  "دستور",
  "اتفاق",
  "اتفاقيه",
  "موازنه",
  "ميزانيه",
  "مونديال",
  "خطه",
  "رويه",
  "ازمه",
  "غزو",
  "لموازنات",
  "نسخه",
  "بطوله",
  "اولمبياد",
  "كاس",
  "قمه",
  "ل",
  "موسم",
  "صيف",
  "هدنه",
  "احداث",
  "اعوام",
  "سنوات",
  "منذ",
  "الاعوام",
  "السنوات",
]);
const CLOSERS = new Set([".", "،", ",", ")", "؛", ":", "؟", "!", "»", "”", '"', "]", "…"]);
const DASHES = new Set(["-", "–", "/", "—"]);

/**
 * Four digits that can only be a year: after a word of time or of an event known by its year, between dashes with
 * another year, at the head of a line («1952 - …»), or before the end of a clause. Numbers that count are turned away.
 */
function findBareYear(doc: Segmented, at: number): Found | null {
  const token = doc.tokens[at]!;
  if (token.word.kind !== "number" || token.word.fold.length !== 4) return null;
  const digits = readDigits(doc, at) ?? readAcrossSlash(doc, at);
  if (
    digits === null ||
    (isAt(doc, at + 1, "%", "٪", "$", "€", ".") &&
      touches(doc, at + 1) &&
      doc.tokens[at + 2]?.word.kind === "number")
  )
    return null;
  const read = readYearNumber(doc, at);
  const year = digits.number;
  const last = read?.last ?? at + 1;
  const marked = read !== null && read.last > at + 1;
  if (!marked && year >= 1410 && year < 1460 && isHijriYearPlace(doc, at))
    return found(doc, at, last, token.start, { kind: "year", year, calendar: "hijri" }, "times/bare-year");
  if (!marked && (year < 1900 || year > 2060)) return null;
  if (!marked && !isYearPlace(doc, at)) return null;
  const calendar = read?.calendar ?? "gregorian";
  return found(doc, at, last, token.start, { kind: "year", year, calendar }, "times/bare-year");
}

/** مهرجان الصيف 1436 والمقامة: after a name, before the end of the phrase. */
function isHijriYearPlace(doc: Segmented, at: number): boolean {
  const before = doc.tokens[at]!.opensLine ? undefined : doc.tokens[at - 1];
  const next = doc.tokens[at + 1];
  if (
    before === undefined ||
    before.word.kind !== "word" ||
    NUMBERED.has(before.word.fold) ||
    YEAR_PLACES.has(before.word.fold) ||
    isCountedNoun(before.word.fold)
  )
    return false;
  return (
    next === undefined ||
    next.opensLine ||
    CLOSERS.has(next.word.fold) ||
    (next.word.fold.startsWith("و") && next.word.fold.length > 3)
  );
}

function readAcrossSlash(doc: Segmented, at: number): { readonly number: number } | null {
  const one = (place: number): boolean =>
    doc.tokens[place]?.word.kind === "number" && doc.tokens[place]!.word.fold.length === 4;
  const joined = (isAt(doc, at + 1, "/") && one(at + 2)) || (isAt(doc, at - 1, "/") && one(at - 2));
  return joined ? { number: Number(doc.tokens[at]!.word.fold) } : null;
}

function isYearPlace(doc: Segmented, at: number): boolean {
  const { tokens } = doc;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const closes = next === undefined || next.opensLine || CLOSERS.has(next.word.fold);
  if (
    !closes &&
    (isCountedNoun(next.word.fold) || hitAt(doc, at + 1, "unit") !== null || /[اٌ]ً$/u.test(next.word.surface))
  )
    return false;
  const before = token.opensLine ? undefined : tokens[at - 1];
  if (before === undefined)
    return next !== undefined && (DASHES.has(next.word.fold) || next.word.fold === ":");
  if (
    DASHES.has(before.word.fold) &&
    tokens[at - 2]?.word.kind === "number" &&
    tokens[at - 2]!.word.fold.length === 4
  )
    return true;
  if (
    next !== undefined &&
    DASHES.has(next.word.fold) &&
    tokens[at + 2]?.word.kind === "number" &&
    tokens[at + 2]!.word.fold.length === 4
  )
    return true;
  if (isYearLike(doc, at - 2) && before.word.fold === "و") return true;
  if (before.word.fold === "و" && !isYearLike(doc, at - 2)) return false;
  if (YEAR_PLACES.has(before.word.fold)) return closes || !isRound(token.word.fold);
  const wordBefore =
    before.word.kind === "word" && !isCountedNoun(before.word.fold) && before.word.fold !== "رقم";
  if (DASHES.has(next?.word.fold ?? "") && /[.؟!]/u.test(before.word.fold)) return true;
  return closes && wordBefore && !isRound(token.word.fold) && !NUMBERED.has(before.word.fold);
}

const NUMBERED = new Set([
  "القرار",
  "قرار",
  "رقم",
  "القانون",
  "قانون",
  "الماده",
  "عددهم",
  "عددها",
  "بلغ",
  "بلغت",
  "نحو",
  "حوالي",
  "قتل",
  "مقتل",
  "الي",
  "المرسوم",
  "الصفحه",
  "طراز",
  "موديل",
]);

function isYearLike(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  return token !== undefined && token.word.kind === "number" && token.word.fold.length === 4;
}

function isRound(digits: string): boolean {
  return digits.endsWith("00");
}

/** «نهاية تسعينيات القرن الماضي», «الستينات»; not a person in his sixties. */
export function findDecade(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  let p = edge?.last ?? at;
  let start = edge?.start ?? null;
  const unit = edge === null ? hitAt(doc, p, "unit") : bareAt(doc, p, "unit");
  if (unit !== null && unit.item.unit === "DE" && unit.item.count === 1 && !unit.definite) {
    start ??= startOf(doc.tokens[p]!, unit);
    p++;
  }
  const hit = start === null ? hitAt(doc, p, "decade") : bareAt(doc, p, "decade");
  if (hit === null) return null;
  start ??= startOf(doc.tokens[p]!, hit);
  let last = p + 1;
  let century: number | null = null;
  const q = isAt(doc, last, "من") ? last + 1 : last;
  const read = readCentury(doc, q);
  if (read !== null) {
    last = read.last;
    century = read.century ?? (read.shift === -1 ? 19 : 20);
  } else if (isAt(doc, last, "من") || isAt(doc, last, "عمره", "عمرها", "العمر")) return null;
  if (read === null && !hit.definite) return null;
  return found(doc, at, last, start, { kind: "decade", decade: hit.item.decade, century }, "times/decade");
}

/** القرن الماضي, القرن الحادي والعشرين: the first two digits of its years, or a shift. */
function readCentury(
  doc: Segmented,
  at: number,
): { readonly century: number | null; readonly shift?: number; readonly last: number } | null {
  const unit = bareAt(doc, at, "unit");
  if (unit === null || unit.item.unit !== "CE" || !unit.definite || unit.item.count !== 1) return null;
  const shift = readShift(doc, at + 1);
  if (shift !== null) return { century: null, shift: shift.shift, last: shift.last };
  const nth = readOrdinal(doc, at + 1, true);
  if (nth === null || nth.number < 1) return null;
  return { century: isAt(doc, nth.last, "الهجري", "قبل") ? null : nth.number - 1, last: nth.last };
}

/** «القرن الماضي», «القرن الحادي والعشرين». */
export function findCentury(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  const unit = edge === null ? hitAt(doc, at, "unit") : bareAt(doc, edge.last, "unit");
  if (unit === null || unit.item.unit !== "CE" || !unit.definite) return null;
  const p = edge?.last ?? at;
  const shift = readShift(doc, p + 1);
  const start = edge?.start ?? startOf(doc.tokens[at]!, unit);
  if (shift !== null)
    return found(
      doc,
      at,
      shift.last,
      start,
      { kind: "century", century: null, shift: shift.shift },
      "times/century",
    );
  const nth = readOrdinal(doc, p + 1, true);
  if (nth === null || nth.number < 1) return null;
  return found(
    doc,
    at,
    nth.last,
    start,
    { kind: "century", century: isAt(doc, nth.last, "الهجري", "قبل") ? null : nth.number - 1 },
    "times/century",
  );
}

/** «النصف الأول من العام الحالي 2015», «الربع الثاني من 2020», «الربع الأخير من العام». */
export function findFraction(doc: Segmented, at: number): Found | null {
  const token = doc.tokens[at]!;
  const reading = token.word.readings.find((one) => one.stem === "النصف" || one.stem === "الربع");
  if (reading === undefined) return null;
  const of = reading.stem === "النصف" ? "H" : "Q";
  const start = token.start + reading.start;
  const nth = readOrdinal(doc, at + 1, true);
  if (nth === null || nth.number > (of === "H" ? 2 : 4)) return null;
  const number = nth.number === -1 ? (of === "H" ? 2 : 4) : nth.number;
  const p = isAt(doc, nth.last, "من", "لعام", "للعام", "في")
    ? nth.last + (isAt(doc, nth.last, "من", "في") ? 1 : 0)
    : nth.last;
  const year = readPeriodYear(doc, p);
  if (year === null)
    return of === "Q" && p === nth.last
      ? found(doc, at, nth.last, start, { kind: "fraction", of, nth: number }, "times/quarter")
      : null;
  return found(
    doc,
    at,
    year.last,
    start,
    {
      kind: "fraction",
      of,
      nth: number,
      ...(year.year === undefined ? { yearShift: year.yearShift ?? 0 } : { year: year.year }),
    },
    of === "H" ? "times/half" : "times/quarter",
  );
}

/** The year a fraction or season belongs to: 2020, عام 2020, العام الماضي, هذا العام, العام. */
export function readPeriodYear(
  doc: Segmented,
  at: number,
): { readonly year?: number; readonly yearShift?: number; readonly last: number } | null {
  const shifted = readYearShift(doc, at);
  if (shifted !== null) return shifted;
  let p = at;
  const unit =
    bareAt(doc, p, "unit") ??
    joinedAt(doc, p, "unit") ??
    (isAt(doc, p, "للعام", "لعام") ? hitAt(doc, p, "unit") : null);
  if (unit !== null && unit.item.unit === "Y" && unit.item.count === 1) {
    p++;
    if (isAt(doc, p, "المالي", "الدراسي")) p++;
    const after = readShift(doc, p);
    if (after !== null) {
      const number = readYearNumber(doc, after.last);
      return number ?? { yearShift: after.shift, last: after.last };
    }
  }
  const number = readYearNumber(doc, p);
  if (number?.year !== undefined && number.calendar === "gregorian")
    return { year: number.year, last: number.last };
  return unit?.definite && p === at + 1 ? { yearShift: 0, last: p } : null;
}

/** «صيف 2014», «الخريف المقبل», «هذا الصيف», «صيف العام الماضي». */
export function findSeason(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  let p = edge?.last ?? at;
  let start = edge?.start ?? null;
  const demonstrative =
    start === null && doc.tokens[p]!.word.readings.find((reading) => reading.stem === "هذا");
  if (demonstrative) {
    start = doc.tokens[p]!.start + demonstrative.start;
    p++;
  }
  const hit = start === null ? hitAt(doc, p, "season") : bareAt(doc, p, "season");
  if (hit === null) return null;
  start ??= startOf(doc.tokens[p]!, hit);
  const sense = { kind: "season", season: hit.item.season } as const;
  if (demonstrative)
    return hit.definite ? found(doc, at, p + 1, start, { ...sense, shift: 0 }, "times/season") : null;
  if (hit.definite) {
    const shift = readShift(doc, p + 1);
    return shift === null
      ? null
      : found(doc, at, shift.last, start, { ...sense, shift: shift.shift }, "times/season");
  }
  const year = readPeriodYear(doc, isAt(doc, p + 1, "من") ? p + 2 : p + 1);
  return year === null
    ? null
    : found(
        doc,
        at,
        year.last,
        start,
        { ...sense, ...(year.year === undefined ? { yearShift: year.yearShift ?? 0 } : { year: year.year }) },
        "times/season",
      );
}
