import type { Segmented } from "../2-segment/index.ts";
import { found, hitAt, isAt, touches } from "./cursor.ts";
import { readYearNumber } from "./month-name.ts";
import { readDigits } from "./numbers.ts";
import type { Found } from "./sense.ts";
import { isCountedNoun, monthNames } from "./words.ts";

const YEAR_PLACES = new Set([
  "في",
  "منذ",
  "حتي",
  "من",
  "الي",
  "بين",
  "خلال",
  "قبل",
  "بعد",
  "وحتي",
  "والي",
  "وفي",
  "بحلول",
  "و",
  "او",
  "الصيف",
  "مطلع",
  "اعوام",
  "العامين",
  "لعام",
  "انتفاضه",
  "ثوره",
  "انتخابات",
  "حرب",
  "دستور",
  "اتفاق",
  "اتفاقيه",
  "موازنه",
  "ميزانيه",
  "مونديال",
  "خطه",
  "رويه",
  "ازمه",
  "غزو",
  "لموازنات",
  "نسخه",
  "بطوله",
  "اولمبياد",
  "كاس",
  "قمه",
  "ل",
  "موسم",
  "صيف",
  "هدنه",
  "احداث",
  "اعوام",
  "سنوات",
  "منذ",
  "الاعوام",
  "السنوات",
]);
const NAMED_BY_YEAR = new Set([
  "انتخابات",
  "بطوله",
  "موازنه",
  "ميزانيه",
  "قمه",
  "دوره",
  "نسخه",
  "خطه",
  "اتفاقيه",
  "ازمه",
]);
const CLOSERS = new Set([".", "،", ",", ")", "؛", ":", "؟", "!", "»", "”", '"', "]", "…"]);
/** Words that begin a new part after a name with its year: مونديال 2018 في روسيا. */
const FOLLOWERS = new Set(["في", "التي", "الذي", "غدا", "اليوم", "امس"]);
const DASHES = new Set(["-", "–", "/", "—"]);

/**
 * Four digits that can only be a year: after a word of time or of an event known by its year, between dashes with
 * another year, at the head of a line («1952 - …»), or before the end of a clause. Numbers that count are turned away.
 */
export function findBareYear(doc: Segmented, at: number): Found | null {
  const token = doc.tokens[at]!;
  if (token.word.kind !== "number" || token.word.fold.length !== 4) return null;
  const digits = readDigits(doc, at) ?? readAcrossSlash(doc, at);
  if (
    digits === null ||
    (isAt(doc, at + 1, "%", "٪", "$", "€", ".") &&
      touches(doc, at + 1) &&
      doc.tokens[at + 2]?.word.kind === "number")
  )
    return null;
  const read = readYearNumber(doc, at);
  const year = digits.number;
  const last = read?.last ?? at + 1;
  const marked = read !== null && read.last > at + 1;
  if (!marked && year >= 1410 && year < 1460 && isHijriYearPlace(doc, at))
    return found(doc, at, last, token.start, { kind: "year", year, calendar: "hijri" }, "times/bare-year");
  if (!marked && (year < 1900 || year > 2060)) return null;
  if (!marked && (isAfterImpossibleDay(doc, at) || !isYearPlace(doc, at))) return null;
  const calendar = read?.calendar ?? "gregorian";
  return found(doc, at, last, token.start, { kind: "year", year, calendar }, "times/bare-year");
}

/** مهرجان الصيف 1436 والمقامة: after a name, before the end of the phrase. */
function isHijriYearPlace(doc: Segmented, at: number): boolean {
  const before = doc.tokens[at]!.opensLine ? undefined : doc.tokens[at - 1];
  const next = doc.tokens[at + 1];
  if (
    before === undefined ||
    before.word.kind !== "word" ||
    NUMBERED.has(before.word.fold) ||
    YEAR_PLACES.has(before.word.fold) ||
    isCountedNoun(before.word.fold)
  )
    return false;
  return (
    next === undefined ||
    next.opensLine ||
    CLOSERS.has(next.word.fold) ||
    (next.word.fold.startsWith("و") && next.word.fold.length > 3)
  );
}

