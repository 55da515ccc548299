import type { When } from "../shape/evidence.ts";

/** When an event was: the day the text gives it, as vague as it is, else the day of publication. */
export function whenOf(date: string | null, published: string): When {
  if (date !== null) return { value: date, basis: "happened" };
  return { value: published === "" ? null : published, basis: "published" };
}

/** Days since 1970-01-01 of a whole day; null for anything else. */
export function dayNumber(value: string | null): number | null {
  if (value === null || !/^\d{4}-\d\d-\d\d$/u.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time / 86_400_000;
}
