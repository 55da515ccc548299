/** The first and the last day of a month; null when `month` is none. @example daysOfMonth("2020-02") // ["2020-02-01", "2020-02-29"] */
export function daysOfMonth(month: string): readonly [from: string, to: string] | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(month);
  if (match === null) return null;
  const last = new Date(Date.UTC(Number(match[1]), Number(match[2]), 0)).getUTCDate();
  return [`${month}-01`, `${month}-${String(last).padStart(2, "0")}`];
}
