/** A period against the publication day: -1 the one before, 0 the same, 1 the one after; ±2 the one beyond (قبل الماضي). */
export type Shift = number;
export type Calendar = "gregorian" | "hijri";
export type Unit = "S" | "MIN" | "H" | "D" | "W" | "M" | "Y" | "DE" | "CE";
export type DayPart = "MO" | "AF" | "EV" | "NI" | "DT";

/** Which year a month or day lies in, as far as the words say: a number, or a shift against the publication year. */
export interface YearSaid {
  readonly year?: number;
  readonly yearShift?: Shift;
  /** The year, or year and month, named last: 14 أغسطس من نفس العام, 16 من نفس الشهر. */
  readonly antecedent?: "year" | "month";
}

export interface ClockSaid {
  readonly hour: number;
  readonly minute: number;
  readonly utc: boolean;
}

/** A day as the words give it: any mixture of a day word, a weekday, a date, and a time of that day. */
export interface DaySense extends YearSaid {
  readonly kind: "day";
  /** Days from the publication day (أمس is -1). */
  readonly offset?: number;
  readonly weekday?: number;
  readonly calendar?: Calendar;
  readonly month?: number;
  readonly monthShift?: Shift;
  readonly day?: number;
  readonly shift?: Shift;
  readonly part?: DayPart;
  readonly clock?: ClockSaid;
  /** The nth such weekday of the month, -1 the last. */
  readonly nth?: number;
}

/** A month; `shift` places a named month (يونيو الماضي). */
export interface MonthSense extends YearSaid {
  readonly kind: "month";
  readonly calendar: Calendar;
  readonly month: number;
  readonly shift?: Shift;
}

/**
 * What the words of an expression say, before anything is supplied: `resolve` turns it into a value.
 * `value` kinds stand as they are (a duration, a set, a vague reference).
 */
export type Sense =
  | DaySense
  | MonthSense
  | { readonly kind: "year"; readonly year: number; readonly calendar: Calendar }
  | { readonly kind: "decade"; readonly decade: number; readonly century: number | null }
  | { readonly kind: "century"; readonly century: number | null; readonly shift?: Shift }
  | {
      readonly kind: "period";
      readonly unit: Unit | "Q" | "WE";
      readonly shift: Shift;
    }
  | {
      readonly kind: "season";
      readonly season: string;
      readonly shift?: Shift;
      readonly year?: number;
      readonly yearShift?: Shift;
    }
  | {
      readonly kind: "fraction";
      readonly of: "H" | "Q";
      readonly nth: number;
      readonly year?: number;
      readonly yearShift?: Shift;
    }
  | { readonly kind: "weekOf"; readonly nth: number; readonly month: MonthSense }
  | {
      readonly kind: "distance";
      readonly unit: Unit;
      readonly count: number;
      readonly direction: -1 | 1;
      readonly since: boolean;
      readonly length: string;
    }
  | {
      readonly kind: "same";
      readonly unit: "D" | "M" | "Y" | null;
      readonly year?: number;
      readonly yearShift?: Shift;
    }
  | {
      readonly kind: "value";
      readonly type: "DATE" | "DURATION" | "SET";
      readonly value: string;
      readonly byTense?: boolean;
    };

/** An expression found: its tokens `[first, last)`, its text offsets, what it says, and the rule that found it. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly sense: Sense;
  readonly rule: string;
}
