import { FOLD } from "../1-normalise/letters.ts";

/** What a UTF-16 code unit is to the tokenizer. */
export const OTHER = 0;
export const SPACE = 1;
export const NEWLINE = 2;
export const ARABIC = 3;
export const LETTER = 4;
export const DIGIT = 5;
/** Marks and tatweel: part of the word they stand in. */
export const MARK = 6;
/** Zero-width and bidi controls: inside a word they belong to it, at its edges they do not. */
export const INVISIBLE = 7;

/** The stretches of the plane whose letters and marks are asked for: all but CJK, Hangul, surrogates and the private ones. */
const ASKED = [
  [0x0001, 0x33ff],
  [0xa48d, 0xabff],
  [0xd7a4, 0xd7ff],
  [0xf900, 0xffff],
] as const;
const TATWEEL = 0x640;

function isArabic(unit: number): boolean {
  return (
    (unit >= 0x0600 && unit <= 0x06ff) ||
    (unit >= 0x0750 && unit <= 0x077f) ||
    (unit >= 0x08a0 && unit <= 0x08ff) ||
    (unit >= 0xfb50 && unit <= 0xfefc)
  );
}

function classTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  // Most of the plane is CJK and Hangul, plain letters: no need to ask the regular expressions for each.
  table.fill(LETTER, 0x3400, 0xa48d);
  table.fill(LETTER, 0xac00, 0xd7a4);
  for (const [first, last] of ASKED) {
    const units = String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, at) => first + at));
    for (const run of units.matchAll(/\p{L}+/gu))
      for (let at = run.index; at < run.index + run[0].length; at++)
        table[first + at] = isArabic(first + at) ? ARABIC : LETTER;
    for (const run of units.matchAll(/\p{M}+/gu))
      table.fill(MARK, first + run.index, first + run.index + run[0].length);
  }
  table[TATWEEL] = MARK;
  for (const [first, last] of [
    [0x30, 0x39],
    [0x660, 0x669],
    [0x6f0, 0x6f9],
  ] as const)
    table.fill(DIGIT, first, last + 1);
  for (const unit of [0x20, 0x09, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0x0b, 0x0c]) table[unit] = SPACE;
  table.fill(SPACE, 0x2000, 0x200b);
  for (const unit of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) table[unit] = NEWLINE;
  for (let unit = 0x80; unit < 0x10000; unit++) {
    if (FOLD[unit] === 0 && table[unit] === OTHER && !(unit >= 0xd800 && unit <= 0xdfff))
      table[unit] = INVISIBLE;
  }
  return table;
}

/** Code unit → class. Surrogates are OTHER and are joined by the tokenizer. */
export const CLASS: Uint8Array = classTable();
