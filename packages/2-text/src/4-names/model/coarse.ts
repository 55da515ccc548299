import type { Word } from "../../2-segment/index.ts";
import {
  classesOf,
  DEFINITE,
  FAMILY,
  FOREIGN,
  GIVEN,
  GIVEN_WEAK,
  HEAD_DEFINITE,
  HEAD_OF,
  NISBA,
  NISBA_DEFINITE,
  PLACE_WORD,
  readingOf,
} from "../word-classes.ts";

/** How many coarse classes there are; 0 is the edge of a sentence. */
export const COARSE_COUNT = 26;
/** Coarse classes from here on are content words. */
export const FIRST_CONTENT = 15;
/** The class of بن, أبو and their like. */
export const JOINT = 8;
/** The classes of given names that need no other sign, Arabic and foreign. */
export const GIVEN_CLASS = 13;
export const FOREIGN_CLASS = 15;

const QUOTES = new Set(['"', "”", "“", "»", "«", "’", "'", "›", "‹", "„"]);
const JOINTS = new Set([
  "بن",
  "ابن",
  "بنت",
  "ابو",
  "ابي",
  "ابا",
  "ام",
  "ال",
  "ولد",
  "عبد",
  "دي",
  "فون",
  "فان",
  "دو",
  "بو",
]);
const PREPOSITIONS = new Set([
  "في",
  "من",
  "الي",
  "علي",
  "عن",
  "مع",
  "بين",
  "حول",
  "ضد",
  "لدي",
  "عند",
  "منذ",
  "حتي",
  "خلال",
  "بعد",
  "قبل",
  "الا",
  "غير",
  "كل",
  "اي",
  "بعض",
  "وفي",
  "ومن",
  "وعلي",
  "والي",
  "باسم",
]);
const PARTICLES = new Set([
  "ان",
  "انه",
  "انها",
  "التي",
  "الذي",
  "الذين",
  "لا",
  "ما",
  "لم",
  "لن",
  "قد",
  "كان",
  "كانت",
  "وكان",
  "هذا",
  "هذه",
  "ذلك",
  "تلك",
  "هو",
  "هي",
  "هم",
  "و",
  "او",
  "ثم",
  "بل",
  "لكن",
  "كما",
  "وقد",
  "يتم",
  "تم",
]);

/** The coarse class of a form: what stands beside names (marks, particles, prepositions) and what they are made of. */
export function coarseOf(word: Word): number {
  if (word.kind === "number") return 1;
  if (word.kind === "latin") return 2;
  if (word.kind !== "word")
    return QUOTES.has(word.surface)
      ? 3
      : word.surface === "،" || word.surface === ","
        ? 4
        : word.surface === "(" || word.surface === ")"
          ? 5
          : word.surface === "-"
            ? 6
            : 7;
  const { fold } = word;
  if (JOINTS.has(fold)) return JOINT;
  if (PREPOSITIONS.has(fold)) return 9;
  if (PARTICLES.has(fold)) return 10;
  const bits = classesOf(word);
  const reading = readingOf(word);
  if ((bits & HEAD_OF) !== 0) return 11;
  if ((bits & HEAD_DEFINITE) !== 0) return 12;
  if ((bits & GIVEN) !== 0) return GIVEN_CLASS;
  if ((bits & PLACE_WORD) !== 0) return 14;
  if ((bits & FOREIGN) !== 0) return FOREIGN_CLASS;
  if ((bits & NISBA_DEFINITE) !== 0) return reading.conj === "" ? 16 : 17;
  if ((bits & NISBA) !== 0) return 18;
  if ((bits & FAMILY) !== 0) return (bits & DEFINITE) !== 0 ? 24 : 25;
  if ((bits & GIVEN_WEAK) !== 0) return 19;
  if ((bits & DEFINITE) !== 0) return reading.start === 0 && reading.prep === "" ? 20 : 21;
  return fold.length <= 2 ? 22 : 23;
}
