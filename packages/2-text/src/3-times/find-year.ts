import type { Segmented } from "../2-segment/index.ts";
import { findBareYear } from "./bare-year.ts";
import { bareAt, found, hitAt, isAt, startOf } from "./cursor.ts";
import { readEdge } from "./find-month.ts";
import { readShift, readSpokenYear, readYearNumber } from "./month-name.ts";
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
  const spoken = readSpokenYear(doc, p);
  if (spoken === null) return null;
  return found(
    doc,
    at,
    spoken.last,
    start,
    { kind: "year", year: spoken.year!, calendar: spoken.calendar! },
    "times/year",
  );
}
