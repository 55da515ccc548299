import type { Segmented } from "../2-segment/index.ts";
import { bareAt, found, hitAt, isAt, startOf } from "./cursor.ts";
import { readShift } from "./month-name.ts";
import type { Found } from "./sense.ts";
import { turnsAway } from "./words.ts";

/** الليلة الماضية, الليلة: the night before, this night. */
export function findNight(doc: Segmented, at: number): Found | null {
  const token = doc.tokens[at]!;
  const reading = token.word.readings.find((one) => one.stem === "الليله");
  if (reading === undefined) return findMidnight(doc, at);
  const shift = readShift(doc, at + 1);
  const start = token.start + reading.start;
  if (shift !== null)
    return found(
      doc,
      at,
      shift.last,
      start,
      { kind: "day", offset: shift.shift, part: "NI" },
      "times/part-of-day",
    );
  if (turnsAway("ordinary", doc.tokens[at + 1]?.word) && !doc.tokens[at + 1]!.opensLine) return null;
  return found(doc, at, at + 1, start, { kind: "day", offset: 0, part: "NI" }, "times/part-of-day");
}

/** «عند منتصف الليل», «بعد منتصف ليل أمس» is read as a part of that day. */
function findMidnight(doc: Segmented, at: number): Found | null {
  const edge = hitAt(doc, at, "edge");
  if (edge === null || edge.reading.stem !== "منتصف" || !isAt(doc, at + 1, "الليل")) return null;
  return found(
    doc,
    at,
    at + 2,
    startOf(doc.tokens[at]!, edge),
    { kind: "day", offset: 0, part: "NI" },
    "times/part-of-day",
  );
}

/** «عطلة نهاية الأسبوع», «نهاية الأسبوع المقبل»: the weekend of a week. */
export function findWeekend(doc: Segmented, at: number): Found | null {
  const lead = doc.tokens[at]!.word.readings.find((one) => one.stem === "عطله" || one.stem === "اجازه");
  const p = lead === undefined ? at : at + 1;
  const edge = lead === undefined ? hitAt(doc, p, "edge") : bareAt(doc, p, "edge");
  if (edge === null || edge.reading.stem !== "نهايه") return null;
  const unit = bareAt(doc, p + 1, "unit");
  if (unit === null || unit.item.unit !== "W" || !unit.definite || unit.item.count !== 1) return null;
  const shift = readShift(doc, p + 2);
  const start = lead === undefined ? startOf(doc.tokens[p]!, edge) : doc.tokens[at]!.start + lead.start;
  return found(
    doc,
    at,
    shift?.last ?? p + 2,
    start,
    { kind: "period", unit: "WE", shift: shift?.shift ?? 0 },
    "times/weekend",
  );
}
