import type { Unit } from "./sense.ts";

const TIMED: Readonly<Record<string, string>> = { H: "H", MIN: "M", S: "S" };

/** The TIMEX3 value of so many units; X where the number is vague. @example durationValue("H", 48) === "PT48H" */
export function durationValue(unit: Unit, count: number | null): string {
  const amount = count === null ? "X" : String(count);
  const timed = TIMED[unit];
  return timed === undefined ? `P${amount}${unit}` : `PT${amount}${timed}`;
}
