import type { TimeExpression } from "@mahdar/shape";
import { newSlot, type Segmented, type Word } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { formatDay, parseDay } from "./civil-day.ts";
import { findCentury, findDecade } from "./find-century.ts";
import { findDay } from "./find-day.ts";
import { findFraction, findSeason } from "./find-fraction.ts";
import { findLength } from "./find-length.ts";
import { findMonth } from "./find-month.ts";
import { findNight, findWeekend } from "./find-night.ts";
import { findPeriod } from "./find-period.ts";
import { findFestival, findReference, findSet } from "./find-reference.ts";
import { findYear } from "./find-year.ts";
import type { Grounds, Resolved } from "./grounds.ts";
import { inferPublished } from "./infer.ts";
import { rejectSurnames } from "./reject.ts";
import { resolve } from "./resolve.ts";
import type { Found } from "./sense.ts";
import { mergeShared } from "./share.ts";
import { tenseNear } from "./tense.ts";
import { canBegin } from "./words.ts";

type Finder = (doc: Segmented, at: number) => Found | null;

/** At each token every finder is asked and the longest answer stands; among equals the earlier finder's. */
const FINDERS: readonly Finder[] = [
  findDay, // first: a day may contain a month and a year
  findMonth,
  findFraction,
  findSeason,
  findDecade,
  findCentury,
  findWeekend,
  findYear,
  findPeriod,
  findNight,
  findReference, // before festivals and lengths: «موسم الحج المقبل», «قبل أيام»
  findFestival,
  findLength,
  findSet,
];

/** Adds the times of an article, and its publication day where the text alone shows it. */
export function readTimes(draft: Draft): Partial<Draft> {
  const { doc } = draft;
  const found = mergeShared(doc, rejectSurnames(doc, findTimes(doc)));
  const given = draft.published === null ? null : parseDay(draft.published);
  const inferred = draft.published === null ? inferPublished(doc, found) : null;
  const times = resolveAll(doc, found, given ?? inferred);
  return inferred === null
    ? { times }
    : { times, published: formatDay(inferred), publishedBasis: "inferred" };
}

function findTimes(doc: Segmented): Found[] {
  const out: Found[] = [];
  const { tokens } = doc;
  for (let at = 0; at < tokens.length; at++) {
    if (!mayBegin(tokens[at]!.word)) continue;
    let best: Found | null = null;
    for (const find of FINDERS) {
      const one = find(doc, at);
      if (one !== null && (best === null || one.last > best.last)) best = one;
    }
    if (best === null) continue;
    out.push(best);
    at = best.last - 1;
  }
  return out;
}

const slot = newSlot();

function mayBegin(word: Word): boolean {
  const known = word.slots[slot] as boolean | undefined;
  if (known !== undefined) return known;
  const answer = canBegin(word);
  word.slots[slot] = answer;
  return answer;
}

const LINE_YEAR_MARKS = new Set(["-", "–", ":", "—"]);

function resolveAll(doc: Segmented, found: readonly Found[], published: number | null): TimeExpression[] {
  const out: TimeExpression[] = [];
  let lineYear: number | null = null;
  let lineFrom = 0;
  let antecedent: string | null = null;
  for (const one of found) {
    if (opensLineBetween(doc, lineFrom, one.first)) lineYear = null;
    const grounds: Grounds = {
      published,
      lineYear,
      antecedent,
      alone: standsAlone(doc, one),
      tense: () => tenseNear(doc, one.first, one.last),
    };
    const resolved = resolve(one.sense, grounds);
    out.push(expression(doc, one, resolved));
    if (one.sense.kind === "year" && opensLineYear(doc, one)) lineYear = one.sense.year;
    lineFrom = one.first + 1;
    if (
      resolved.type === "DATE" &&
      resolved.value !== null &&
      /^[0-9]{4}/u.test(resolved.value) &&
      one.sense.kind !== "same"
    )
      antecedent = resolved.value.slice(0, 10);
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
