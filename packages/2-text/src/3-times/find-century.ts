import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, isAt, startOf } from "./cursor.ts";
import { readEdge } from "./find-month.ts";
import { readShift } from "./month-name.ts";
import { readOrdinal } from "./numbers.ts";
import type { Found } from "./sense.ts";

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
  if (unit === null || unit.item.unit !== "CE" || unit.item.count !== 1 || !unit.definite) return null;
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
