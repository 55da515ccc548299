import { newSlot, type Reading, type Word } from "../2-segment/index.ts";
import { FOREIGN_NAMES, GIVEN_NAMES, HEADS_DEFINITE, HEADS_OF, NISBAS, PLACES } from "./tables.ts";

/** What a written form can be under one of its clitic readings: bits of `WordClasses.bits`. */
export const GIVEN = 1;
export const GIVEN_WEAK = 2;
export const FOREIGN = 4;
export const NISBA = 8;
export const NISBA_DEFINITE = 16;
export const HEAD_OF = 32;
export const HEAD_DEFINITE = 64;
/** Its stem begins with the article. */
export const DEFINITE = 128;
export const PLACE_WORD = 256;

/** The classes of a form and the reading each rests on (the first that fits, fewest clitics first). */
export interface WordClasses {
  readonly bits: number;
  /** The reading of the first class found, or the whole form. */
  readonly reading: Reading;
}

const SLOT = newSlot();

/** The classes of a written form, worked out once a form. */
export function classesOf(word: Word): WordClasses {
  const known = word.slots[SLOT] as WordClasses | undefined;
  if (known !== undefined) return known;
  const classes = learn(word);
  word.slots[SLOT] = classes;
  return classes;
}

function learn(word: Word): WordClasses {
  const whole = word.readings[0]!;
  if (word.kind !== "word") return { bits: 0, reading: whole };
  for (const reading of word.readings) {
    if (reading.prep === "س" || reading.prep === "ك") continue;
    const bits = bitsOf(reading.stem);
    if ((bits & ~DEFINITE) !== 0 || (bits !== 0 && reading === whole)) return { bits, reading };
  }
  for (const reading of word.readings) if (isDefinite(reading.stem)) return { bits: DEFINITE, reading };
  return { bits: 0, reading: whole };
}

function bitsOf(stem: string): number {
  let bits = 0;
  const given = GIVEN_NAMES.get(stem);
  if (given !== undefined) bits |= given ? GIVEN : GIVEN_WEAK;
  if (FOREIGN_NAMES.get(stem) === true) bits |= FOREIGN;
  const nisba = NISBAS.get(stem);
  if (nisba !== undefined) bits |= nisba.definite ? NISBA | NISBA_DEFINITE : NISBA;
  if (HEADS_OF.has(stem)) bits |= HEAD_OF;
  if (HEADS_DEFINITE.has(stem)) bits |= HEAD_DEFINITE;
  if (PLACES.get(stem) !== undefined) bits |= PLACE_WORD;
  if (isDefinite(stem)) bits |= DEFINITE;
  return bits;
}

function isDefinite(stem: string): boolean {
  return stem.length > 4 && stem[0] === "ا" && stem[1] === "ل";
}
