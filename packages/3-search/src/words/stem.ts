import { fold } from "@mahdar/text";
import { brokenPlurals, variants } from "../lexicon/search.generated.ts";
import { stripEnd } from "./strip-end.ts";
import { stripStart } from "./strip-start.ts";

/** Longer words are noise (a run of one letter, an encoded blob); they are found by their beginning. */
const KEY_LENGTH_MAX = 40;

/** Stem of a broken plural → stem of its singular. */
const SINGULARS: ReadonlyMap<string, string> = new Map(
  brokenPlurals.map(({ singular, plural }) => [bareStem(fold(plural)), bareStem(fold(singular))]),
);
/** Stem of a spelling → the stems it is kept under. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  variants.map(({ variant, word }) => [
    bareStem(fold(variant)),
    word.split(" ").map((part) => bareStem(fold(part))),
  ]),
);
const NO_PART: readonly string[] = [];
/** The last stem a word is kept under → the stems of its broken plurals and other spellings, for those that have any. */
const SOURCES = sourcesByStem();

/**
 * The stems a folded word is kept under: one, or two where it is written in one word or in two (عبدالله, فيسبوك).
 *
 * @example stemsOf("للكاظمي") // ["كاظم"]; stemsOf("الوزراء") // ["وزير"]; stemsOf("وعبدالرحمن") // ["عبد", "رحمن"]
 */
export function stemsOf(word: string): readonly string[] {
  const stem = bareStem(word.slice(0, KEY_LENGTH_MAX));
  const spelled = SPELLINGS.get(stem);
  if (spelled !== undefined) return spelled;
  if (stem.startsWith("عبدال") && stem.length >= 6) return ["عبد", servantOf(stem)];
  const singular = SINGULARS.get(stem) ?? stem;
  return singular === "" ? NO_PART : [singular];
}

/** The other stem a folded word could have: its first letter read as its own, or as a conjunction or preposition. */
export function otherStemOf(word: string): string | null {
  if (word.length < 5 || !"وفبكلس".includes(word[0]!) || word.startsWith("لل")) return null;
  const kept = stripEnd(word);
  const cut = stripEnd(word.slice(1));
  const stem = bareStem(word);
  const other = stem === kept ? cut : kept;
  return other.length < 3 || other === stem ? null : (SINGULARS.get(other) ?? other);
}

function bareStem(word: string): string {
  return stripEnd(stripStart(word, stripEnd));
}

/** The other stems that are kept under a stem: plurals of it and spellings. */
export function sourcesOf(stem: string): readonly string[] {
  return SOURCES.get(stem) ?? NO_PART;
}

function sourcesByStem(): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>();
  const add = (to: string, from: string): void => {
    sources.set(to, [...(sources.get(to) ?? []), from]);
  };
  for (const [plural, singular] of SINGULARS) add(singular, plural);
  for (const [variant, stems] of SPELLINGS) add(stems.at(-1)!, variant);
  return sources;
}

/** عبدالله and عبد الله meet under the stem of their second part. */
function servantOf(stem: string): string {
  const name = stem.slice(3);
  return bareStem(name);
}
