import { civilDay, daysInMonth, formatDay, parseDay, partsOf } from "../3-times/index.ts";

/**
 * Windows of time as EDTF writes them (ISO 8601-2:2019): `2020-06-12/2020-12~` from that day until about December,
 * `2020-06-12/..` from that day with no end given. A window begins at the publication day, its anchor.
 */

/** Units of vague spans («الأشهر المقبلة») and how far each reaches at most: months from the anchor, and the precision of the end. */
const REACHES: readonly (readonly [unit: RegExp, months: number, precision: "month" | "year"])[] = [
  [/ساع|يوم|ايام/u, 0, "month"],
  [/اسبوع|اسابيع/u, 1, "month"],
  [/شهر|اشهر|شهور/u, 6, "month"],
  [/عام|اعوام|سنه|سنوات|سنين/u, 60, "year"],
];

/** The window of a vague reference to the future, by the unit its words name; open where they name none. */
export function vagueWindow(folded: string, published: string): string | null {
  const anchor = parseDay(published);
  if (anchor === null) return null;
  const reach = REACHES.find(([unit]) => unit.test(folded));
  if (reach === undefined) return openWindow(published);
  const [, months, precision] = reach;
  const { year, month } = partsOf(months === 0 ? anchor + DAYS_AHEAD : anchor);
  const end = monthOf(year, month, months);
  return `${published}/${precision === "year" ? end.slice(0, 4) : end}~`;
}

/** «الأيام المقبلة» reach about so many days. */
const DAYS_AHEAD = 10;

/** From the publication day with no end given: «في أقرب وقت». */
export function openWindow(published: string): string {
  return `${published}/..`;
}

/** The window of a length of time counted from the publication day («خلال أسبوعين»); its end is as fine as the unit. */
export function lengthWindow(duration: string, published: string): string | null {
  const anchor = parseDay(published);
  if (anchor === null) return null;
  const vague = /^PT?X([DWMYH])$/u.exec(duration);
  if (vague !== null) return vagueWindow(UNIT_WORDS[vague[1]!]!, published);
  const exact = /^P(T?)([0-9]{1,3})([DWMYH])$/u.exec(duration);
  if (exact === null) return null;
  const [, clock, digits, unit] = exact;
  const count = Number(digits);
  if (clock === "T") return unit === "H" ? `${published}/${formatDay(anchor + Math.ceil(count / 24))}` : null;
  if (unit === "D") return `${published}/${formatDay(anchor + count)}`;
  if (unit === "W") return `${published}/${formatDay(anchor + count * 7)}`;
  const { year, month } = partsOf(anchor);
  return unit === "M"
    ? `${published}/${monthOf(year, month, count)}`
    : `${published}/${String(year + count).padStart(4, "0")}`;
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  H: "ساع",
  D: "ايام",
  W: "اسابيع",
  M: "اشهر",
  Y: "سنوات",
};

/** The window that ends with the last day of a year or month («قبل نهاية العام»); null where that day lies before the anchor. */
export function endWindow(period: string, published: string): string | null {
  const match = /^([0-9]{4})(?:-([0-9]{2}))?$/u.exec(period);
  if (match === null) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? 12 : Number(match[2]);
  const last = civilDay(year, month, daysInMonth(year, month));
  const anchor = parseDay(published);
  return last === null || anchor === null || last < anchor ? null : `${published}/${formatDay(last)}`;
}

function monthOf(year: number, month: number, ahead: number): string {
  const sum = year * 12 + (month - 1) + ahead;
  return `${String(Math.floor(sum / 12)).padStart(4, "0")}-${String((sum % 12) + 1).padStart(2, "0")}`;
}
