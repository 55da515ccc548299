import type { Segmented } from "../2-segment/index.ts";
import { hitAt } from "./cursor.ts";
import type { DaySense, Found, MonthSense } from "./sense.ts";

const CONNECTORS = new Set(["و", "الي", "حتي", "-", "–", "او", "وحتي", "والي", "ثم", "،", "/"]);
const BESIDE = new Set([
  "الموافق",
  "ل",
  "لل",
  "(",
  ")",
  "-",
  "–",
  "/",
  "،",
  "=",
  "م",
  "المصادف",
  "ه",
  "يوم",
  "[",
  "]",
]);

/**
 * Gives expressions that stand side by side what they share: the first of a pair takes the year or shift written once
 * after the second («من سبتمبر إلى يناير الماضيين», «بين حزيران وأيلول 2020»), and a Hijri day the Gregorian day beside it.
 */
export function mergeShared(doc: Segmented, found: readonly Found[]): Found[] {
  const out = [...found];
  for (let i = out.length - 2; i >= 0; i--) {
    const next = out[i + 1]!;
    const gap = next.first - out[i]!.last;
    if (gap > 4) continue;
    out[i] = takeHijriDay(doc, out[i]!, next) ?? takeYear(doc, out[i]!, next) ?? out[i]!;
  }
  for (let i = 1; i < out.length; i++) {
    if (out[i]!.first - out[i - 1]!.last <= 4) out[i] = takeHijriDay(doc, out[i]!, out[i - 1]!) ?? out[i]!;
  }
  return out;
}

function isDated(found: Found): found is Found & { sense: DaySense | MonthSense } {
  return (found.sense.kind === "day" && found.sense.month !== undefined) || found.sense.kind === "month";
}

function takeYear(doc: Segmented, one: Found, next: Found): Found | null {
  if (!isDated(one) || !isDated(next) || !between(doc, one, next, CONNECTORS, 1)) return null;
  const { sense } = one;
  const other = next.sense;
  if (
    sense.year !== undefined ||
    sense.yearShift !== undefined ||
    sense.shift !== undefined ||
    sense.antecedent !== undefined ||
    sense.calendar !== other.calendar
  )
    return null;
  if (other.year !== undefined)
    return {
      ...one,
      sense: { ...sense, year: (sense.month ?? 0) > (other.month ?? 0) ? other.year - 1 : other.year },
    };
  if (other.yearShift !== undefined) return { ...one, sense: { ...sense, yearShift: other.yearShift } };
  if (other.shift === undefined || hitAt(doc, next.last - 1, "relative")?.item.dual !== true) return null;
  return { ...one, sense: { ...sense, shift: other.shift } };
}

function takeHijriDay(doc: Segmented, one: Found, other: Found): Found | null {
  if (
    one.sense.kind !== "day" ||
    one.sense.calendar !== "hijri" ||
    other.sense.kind !== "day" ||
    other.sense.calendar !== "gregorian"
  )
    return null;
  const [left, right] = one.first < other.first ? [one, other] : [other, one];
  return between(doc, left, right, BESIDE, 3)
    ? { ...one, sense: other.sense, rule: "times/hijri-beside-gregorian" }
    : null;
}

function between(
  doc: Segmented,
  left: Found,
  right: Found,
  allowed: ReadonlySet<string>,
  max: number,
): boolean {
  const gap = right.first - left.last;
  if (gap === 0) return right.start > doc.tokens[right.first]!.start || allowed === BESIDE;
  if (gap < 0 || gap > max) return false;
  for (let at = left.last; at < right.first; at++) if (!allowed.has(doc.tokens[at]!.word.fold)) return false;
  return true;
}
