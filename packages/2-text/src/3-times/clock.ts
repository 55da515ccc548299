import type { Segmented } from "../2-segment/index.ts";
import { bareAt, hitAt, inner, isAt, joinedAt, startOf, touches } from "./cursor.ts";
import { readDigits, readOrdinal } from "./numbers.ts";
import type { ClockSaid, DayPart } from "./sense.ts";
import { dayParts, timeZones } from "./words.ts";

/** A clock time as written and where it stands. */
export interface ClockRead {
  readonly clock: ClockSaid;
  readonly last: number;
  readonly start: number;
}

/** الساعة التاسعة والنصف مساء, 9:30 صباحا, 18:12 ت م, التاسعة مساء: a time of the day; null without a word that says so. */
export function readClock(doc: Segmented, at: number): ClockRead | null {
  let p = at;
  let start: number | null = null;
  if (isOne(doc, p, "تمام")) {
    start = doc.tokens[p]!.start;
    p++;
  }
  const word = start === null ? hitAt(doc, p, "unit") : bareAt(doc, p, "unit");
  const named = word?.definite === true && word.item.unit === "H" && word.item.count === 1;
  if (named) {
    start ??= startOf(doc.tokens[p]!, word);
    p++;
  } else if (start !== null) return null;
  const hour = readHour(doc, p, named);
  if (hour === null) return null;
  const minutes = readMinutes(doc, hour.last, hour.minute);
  const part = readPart(doc, minutes.last);
  const zone = readZone(doc, part.last);
  if (!named && part.part === null && zone.utc === null) return null;
  if (!named && hour.spoken && part.part === null) return null;
  const clock = {
    hour: onDayClock(hour.hour, part.part, part.pm),
    minute: minutes.minute,
    utc: zone.utc === true,
  };
  if (minutes.minute < 0)
    return {
      clock: { ...clock, hour: (clock.hour + 23) % 24, minute: 60 + minutes.minute },
      last: zone.last,
      start: start ?? hour.start,
    };
  return { clock, last: zone.last, start: start ?? hour.start };
}

function isOne(doc: Segmented, at: number, folded: string): boolean {
  return doc.tokens[at]?.word.fold === folded;
}

interface HourRead {
  readonly hour: number;
  readonly minute: number;
  readonly last: number;
  readonly start: number;
  readonly spoken: boolean;
}

function readHour(doc: Segmented, at: number, named: boolean): HourRead | null {
  const { tokens } = doc;
  const token = tokens[at];
  if (token === undefined || (named && token.opensLine)) return null;
  if (token.word.kind === "number" && token.word.fold.length === 4) return readFourDigits(doc, at);
  if (token.word.kind === "number" && token.word.fold.length <= 2) {
    const hour = Number(token.word.fold);
    if (hour > 24) return null;
    const minute = tokens[at + 2];
    if (
      isAt(doc, at + 1, ":", ".") &&
      touches(doc, at + 1) &&
      touches(doc, at + 2) &&
      minute?.word.kind === "number" &&
      minute.word.fold.length === 2 &&
      Number(minute.word.fold) < 60
    ) {
      const seconds = isAt(doc, at + 3, ":") && tokens[at + 4]?.word.kind === "number" ? 2 : 0;
      return {
        hour,
        minute: Number(minute.word.fold),
        last: at + 3 + seconds,
        start: token.start,
        spoken: false,
      };
    }
    if (readDigits(doc, at) === null) return null;
    return { hour, minute: 0, last: at + 1, start: token.start, spoken: true };
  }
  const ordinal = readOrdinal(doc, at, named);
  if (ordinal === null || !ordinal.definite || ordinal.number < 1 || ordinal.number > 12) return null;
  return { hour: ordinal.number, minute: 0, last: ordinal.last, start: ordinal.start, spoken: true };
}

/** 0930 بتوقيت غرينتش: an agency's four digits, only before a zone. */
function readFourDigits(doc: Segmented, at: number): HourRead | null {
  const digits = doc.tokens[at]!.word.fold;
  const hour = Number(digits.slice(0, 2));
  const minute = Number(digits.slice(2));
  if (hour > 23 || minute > 59 || timeZones.matchAt(doc, at + 1) === null) return null;
  return { hour, minute, last: at + 1, start: doc.tokens[at]!.start, spoken: false };
}

function readMinutes(doc: Segmented, at: number, minute: number): { minute: number; last: number } {
  if (isAt(doc, at, "والنصف", "ونصف")) return { minute: 30, last: at + 1 };
  if (isAt(doc, at, "والربع", "وربع")) return { minute: 15, last: at + 1 };
  if (isAt(doc, at, "والثلث")) return { minute: 20, last: at + 1 };
  if (isAt(doc, at, "الا") && isAt(doc, at + 1, "ربعا", "الربع", "ربع")) return { minute: -15, last: at + 2 };
  if (isAt(doc, at, "الا") && isAt(doc, at + 1, "ثلثا", "الثلث")) return { minute: -20, last: at + 2 };
  const spoken = joinedAt(doc, at, "cardinal");
  const unit = bareAt(doc, at + 1, "unit");
  if (spoken !== null && unit !== null && unit.item.unit === "MIN")
    return { minute: spoken.item.number % 60, last: at + 2 };
  if (
    isAt(doc, at, "و") &&
    doc.tokens[at + 1]?.word.kind === "number" &&
    bareAt(doc, at + 2, "unit")?.item.unit === "MIN"
  )
    return { minute: Number(doc.tokens[at + 1]!.word.fold) % 60, last: at + 3 };
  return { minute, last: at };
}

function readPart(doc: Segmented, at: number): { part: DayPart | null; pm: boolean | null; last: number } {
  const p = isAt(doc, at, "من") ? at + 1 : at;
  const match = inner(doc, dayParts.matchAt(doc, p));
  if (match !== null && p === at) return { part: match.value, pm: null, last: match.last };
  if (isAt(doc, at, "ص") && !isAt(doc, at + 1, ".")) return { part: "MO", pm: false, last: at + 1 };
  if (isAt(doc, at, "م") && !isAt(doc, at + 1, ".")) return { part: "EV", pm: true, last: at + 1 };
  return { part: null, pm: null, last: at };
}

function readZone(doc: Segmented, at: number): { utc: boolean | null; last: number } {
  const opened = isAt(doc, at, "(");
  const token = doc.tokens[opened ? at + 1 : at];
  if (token === undefined || token.opensLine) return { utc: null, last: at };
  const match = timeZones.matchAt(doc, opened ? at + 1 : at);
  if (match === null || match.reading.conj !== "") return { utc: null, last: at };
  if (opened)
    return isAt(doc, match.last, ")") ? { utc: match.value, last: match.last + 1 } : { utc: null, last: at };
  return { utc: match.value, last: match.last };
}

/** The hour of the 24-hour day by the part of the day beside it: nine in the evening is 21, one at noon is 13. */
function onDayClock(hour: number, part: DayPart | null, pm: boolean | null): number {
  if (hour > 12 || part === null) return hour === 24 ? 0 : hour;
  if (part === "MO") return hour === 12 ? 0 : hour;
  if (part === "NI") return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  if (part === "AF" && pm === null) return hour === 12 || hour >= 9 ? hour : hour + 12;
  return hour === 12 ? 12 : hour + 12;
}
