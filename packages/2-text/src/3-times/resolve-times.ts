import type { TimeExpression } from "@mahdar/shape";
import { type Segmented, sentenceIndexOf } from "../2-segment/index.ts";
import type { Grounds, Resolved } from "./grounds.ts";
import { resolve } from "./resolve.ts";
import type { Found } from "./sense.ts";
import { tenseNear } from "./tense.ts";

const LINE_YEAR_MARKS = new Set(["-", "–", ":", "—"]);

/** The expressions with their values, in the order of the text. `published` null leaves what is relative without a value. */
export function resolveTimes(
  doc: Segmented,
  found: readonly Found[],
  published: number | null,
): TimeExpression[] {
  const out: TimeExpression[] = [];
  let lineYear: number | null = null;
  let lineFrom = 0;
  let antecedent: string | null = null;
  let antecedentAt = -1;
  let lastOffset: number | null = null;
  for (const one of found) {
    if (opensLineBetween(doc, lineFrom, one.first)) lineYear = null;
    const grounds: Grounds = {
      published,
      lineYear,
      antecedent,
      spoken: published !== null && lastOffset === -1 && isQuoted(doc, one.first) ? published - 1 : null,
      sameSentence: antecedentAt >= 0 && isOneSentence(doc, antecedentAt, one.first),
      alone: standsAlone(doc, one),
      tense: () => tenseNear(doc, one.first, one.last),
    };
    const { sense } = one;
    const resolved = resolve(one.sense, grounds);
    out.push(expression(doc, one, resolved));
    if (sense.kind === "day" && sense.offset !== undefined) lastOffset = sense.offset;
    if (one.sense.kind === "year" && opensLineYear(doc, one)) lineYear = one.sense.year;
    lineFrom = one.first + 1;
    if (
      resolved.type === "DATE" &&
      resolved.value !== null &&
      /^[0-9]{4}/u.test(resolved.value) &&
      one.sense.kind !== "same"
    ) {
      antecedent = resolved.value.slice(0, 10);
      antecedentAt = one.first;
    }
  }
  return out;
}

function expression(doc: Segmented, one: Found, resolved: Resolved): TimeExpression {
  // «بعد ثلاثة أيام» that is no point but a length: بعد stands outside.
  const start =
    one.sense.kind === "distance" && resolved.type === "DURATION"
      ? doc.tokens[one.first + 1]!.start
      : one.start;
  return {
    start,
    end: one.end,
    text: doc.text.slice(start, one.end),
    type: resolved.type,
    value: resolved.value,
    rule: one.rule + resolved.supplied,
  };
}

function opensLineYear(doc: Segmented, one: Found): boolean {
  const after = doc.tokens[one.last];
  return (
    one.last === one.first + 1 &&
    after !== undefined &&
    LINE_YEAR_MARKS.has(after.word.fold) &&
    doc.tokens[one.last + 1]?.word.kind !== "number"
  );
}

function opensLineBetween(doc: Segmented, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (doc.tokens[at]!.opensLine) return true;
  return false;
}

/** Whether the expression is all there is on its line, but for one word before it. */
function standsAlone(doc: Segmented, one: Found): boolean {
  const before = one.first === 0 || doc.tokens[one.first]!.opensLine || doc.tokens[one.first - 1]!.opensLine;
  return before && (doc.tokens[one.last]?.opensLine ?? true);
}

function isOneSentence(doc: Segmented, from: number, to: number): boolean {
  return sentenceIndexOf(doc, from) === sentenceIndexOf(doc, to);
}

const QUOTE_REACH = 60;

/** Whether an opened «quotation» holds the token; looked for only some way back. */
function isQuoted(doc: Segmented, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - QUOTE_REACH); back--) {
    const mark = doc.tokens[back]!.word.fold;
    if (mark === "«" || mark === "“") return true;
    if (mark === "»" || mark === "”") return false;
  }
  return false;
}
