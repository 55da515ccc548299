import type { Segmented } from "../2-segment/index.ts";
import type { Found } from "./sense.ts";

const SAID = new Set([
  "قال",
  "وقال",
  "اضاف",
  "واضاف",
  "اكد",
  "واكد",
  "تابع",
  "وتابع",
  "اوضح",
  "واوضح",
  "وزاد",
  "وختم",
  "وذكر",
  "وبين",
]);

/**
 * Takes away weekdays that are a person's name in this article: where «وقال الخميس:» shows that الخميس speaks, every
 * bare الخميس is the man. A day with يوم, a date or a day word stays.
 */
export function rejectSurnames(doc: Segmented, found: readonly Found[]): readonly Found[] {
  let names: Set<number> | null = null;
  for (const one of found) {
    const weekday = bareWeekday(one);
    if (
      weekday === null ||
      doc.tokens[one.last]?.word.fold !== ":" ||
      !SAID.has(doc.tokens[one.first - 1]?.word.fold ?? "")
    )
      continue;
    names ??= new Set();
    names.add(weekday);
  }
  if (names === null) return found;
  const people = names;
  return found.filter((one) => {
    const weekday = bareWeekday(one);
    return weekday === null || !people.has(weekday);
  });
}

/** The weekday of an expression that is one word and nothing more; null for any other. */
function bareWeekday(one: Found): number | null {
  if (one.sense.kind !== "day" || one.rule !== "times/weekday" || one.last !== one.first + 1) return null;
  return one.sense.weekday ?? null;
}
