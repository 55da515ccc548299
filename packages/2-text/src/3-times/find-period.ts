import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, isAt, startOf } from "./cursor.ts";
import { readEdge } from "./find-month.ts";
import { readShift, readYearNumber, readYearShift, yearSaid } from "./month-name.ts";
import type { DayPart, Found, Sense, Unit } from "./sense.ts";
import { dayParts, turnsAway } from "./words.ts";

/** A period against the publication day: «الأسبوع الماضي», «هذا العام», «نهاية الشهر الجاري», «مطلع العام», «الليلة الماضية». */
export function findPeriod(doc: Segmented, at: number): Found | null {
  const edge = readEdge(doc, at);
  const p = edge?.last ?? at;
  const inside = edge !== null;
  return (
    findSame(doc, at) ??
    findThisPeriod(doc, at, p, edge?.start ?? null) ??
    findShifted(doc, at, p, inside, edge?.start ?? null)
  );
}

const PERIODS: ReadonlySet<string> = new Set(["D", "W", "M", "Y", "DE"]);

/** نفس الشهر من العام المقبل 2016, نفس العام. */
function findSame(doc: Segmented, at: number): Found | null {
  const reading = doc.tokens[at]!.word.readings.find((one) => one.stem === "نفس" || one.stem === "ذات");
  const unit = reading === undefined ? null : bareAt(doc, at + 1, "unit");
  if (reading === undefined || unit === null || !unit.definite || unit.item.count !== 1) return null;
  const of = unit.item.unit;
  if (of !== "M" && of !== "Y") return null;
  const year = isAt(doc, at + 2, "من") ? (readYearShift(doc, at + 3) ?? readYearNumber(doc, at + 3)) : null;
  const said = year === null ? {} : yearSaid(year);
  return found(
    doc,
    at,
    year?.last ?? at + 2,
    doc.tokens[at]!.start + reading.start,
    { kind: "same", unit: of, ...said },
    "times/same-period",
  );
}

/** هذا العام, هذا الأسبوع; بداية هذا الشهر. */
function findThisPeriod(doc: Segmented, first: number, at: number, edgeStart: number | null): Found | null {
  const token = doc.tokens[at];
  if (token === undefined) return null;
  const reading = token.word.readings.find((one) => one.stem === "هذا" || one.stem === "هذه");
  if (reading === undefined || (edgeStart !== null && reading.start > 0)) return null;
  const start = edgeStart ?? token.start + reading.start;
  const part = dayParts.matchAt(doc, at + 1) ?? null;
  if (part === null && isAt(doc, at + 1, "المساء", "الصباح", "الفجر", "الليله")) {
    const said: DayPart = isAt(doc, at + 1, "المساء") ? "EV" : isAt(doc, at + 1, "الليله") ? "NI" : "MO";
    return found(doc, first, at + 2, start, { kind: "day", offset: 0, part: said }, "times/part-of-day");
  }
  const unit = bareAt(doc, at + 1, "unit");
  if (
    unit === null ||
    !unit.definite ||
    unit.item.count !== 1 ||
    !PERIODS.has(unit.item.unit) ||
    unit.item.unit === "D"
  )
    return null;
  const last = at + 2;
  const year = unit.item.unit === "Y" ? readYearNumber(doc, last) : null;
  if (year?.year !== undefined)
    return found(
      doc,
      first,
      year.last,
      start,
      { kind: "year", year: year.year, calendar: year.calendar! },
      "times/year",
    );
  return found(
    doc,
    first,
    last,
    start,
    { kind: "period", unit: unit.item.unit, shift: 0 },
    "times/this-period",
  );
}

/** الأسبوع الماضي, العام قبل الماضي, الشهر نفسه; with an edge before it the article is enough: نهاية العام. */
function findShifted(
  doc: Segmented,
  first: number,
  at: number,
  inside: boolean,
  edgeStart: number | null,
): Found | null {
  const unit = inside ? bareAt(doc, at, "unit") : hitAt(doc, at, "unit");
  if (unit === null || !unit.definite || unit.item.count !== 1 || !PERIODS.has(unit.item.unit)) return null;
  const start = edgeStart ?? startOf(doc.tokens[at]!, unit);
  const kind = isAt(doc, at + 1, "الدراسي", "المالي", "الجامعي") ? doc.tokens[at + 1]!.word.fold : null;
  const shift = readShift(doc, kind === null ? at + 1 : at + 2);
  if (shift !== null) {
    if (isGeneral(doc, at, unit.item.unit, shift.shift)) return null;
    if (unit.item.unit === "D") return null;
    return found(
      doc,
      first,
      shift.last,
      start,
      kind === null || kind === "المالي"
        ? { kind: "period", unit: unit.item.unit, shift: shift.shift }
        : vague(shift.shift),
      "times/shifted-period",
    );
  }
  if (
    isAt(doc, at + 1, "نفسه", "ذاته", "نفسها", "ذاتها") &&
    unit.item.unit !== "W" &&
    unit.item.unit !== "D"
  ) {
    const year = isAt(doc, at + 2, "من") ? (readYearShift(doc, at + 3) ?? readYearNumber(doc, at + 3)) : null;
    const said = year === null ? {} : yearSaid(year);
    const of = unit.item.unit === "M" ? "M" : "Y";
    return found(
      doc,
      first,
      year?.last ?? at + 2,
      start,
      { kind: "same", unit: of, ...said },
      "times/same-period",
    );
  }
  if (edgeStart !== null && kind === null && unit.item.unit !== "D")
    return findEdgeOf(doc, first, at, edgeStart, unit.item.unit);
  return null;
}

function findEdgeOf(doc: Segmented, first: number, at: number, start: number, unit: Unit): Found | null {
  const weekend =
    unit === "W" && doc.tokens[at - 1]!.word.readings.some((reading) => reading.stem === "نهايه");
  const year = unit === "Y" ? readYearNumber(doc, at + 1) : null;
  if (year?.year !== undefined)
    return found(
      doc,
      first,
      year.last,
      start,
      { kind: "year", year: year.year, calendar: year.calendar! },
      "times/year",
    );
  return found(
    doc,
    first,
    at + 1,
    start,
    { kind: "period", unit: weekend ? "WE" : unit, shift: 0 },
    "times/edge-of-period",
  );
}

function vague(shift: number): Sense {
  return {
    kind: "value",
    type: "DATE",
    value: shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF",
  };
}

/** الأمين العام الحالي: the general one, not the year. */
function isGeneral(doc: Segmented, at: number, unit: Unit, shift: number): boolean {
  if (unit !== "Y" || doc.tokens[at]!.opensLine) return false;
  const word = doc.tokens[at - 1]?.word;
  if (word === undefined) return false;
  const next = doc.tokens[at + 1]!.word.fold;
  const beside = word.readings.some(
    (one) => one.prep === "" && one.stem.length > 3 && one.stem.startsWith("ال") && !one.stem.endsWith("ه"),
  );
  return (
    (turnsAway("head", word) && (shift >= 0 || next === "السابق" || next === "الاخير")) ||
    (beside && next === "السابق")
  );
}
