import { newSilence, newSlot, type Segmented, type Word } from "../2-segment/index.ts";
import * as lexicon from "../lexicon/times.generated.ts";
import { findCentury, findDecade } from "./find-century.ts";
import { findDay } from "./find-day.ts";
import { findFraction, findSeason } from "./find-fraction.ts";
import { findLength } from "./find-length.ts";
import { findMonth } from "./find-month.ts";
import { findNight, findWeekend } from "./find-night.ts";
import { findPeriod } from "./find-period.ts";
import { findFestival, findReference, findSet } from "./find-reference.ts";
import { findYear } from "./find-year.ts";
import { firstWords, monthWords, type Opens, openersOf, opensOn } from "./openers.ts";
import type { Found } from "./sense.ts";

interface Finder {
  readonly find: (doc: Segmented, at: number) => Found | null;
  readonly opens: Opens;
}

const { dayParts, dayWords, leadIns, references, festivals, approximations, sets } = lexicon;

/** At each token the finders that may begin there are asked; the longest answer stands, among equals the earlier finder's. */
const FINDERS: readonly Finder[] = [
  // First: a day may contain a month and a year.
  {
    find: findDay,
    opens: opensOn(
      ["weekday", "unit", "ordinal", "cardinal"],
      ["ال", "تمام", "هذا", ...firstWords(dayParts, dayWords, leadIns)],
      true,
    ),
  },
  { find: findMonth, opens: opensOn(["edge", "unit", "ordinal", "weekday"], monthWords) },
  { find: findFraction, opens: opensOn([], ["النصف", "الربع"]) },
  { find: findSeason, opens: opensOn(["edge", "season"], ["هذا"]) },
  { find: findDecade, opens: opensOn(["edge", "unit", "decade"]) },
  { find: findCentury, opens: opensOn(["edge", "unit"]) },
  { find: findWeekend, opens: opensOn(["edge"], ["عطله", "اجازه"]) },
  { find: findYear, opens: opensOn(["edge", "unit"], [], true) },
  { find: findPeriod, opens: opensOn(["edge", "unit"], ["هذا", "هذه", "نفس", "ذات"]) },
  { find: findNight, opens: opensOn(["edge"], ["الليله"]) },
  // Before festivals and lengths: «موسم الحج المقبل», «قبل أيام».
  { find: findReference, opens: opensOn([], firstWords(references)) },
  { find: findFestival, opens: opensOn([], firstWords(festivals)) },
  {
    find: findLength,
    opens: opensOn(
      ["unit", "cardinal", "vagueBefore"],
      ["قبل", "قبيل", "بعد", "منذ", "نصف", "ربع", "ال", ...firstWords(approximations)],
      true,
    ),
  },
  { find: findSet, opens: opensOn([], ["كل", ...firstWords(sets)]) },
];

/**
 * Every expression of the text, left to right, none overlapping; what they mean is not yet resolved. `onShorter` hears of a reading
 * that gave way to a longer one at the same place.
 */
export function findTimes(doc: Segmented, onShorter: ((shorter: Found) => void) | null = null): Found[] {
  const out: Found[] = [];
  const { tokens } = doc;
  for (let at = 0; at < tokens.length; at++) {
    const { word } = tokens[at]!;
    if ((word.silent & SILENT) !== 0) continue;
    let best: Found | null = null;
    for (const { find } of findersOf(word)) {
      const one = find(doc, at);
      if (one === null) continue;
      const longer = best === null || one.last > best.last;
      const shorter = longer ? best : one;
      if (shorter !== null) onShorter?.(shorter);
      if (longer) best = one;
    }
    if (best === null) continue;
    out.push(best);
    at = best.last - 1;
  }
  return out;
}

const slot = newSlot();
const SILENT = newSilence();
const NONE: readonly Finder[] = [];
const bitsOf = openersOf(FINDERS.map((finder) => finder.opens));
/** The answers met so far, each kept once: nearly every form has one of a few dozen. */
const answers = new Map<number, readonly Finder[]>();

function findersOf(word: Word): readonly Finder[] {
  const known = word.slots[slot] as readonly Finder[] | undefined;
  if (known !== undefined) return known;
  const bits = bitsOf(word);
  if (bits === 0) {
    word.silent |= SILENT;
    return NONE;
  }
  const answer = answers.get(bits) ?? FINDERS.filter((_, at) => (bits & (1 << at)) !== 0);
  answers.set(bits, answer);
  word.slots[slot] = answer;
  return answer;
}
