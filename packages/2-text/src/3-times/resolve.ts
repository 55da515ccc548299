import {
  addMonths,
  type CivilDay,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  partsOf,
} from "./civil-day.ts";
import { dated, type Grounds, type Resolved } from "./grounds.ts";
import { resolveDay } from "./resolve-day.ts";
import { resolveMonth, weekOfMonth } from "./resolve-month.ts";
import type { Sense } from "./sense.ts";
import type { Tense } from "./tense.ts";

const FIRST_YEAR = 1900;

/** The TIMEX3 value of what an expression says, on the given grounds. */
export function resolve(sense: Sense, grounds: Grounds): Resolved {
  const { published } = grounds;
  switch (sense.kind) {
    case "day":
      return resolveDay(sense, grounds);
    case "month":
      return resolveMonth(sense, grounds);
    case "year":
      if (sense.calendar === "hijri") return dated(`hijri:${formatYear(sense.year)}`);
      return dated(sense.year < FIRST_YEAR ? null : formatYear(sense.year));
    case "decade":
      return dated(`${sense.century ?? 19}${sense.decade}`, sense.century === null ? "+guess" : "");
    case "century":
      if (sense.shift !== undefined)
        return dated(
          published === null ? null : String(Math.floor(partsOf(published).year / 100) + sense.shift),
          "+published",
        );
      return dated(sense.century === null || sense.century < 19 ? null : String(sense.century));
    case "period":
      return published === null
        ? dated(null)
        : dated(periodValue(sense.unit, sense.shift, published), "+published");
    case "season":
      return resolveSeason(sense, published);
    case "fraction":
      return resolveFraction(sense, published);
    case "weekOf": {
      const month = resolveMonth(sense.month, grounds);
      return dated(month.value === null ? null : weekOfMonth(month.value, sense.nth), month.supplied);
    }
    case "distance":
      return resolveDistance(sense, grounds);
    case "same":
      return resolveSame(sense, grounds);
    case "value": {
      if (sense.byTense === true)
        return dated(isForward(grounds.tense()) ? "FUTURE_REF" : "PAST_REF", "+guess");
      return { type: sense.type, value: sense.value, supplied: "" };
    }
  }
}

function isForward(tense: Tense | null): boolean {
  return tense === "future" || tense === "present";
}

function periodValue(unit: string, shift: number, published: CivilDay): string | null {
  const { year, month } = partsOf(published);
  switch (unit) {
    case "W":
      return formatWeek(published + 7 * shift);
    case "WE":
      return `${formatWeek(published + 7 * shift)}-WE`;
    case "M": {
      const moved = addMonths(year, month, shift);
      return formatMonth(moved.year, moved.month);
    }
    case "Q": {
      const moved = addMonths(year, month, 3 * shift);
      return `${formatYear(moved.year)}-Q${Math.ceil(moved.month / 3)}`;
    }
    case "Y":
      return formatYear(year + shift);
    case "DE":
      return String(Math.floor(year / 10) + shift);
    case "CE":
      return String(Math.floor(year / 100) + shift);
    default:
      return null;
  }
}

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function resolveSeason(sense: Extract<Sense, { kind: "season" }>, published: CivilDay | null): Resolved {
  const named = (year: number): string => `${formatYear(year)}-${sense.season}`;
  if (sense.year !== undefined) return dated(named(sense.year));
  if (published === null) return dated(null);
  const { year, month } = partsOf(published);
  if (sense.yearShift !== undefined) return dated(named(year + sense.yearShift), "+published");
  const start = SEASON_START[sense.season]!;
  // A winter is named by the year of its December.
  const running =
    month >= start && month < start + 3
      ? year
      : sense.season === "WI" && month <= (sense.shift === 0 ? 3 : 2)
        ? year - 1
        : null;
  if (sense.shift === 0) return dated(named(running ?? year), "+published");
  if (sense.shift === -1)
    return dated(named(running !== null ? running - 1 : month >= start + 3 ? year : year - 1), "+published");
  return dated(named(running !== null ? running + 1 : month < start ? year : year + 1), "+published");
}

function resolveFraction(sense: Extract<Sense, { kind: "fraction" }>, published: CivilDay | null): Resolved {
  const named = (year: number): string => `${formatYear(year)}-${sense.of}${sense.nth}`;
  if (sense.year !== undefined) return dated(sense.year < FIRST_YEAR ? null : named(sense.year));
  if (published === null) return dated(null);
  const { year, month } = partsOf(published);
  if (sense.yearShift !== undefined) return dated(named(year + sense.yearShift), "+published");
  const begun = (sense.nth - 1) * (sense.of === "H" ? 6 : 3) + 1 <= month;
  return dated(named(begun ? year : year - 1), "+published+guess");
}

function resolveDistance(sense: Extract<Sense, { kind: "distance" }>, grounds: Grounds): Resolved {
  const { published } = grounds;
  const asLength: Resolved = { type: "DURATION", value: sense.length, supplied: "" };
  if (sense.since && !grounds.alone) return asLength;
  if (sense.direction === 1 && !grounds.alone && !isForward(grounds.tense())) return asLength;
  if (published === null) return dated(null);
  const steps = sense.count * sense.direction;
  const { year, month } = partsOf(published);
  switch (sense.unit) {
    case "D":
      return dated(formatDay(published + steps), "+published");
    case "W":
      return dated(formatWeek(published + 7 * steps), "+published");
    case "M": {
      const moved = addMonths(year, month, steps);
      return dated(formatMonth(moved.year, moved.month), "+published");
    }
    case "Y":
      return dated(year + steps < FIRST_YEAR ? null : formatYear(year + steps), "+published");
    case "DE":
      return dated(String(Math.floor(year / 10) + steps), "+published");
    case "CE":
      return dated(null);
    default: {
      const days = sense.unit === "H" ? Math.trunc(steps / 24) : 0;
      return dated(formatDay(published + days), "+published+guess");
    }
  }
}

const SAME_LENGTH: Readonly<Record<string, number>> = { Y: 4, M: 7, D: 10 };

/** العام نفسه, آنذاك: the period named last, as far as it is known; نفس الشهر من العام المقبل: in another year. */
function resolveSame(sense: Extract<Sense, { kind: "same" }>, grounds: Grounds): Resolved {
  const { antecedent, published } = grounds;
  if (sense.unit === null)
    return antecedent === null || !grounds.sameSentence ? dated("PAST_REF") : dated(antecedent, "+guess");
  const length = SAME_LENGTH[sense.unit]!;
  if (antecedent === null || antecedent.length < length || !/^[0-9-]+$/u.test(antecedent.slice(0, length)))
    return dated(null);
  const year =
    sense.year ??
    (sense.yearShift === undefined || published === null
      ? undefined
      : partsOf(published).year + sense.yearShift);
  if (sense.yearShift !== undefined && year === undefined) return dated(null);
  return dated(
    year === undefined ? antecedent.slice(0, length) : formatYear(year) + antecedent.slice(4, length),
    "+guess",
  );
}
