import type { Word } from "../../2-segment/index.ts";
import { classesOf } from "../word-classes.ts";
import { type UseTable, useFeatures } from "./word-groups.ts";

/** Places of a word beside the token that is labelled: two before to two after. */
export const POSITIONS = 5;

const PUNCTUATION_AS_ONE = new Set(['"', "”", "“", "»", "«", "’", "'", "›", "‹", "„"]);

/**
 * The features of a written form out of context, as keys of the weights. Folded spelling, what is left when clitics are
 * read off, first and last letters, the classes of the word tables and the group it was put in by its use.
 */
export function wordFeatures(word: Word, use: UseTable): string[] {
  const folded = word.fold;
  if (word.kind === "number") return ["kind=number", `digits=${Math.min(folded.length, 5)}`];
  if (word.kind === "latin")
    return ["kind=latin", `w=${folded}`, /^[A-Z]{2,}$/u.test(word.surface) ? "latin=caps" : "latin=other"];
  if (word.kind !== "word") return [`w=${PUNCTUATION_AS_ONE.has(word.surface) ? '"' : word.surface}`];
  const out = ["kind=word", `w=${folded}`];
  // علي and على fold to one form; the dotless ending tells the preposition from the name.
  if (word.surface.endsWith("ى")) out.push(`y=${folded}`);
  const { bits, reading } = classesOf(word);
  for (const { conj, prep, stem } of word.readings) {
    if (prep === "س") continue;
    if (conj !== "" || prep !== "") out.push(`s=${stem}`);
    else out.push(`s=${folded}`);
  }
  for (let bit = 1; bit <= 256; bit <<= 1) if ((bits & bit) !== 0) out.push(`c=${bit}`);
  if (reading.conj !== "") out.push(`conj=${reading.conj}`);
  if (reading.prep !== "") out.push(`prep=${reading.prep}`);
  const { stem } = reading;
  const bare = stem.startsWith("ال") && stem.length > 4 ? stem.slice(2) : stem;
  out.push(
    `n=${Math.min(bare.length, 9)}`,
    `x1=${bare.slice(-1)}`,
    `x2=${bare.slice(-2)}`,
    `p1=${folded.slice(0, 1)}`,
    `p2=${folded.slice(0, 2)}`,
  );
  if (bare.length > 3) out.push(`x3=${bare.slice(-3)}`, `p3=${folded.slice(0, 3)}`);
  if (bare.length > 4) out.push(`b=${bare.slice(0, 4)}`);
  if (bare !== stem) out.push(`bare=${bare}`, `dx2=${bare.slice(-2)}`);
  useFeatures(word, use, out);
  return out;
}
