/** The first and the last day a date of the knowledge base may mean: `2020-05` is all of May. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/**
 * The days a written date (YYYY, YYYY-MM, YYYY-MM-DD) may mean; any day for «-», a day that is past but not known; null for an empty cell. Months end on 31: days are only compared.
 *
 * @example dayRange("2020-05") // { first: "2020-05-01", last: "2020-05-31" }
 */
export function dayRange(written: string): DayRange | null {
  if (written === "") return null;
  if (written === "-") return { first: "0000-01-01", last: "9999-12-31" };
  return {
    first: `${written}${"-01-01".slice(written.length === 4 ? 0 : written.length === 7 ? 3 : 6)}`,
    last: `${written}${"-12-31".slice(written.length === 4 ? 0 : written.length === 7 ? 3 : 6)}`,
  };
}

/** A term of office as far as its ends are known; no end is no known end. */
export interface Term {
  readonly from: DayRange | null;
  readonly to: DayRange | null;
}

/**
 * Whether a term surely, perhaps or surely not holds on a day. A day of change belongs to both and is perhaps; a term without a
 * known beginning is never sure.
 */
export function termHolds(term: Term, day: string): "surely" | "perhaps" | "no" {
  if (term.from !== null && day < term.from.first) return "no";
  if (term.to !== null && day > term.to.last) return "no";
  if (term.from === null || day < term.from.last) return "perhaps";
  if (term.to !== null && day >= term.to.first) return "perhaps";
  return day === term.from.last && term.from.first === term.from.last ? "perhaps" : "surely";
}
