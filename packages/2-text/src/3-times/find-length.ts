import type { Segmented } from "../2-segment/index.ts";
import { isAge, isOffice } from "./age.ts";
import { bareAt, found, hitAt, isAt, startOf } from "./cursor.ts";
import { durationValue } from "./duration.ts";
import { readLength } from "./length.ts";
import { readCardinal } from "./numbers.ts";
import type { Found, Sense, Unit } from "./sense.ts";
import { isDurationCue } from "./words.ts";

/**
 * Lengths of time: «ثلاثة أشهر», «نحو 270 يوما», «سنتين ونصف», «ربع قرن», «عدة أشهر»; distances «قبل عامين», «بعد أسبوعين»;
 * and plurals placed in time: «الأشهر الستة الماضية» (a length), «الأيام المقبلة» (a vague reference).
 */
export function findLength(doc: Segmented, at: number): Found | null {
  return findDistance(doc, at) ?? findPlacedPlural(doc, at) ?? findPlain(doc, at);
}

const BEFORE = new Set(["قبل", "قبيل"]);
const AFTER = new Set(["بعد"]);
const SINCE = new Set(["منذ"]);
/** What makes «قبل ثلاثة أيام من …» a length measured from something else. */
const MEASURED_FROM = new Set(["من", "علي", "عن", "الي"]);

/** «قبل أربعة أشهر»: a point that far back; «منذ سنتين» is a length unless it stands alone. «بعد أسبوعين» is one only where the words look forward (resolved later). */
function findDistance(doc: Segmented, at: number): Found | null {
  const reading = doc.tokens[at]!.word.readings.find(
    (one) => (BEFORE.has(one.stem) || AFTER.has(one.stem) || SINCE.has(one.stem)) && one.prep === "",
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
  const since = SINCE.has(reading.stem);
  const direction = AFTER.has(reading.stem) ? 1 : -1;
  const last = isAt(doc, length.last, "من") ? length.last + 2 : length.last;
  return found(
    doc,
    at,
    last,
    doc.tokens[at]!.start + reading.start,
    { kind: "distance", unit: length.unit, count: length.count, direction, since, length: length.value },
    since ? "times/since" : direction < 0 ? "times/ago" : "times/ahead",
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

function findPlain(doc: Segmented, at: number): Found | null {
  const whole = findWhole(doc, at);
  if (whole !== null) return whole;
  const read = readLength(doc, at, false, isAfterCue(doc, at));
  if (read === null || isAge(doc, at, read) || isOffice(doc, at)) return null;
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
