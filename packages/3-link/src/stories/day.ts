const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;
const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01 of a date or TIMEX3 value that names a whole day; null for a month, a year, or none. */
export function dayNumber(value: string | null): number | null {
  const parts = value === null ? null : DAY.exec(value);
  if (parts === null) return null;
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MILLISECONDS;
}

/** The date of a day number, YYYY-MM-DD. */
export function dateOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}
