import type { Segmented, Token } from "../2-segment/index.ts";
import { bareAt, found, isAt } from "./cursor.ts";
import { durationValue } from "./duration.ts";
import { readShift, readYearNumber } from "./month-name.ts";
import { readCardinal } from "./numbers.ts";
import type { Found } from "./sense.ts";
import { festivals, references, sets, turnsAway } from "./words.ts";

/** «مؤخرا», «حاليا», «الآونة الأخيرة», «المرحلة المقبلة», «قبل فترة»: past, present or future without a day. */
export function findReference(doc: Segmented, at: number): Found | null {
  const match = references.matchAt(doc, at);
  if (match === null) return null;
  const { value, after } = match.value;
  const { tokens } = doc;
  const before = tokens[at]!.opensLine ? undefined : tokens[at - 1];
  if (
    after !== "" &&
    (before === undefined || (before.word.fold !== after && before.word.readings.at(-1)!.stem !== after))
  )
    return null;
  const next = tokens[match.last];
  const measured =
    next !== undefined && !next.opensLine && (next.word.fold === "من" || next.word.fold === "علي");
  const stem = match.reading.stem;
  if (measured && (stem === "قبل" || stem === "منذ" || stem === "قريبا" || stem === "قبيل")) return null;
  if (
    stem === "اخيرا" &&
    (before === undefined ||
      match.reading.conj !== "" ||
      /(?:اً|ًا|[^ه]ا)$/u.test(before.word.surface) ||
      before.word.kind !== "word")
  )
    return null;
  if (
    stem === "المستقبل" &&
    match.last === at + 1 &&
    (match.reading.prep !== "" || match.reading.conj !== "")
  )
    return null;
  if (stem === "قريبا" && before !== undefined && STATES.has(before.word.fold)) return null;
  const byTense = stem === "لاحقا" || (match.last > at + 1 && tokens[at + 1]!.word.fold === "لاحق");
  const antecedent =
    stem === "انذاك" || stem === "حينها" || stem === "وقتها" || stem === "حينذاك" || stem === "وقتذاك";
  if (antecedent)
    return found(doc, at, match.last, match.start, { kind: "same", unit: null }, "times/back-reference");
  return found(
    doc,
    at,
    match.last,
    match.start,
    {
      kind: "value",
      type: value.startsWith("PX") ? "DURATION" : "DATE",
      value,
      ...(byTense ? { byTense } : {}),
    },
    "times/reference",
  );
}

/** بات قريبا: near, not soon. */
const STATES = new Set(["بات", "باتت", "اصبح", "يبدو", "كان", "كانت", "ليس", "ليست"]);

/** «سنويا», «بشكل يومي», «اليومية», «كل عام», «كل ثلاثة أشهر», «كل يوم جمعة». */
export function findSet(doc: Segmented, at: number): Found | null {
  const match = sets.matchAt(doc, at);
  if (match !== null) {
    const before = doc.tokens[at]!.opensLine ? undefined : doc.tokens[at - 1];
    const prep =
      match.reading.prep !== "" && match.last === at + 1 && !doc.tokens[at]!.word.fold.startsWith("ب");
    if (match.reading.stem === "يومي" && isDayAhead(doc, match.last)) return null;
    if (isSurname(doc, match.last, before)) return null;
    if (
      prep ||
      turnsAway("paper", before?.word) ||
      (match.reading.conj !== "" && match.last === at + 1 && before?.word.kind !== "word")
    )
      return null;
    return found(
      doc,
      at,
      match.last,
      match.start,
      { kind: "value", type: "SET", value: match.value },
      "times/set",
    );
  }
  const token = doc.tokens[at]!;
  const every = token.word.readings.find((reading) => reading.stem === "كل" && reading.prep === "");
  if (every === undefined) return null;
  const start = token.start + every.start;
  const count = readCardinal(doc, at + 1, true);
  const unitAt = count?.last ?? at + 1;
  const unit = bareAt(doc, unitAt, "unit");
  // «كل عام وأنتم بخير» is a greeting.
  if (isAt(doc, at + 3, "بخير") || isAt(doc, at + 4, "بخير")) return null;
  if (unit !== null && !unit.definite && (count !== null || unit.item.count < 9)) {
    const weekday = bareAt(doc, unitAt + 1, "weekday") ?? bareAt(doc, unitAt + 1, "weekdayBare");
    const amount = count?.number ?? unit.item.count;
    if (weekday !== null && unit.item.unit === "D")
      return found(doc, at, unitAt + 2, start, { kind: "value", type: "SET", value: "P1W" }, "times/set");
    return found(
      doc,
      at,
      unitAt + 1,
      start,
      { kind: "value", type: "SET", value: durationValue(unit.item.unit, amount) },
      "times/set",
    );
  }
  return null;
}

/** «وأضاف الشهري:»: a surname. */
function isSurname(doc: Segmented, last: number, before: Token | undefined): boolean {
  return (
    isAt(doc, last, ":", "،", "ان") &&
    before !== undefined &&
    /^و?(?:قال|اضاف|اكد|اوضح|تابع|ذكر|بين|اشار)$/u.test(before.word.fold)
  );
}

/** «يومي السبت والأحد»: two days, not the daily. */
function isDayAhead(doc: Segmented, at: number): boolean {
  return (
    doc.tokens[at]?.word.kind === "number" ||
    bareAt(doc, at, "weekday") !== null ||
    bareAt(doc, at, "ordinal") !== null ||
    isAt(doc, at, "امس", "اليوم", "غد")
  );
}

/** «عيد الفطر», «موسم الحج», «يوم عرفة»: days known by name, in the year at hand unless one is given. */
export function findFestival(doc: Segmented, at: number): Found | null {
  const match = festivals.matchAt(doc, at);
  if (match === null) return null;
  const { calendar, month, day } = match.value;
  const shift = readShift(doc, match.last);
  const year = shift === null ? readYearNumber(doc, match.last) : null;
  const fits =
    year?.year !== undefined && year.calendar === calendar
      ? { year: year.year }
      : shift !== null
        ? { shift: shift.shift }
        : {};
  const last = "year" in fits ? year!.last : (shift?.last ?? match.last);
  const sense =
    day === null
      ? ({ kind: "month", calendar, month, ...fits } as const)
      : ({ kind: "day", calendar, month, day, ...fits } as const);
  return found(doc, at, last, match.start, sense, "times/festival");
}
