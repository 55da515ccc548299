import type { Segmented } from "../2-segment/index.ts";
import { bareAt, hitAt, joinedAt, startOf, touches } from "./cursor.ts";

/** A number read: its value, the token after it, where it begins, whether it has the article. */
export interface NumberRead {
  readonly number: number;
  readonly last: number;
  readonly start: number;
  readonly definite: boolean;
}

/** Digits of a whole number up to seven places, 24 or ال24; not a part of 5.25, 1,500 or 12/6. */
export function readDigits(doc: Segmented, at: number): NumberRead | null {
  const token = doc.tokens[at];
  if (token === undefined) return null;
  if (token.word.kind === "number") {
    if (token.word.fold.length > 7 || isInsideNumber(doc, at)) return null;
    return { number: Number(token.word.fold), last: at + 1, start: token.start, definite: false };
  }
  const article = token.word.fold.length <= 4 && token.word.readings.find((reading) => reading.stem === "ال");
  const next = doc.tokens[at + 1];
  if (
    article &&
    next !== undefined &&
    !next.opensLine &&
    next.word.kind === "number" &&
    next.word.fold.length <= 7 &&
    !isInsideNumber(doc, at + 1)
  ) {
    return {
      number: Number(next.word.fold),
      last: at + 2,
      start: token.start + article.start,
      definite: true,
    };
  }
  return null;
}

const INNER_MARKS = new Set([".", ",", "٫", "٬", "/", ":"]);

function isInsideNumber(doc: Segmented, at: number): boolean {
  const { tokens } = doc;
  const isJoint = (mark: number, beyond: number): boolean =>
    tokens[mark] !== undefined &&
    tokens[beyond] !== undefined &&
    INNER_MARKS.has(tokens[mark].word.fold) &&
    tokens[beyond].word.kind === "number";
  return (
    (touches(doc, at) && touches(doc, at - 1) && isJoint(at - 1, at - 2)) ||
    (touches(doc, at + 1) && touches(doc, at + 2) && isJoint(at + 1, at + 2))
  );
}

/** A cardinal in digits or words: 24, ثلاثة, خمس عشرة, خمسة وعشرين, ألفين وثمانية. `inside`: no clitic may stand before it. */
export function readCardinal(doc: Segmented, at: number, inside = false): NumberRead | null {
  const digits = readDigits(doc, at);
  if (digits !== null) return inside && doc.tokens[at]!.opensLine ? null : digits;
  const hit = inside ? bareAt(doc, at, "cardinal") : hitAt(doc, at, "cardinal");
  if (hit === null) return null;
  let number = hit.item.number;
  let last = at + 1;
  const next = bareAt(doc, last, "cardinal");
  if (next !== null && number < 10 && next.item.number === 10) {
    number += 10;
    last++;
  } else if (
    next !== null &&
    number > 2 &&
    number < 1000 &&
    (next.item.number === 100 || next.item.number === 1000)
  ) {
    number *= next.item.number;
    last++;
  }
  for (let steps = 0; steps < 3; steps++) {
    const more = joinedAt(doc, last, "cardinal");
    if (more === null || !fitsAfter(number, more.item.number)) break;
    let amount = more.item.number;
    last++;
    const ten = bareAt(doc, last, "cardinal");
    if (ten !== null && amount < 10 && ten.item.number === 10) {
      amount += 10;
      last++;
    }
    number += amount;
  }
  return { number, last, start: startOf(doc.tokens[at]!, hit), definite: hit.definite };
}

function fitsAfter(number: number, more: number): boolean {
  if (number < 10) return more >= 20 && more < 100;
  if (number % 1000 === 0) return more < 1000;
  return number % 100 === 0 && more < 100;
}

/** An ordinal: ثالث, الحادي عشر, التاسع والعشرين; -1 for the last (الأخير). */
export function readOrdinal(doc: Segmented, at: number, inside = false): NumberRead | null {
  const hit = inside ? bareAt(doc, at, "ordinal") : hitAt(doc, at, "ordinal");
  if (hit === null) return null;
  let number = hit.item.number;
  let last = at + 1;
  if (number > 0 && number < 10) {
    const ten = bareAt(doc, last, "cardinal");
    const tens = joinedAt(doc, last, "ordinal");
    if (ten !== null && ten.item.number === 10 && !ten.definite) {
      number += 10;
      last++;
    } else if (tens !== null && tens.definite === hit.definite && tens.item.number >= 20) {
      number += tens.item.number;
      last++;
    }
  }
  return { number, last, start: startOf(doc.tokens[at]!, hit), definite: hit.definite };
}