function readAcrossSlash(doc: Segmented, at: number): { readonly number: number } | null {
  const one = (place: number): boolean =>
    doc.tokens[place]?.word.kind === "number" && doc.tokens[place]!.word.fold.length === 4;
  const joined = (isAt(doc, at + 1, "/") && one(at + 2)) || (isAt(doc, at - 1, "/") && one(at - 2));
  return joined ? { number: Number(doc.tokens[at]!.word.fold) } : null;
}

function isYearPlace(doc: Segmented, at: number): boolean {
  const { tokens } = doc;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const closes =
    next === undefined || next.opensLine || CLOSERS.has(next.word.fold) || FOLLOWERS.has(next.word.fold);
  if (
    !closes &&
    (isCountedNoun(next.word.fold) || hitAt(doc, at + 1, "unit") !== null || /[اٌ]ً$/u.test(next.word.surface))
  )
    return false;
  const before = token.opensLine ? undefined : tokens[at - 1];
  if (before === undefined)
    return next !== undefined && (DASHES.has(next.word.fold) || next.word.fold === ":");
  if (
    DASHES.has(before.word.fold) &&
    tokens[at - 2]?.word.kind === "number" &&
    tokens[at - 2]!.word.fold.length === 4
  )
    return true;
  if (
    next !== undefined &&
    DASHES.has(next.word.fold) &&
    tokens[at + 2]?.word.kind === "number" &&
    tokens[at + 2]!.word.fold.length === 4
  )
    return true;
  if (before.word.fold === "و" && followsYear(doc, at - 2)) return true;
  if (before.word.fold === "و") return false;
  if (YEAR_PLACES.has(before.word.fold)) return closes || !isRound(token.word.fold);
  if (
    next?.word.fold === "و" &&
    /^(?:19|20)[0-9]{2}$/u.test(tokens[at + 2]?.word.fold ?? "") &&
    before.word.kind === "word"
  )
    return true;
  if (!isRound(token.word.fold) && isNamedByYear(doc, at - 2)) return true;
  const wordBefore =
    before.word.kind === "word" && !isCountedNoun(before.word.fold) && before.word.fold !== "رقم";
  if (DASHES.has(next?.word.fold ?? "") && /[.؟!]/u.test(before.word.fold)) return true;
  return (
    closes &&
    wordBefore &&
    !isRound(token.word.fold) &&
    !before.word.readings.some((reading) => NUMBERED.has(reading.stem))
  );
}

const NUMBERED = new Set([
  "القرار",
  "قرار",
  "رقم",
  "القانون",
  "قانون",
  "الماده",
  "عددهم",
  "عددها",
  "بلغ",
  "بلغت",
  "نحو",
  "حوالي",
  "قتل",
  "مقتل",
  "الي",
  "المرسوم",
  "الصفحه",
  "طراز",
  "موديل",
]);

const YEARS_APART_MAX = 5;

/** Whether a year stands a few words before: 2018 في روسيا و2022 في قطر. */
function followsYear(doc: Segmented, at: number): boolean {
  for (let back = at; back > at - YEARS_APART_MAX && back >= 0; back--) {
    const token = doc.tokens[back]!;
    if (token.word.kind === "number" && /^(?:19|20)[0-9]{2}$/u.test(token.word.fold)) return true;
    if (token.opensLine || CLOSERS.has(token.word.fold)) return false;
  }
  return false;
}

function isRound(digits: string): boolean {
  return digits.endsWith("00");
}

/** الانتخابات البرلمانية 2014: what is known by its year, with an adjective between. */
function isNamedByYear(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || doc.tokens[at + 1]!.opensLine || !doc.tokens[at + 1]!.word.fold.startsWith("ال"))
    return false;
  return token.word.readings.some(
    (reading) => reading.stem.startsWith("ال") && NAMED_BY_YEAR.has(reading.stem.slice(2)),
  );
}

/** 30 شباط 2021: no such day, so no year either. */
function isAfterImpossibleDay(doc: Segmented, at: number): boolean {
  const day = doc.tokens[at - 2];
  return (
    day !== undefined &&
    day.word.kind === "number" &&
    day.word.fold.length <= 2 &&
    monthNames.matchAt(doc, at - 1) !== null
  );
}
