import type { Glyph } from "./glyph.ts";

/** A gap wider than this part of the font's size is a space that was not drawn. */
const SPACE_SHARE = 0.18;
/** Where spaces are drawn, a narrower gap is the shape of a letter. */
const SPACE_SHARE_DRAWN = 0.6;
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["«", "»"],
  ["‹", "›"],
  ["<", ">"],
];
const MIRROR: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.flatMap(([open, close]) => [
    [open, close],
    [close, open],
  ]),
);
const DIGIT = "[0-9\\u0660-\\u0669\\u06f0-\\u06f9]";
const LATIN = "\\p{Script=Latin}";
/**
 * What runs left to right, as it looks when read from the right: Latin words with what stands between them, and the number
 * that ends them («91-DIVOC»), or numbers alone with the marks that stay inside them (a hyphen does not: 14-06-2020 in
 * an Arabic line is three numbers).
 */
const LEFT_TO_RIGHT = new RegExp(
  `(?:[0-9]+[-–/.]?)?${LATIN}+(?:[0-9 .,:;'’&/+@_-]*[${LATIN}0-9])*|${DIGIT}+(?:[.,:/\u066b\u066c]${DIGIT}+)*`,
  "gu",
);

/**
 * Strokes that stretch a word to the line's full width. They are not of the text; LibreOffice even calls them brackets.
 */
const STRETCH = /\u0640+|(?<=\p{Script=Arabic})([()])\1+(?=\p{Script=Arabic})/gu;

/**
 * The text of one line, in reading order: glyphs sorted from right to left, presentation forms spelt with plain letters
 * glyph by glyph (so lam-alef, one glyph, keeps its order), then numbers and Latin words turned back.
 *
 * @param mirrored the brackets that the producer wrote as they look, and not as they mean
 */
export function orderLine(glyphs: readonly Glyph[], mirrored: ReadonlySet<string>): string {
  const { bases, marks } = partMarks(glyphs);
  const sorted = [...bases].sort((a, b) => b.x + b.width / 2 - (a.x + a.width / 2));
  const pieces: string[] = [];
  const share = bases.some((glyph) => glyph.text === " " || glyph.text === "\u00a0")
    ? SPACE_SHARE_DRAWN
    : SPACE_SHARE;
  let before: Glyph | null = null;
  for (const glyph of sorted) {
    if (before !== null && before.x - (glyph.x + glyph.width) > share * glyph.size) pieces.push(" ");
    pieces.push(plain(glyph.text, mirrored) + (marks.get(glyph) ?? ""));
    before = glyph;
  }
  return turnBack(pieces.join("").replace(STRETCH, ""))
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
}

/** A left-to-right line as it stands, for pages that are not Arabic (they are refused later, by what they say). */
export function orderLatinLine(glyphs: readonly Glyph[]): string {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  let before: Glyph | null = null;
  let text = "";
  for (const glyph of sorted) {
    if (before !== null && glyph.x - (before.x + before.width) > SPACE_SHARE * glyph.size) text += " ";
    text += glyph.text;
    before = glyph;
  }
  return text.replace(/[\s\u00a0]+/gu, " ").trim();
}

/**
 * The brackets that a document's producer wrote as they look on the page: those that, read from the right, close before
 * they open in more lines than not. Decided for each pair by itself, since fonts differ from pair to pair.
 */
export function findMirrored(lines: readonly (readonly Glyph[])[]): ReadonlySet<string> {
  const mirrored = new Set<string>();
  const texts = lines.map((glyphs) =>
    [...glyphs]
      .sort((a, b) => b.x - a.x)
      .map((glyph) => glyph.text)
      .join(""),
  );
  for (const [open, close] of PAIRS) {
    let balance = 0;
    for (const text of texts) {
      const opens = text.indexOf(open);
      const closes = text.indexOf(close);
      if (opens >= 0 && closes >= 0) balance += opens < closes ? 1 : -1;
    }
    if (balance < 0) mirrored.add(open).add(close);
  }
  return mirrored;
}

/**
 * Vowel signs belong to the letter they were drawn beside: the next one where drawing goes from left to right (as programs
 * that lay out whole lines do), the one before where it goes from right to left. Where a sign stands on the page says
 * little: some fonts give it no breadth and draw it far from its point.
 */
function partMarks(glyphs: readonly Glyph[]): { bases: readonly Glyph[]; marks: ReadonlyMap<Glyph, string> } {
  const drawn = [...glyphs].sort((a, b) => a.order - b.order);
  const bases = drawn.filter((glyph) => !isMark(glyph));
  const letters = bases.filter((glyph) => glyph.text.trim() !== "");
  const marks = new Map<Glyph, string>();
  let next = 0;
  for (const mark of drawn) {
    if (!isMark(mark)) continue;
    while (next < letters.length && letters[next]!.order < mark.order) next++;
    const [before, after] = [letters[next - 1], letters[next]];
    const leftToRight = before === undefined || (after !== undefined && after.x > before.x);
    const letter = (leftToRight ? after : before) ?? before ?? after;
    if (letter !== undefined) marks.set(letter, (marks.get(letter) ?? "") + mark.text);
  }
  return { bases, marks };
}

function isMark(glyph: Glyph): boolean {
  return /^\p{M}+$/u.test(glyph.text);
}

function plain(text: string, mirrored: ReadonlySet<string>): string {
  const spelt = text.replace(/[\ufb50-\ufdff\ufe70-\ufefc]/gu, (form) => form.normalize("NFKC").trim());
  return mirrored.has(spelt) ? MIRROR[spelt]! : spelt;
}

function turnBack(text: string): string {
  return text.replace(LEFT_TO_RIGHT, (run) => [...run].reverse().join(""));
}
