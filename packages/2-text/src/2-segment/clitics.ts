import type { Folded } from "../1-normalise/index.ts";

/**
 * One way to read a written form: conjunction, then preposition or future س, then the rest.
 * `stem` is folded and keeps its article; للـ is read as ل + ال, its stem is given the article back and its `start`
 * stays at the first ل, as a span cannot begin inside it.
 *
 * @example وللعراق → { conj: "و", prep: "ل", stem: "العراق", start: 1 }; وبغداد → { conj: "و", prep: "", stem: "بغداد", start: 1 }
 */
export interface Reading {
  readonly conj: "" | "و" | "ف";
  readonly prep: "" | "ب" | "ك" | "ل" | "س";
  readonly stem: string;
  /** Where the stem begins in the written form, UTF-16 units. */
  readonly start: number;
}

const STEM_MIN = 2;
const READ_LENGTH_MAX = 40;

/** Every reading of a folded word, the unstripped one first, then by what is taken off. Longer than 40 letters: one. */
export function findReadings(folded: Folded): readonly Reading[] {
  const word = folded.text;
  const whole: Reading = { conj: "", prep: "", stem: word, start: 0 };
  if (word.length <= STEM_MIN || word.length > READ_LENGTH_MAX) return [whole];
  const first = word[0];
  const conj = first === "و" || first === "ف" ? first : "";
  if (conj === "") {
    const prep = prepositionAt(folded, "", 0);
    if (prep === null) return [whole];
    const article = articleAt(folded, "", 0);
    return article === null ? [whole, prep] : [whole, article, prep];
  }
  const joined: Reading = { conj, prep: "", stem: word.slice(1), start: offsetOf(folded, 1) };
  const prep = prepositionAt(folded, conj, 1);
  if (prep === null) return [whole, joined];
  const article = articleAt(folded, conj, 1);
  return article === null ? [whole, joined, prep] : [whole, joined, article, prep];
}

/** للـ read as ل before the article. */
function articleAt(folded: Folded, conj: Reading["conj"], at: number): Reading | null {
  const word = folded.text;
  if (word[at] !== "ل" || word[at + 1] !== "ل" || word.length - at - 1 <= STEM_MIN) return null;
  return { conj, prep: "ل", stem: `ال${word.slice(at + 2)}`, start: offsetOf(folded, at) };
}

function prepositionAt(folded: Folded, conj: Reading["conj"], at: number): Reading | null {
  const word = folded.text;
  const letter = word[at];
  if (letter !== "ب" && letter !== "ك" && letter !== "ل" && letter !== "س") return null;
  if (word.length - at - 1 < STEM_MIN) return null;
  return { conj, prep: letter, stem: word.slice(at + 1), start: offsetOf(folded, at + 1) };
}

function offsetOf(folded: Folded, at: number): number {
  return folded.offsets === null ? at : folded.offsets[at]!;
}

/** A stem and the object or possessive pronoun at its end; `pronoun` is empty where none was read off. */
export interface Pronominal {
  readonly stem: string;
  readonly pronoun: string;
}

const PRONOUNS = ["كما", "هما", "ها", "هم", "هن", "كم", "كن", "نا", "ني", "ه", "ك", "ي"] as const;

/**
 * The ways to read a pronoun off a folded stem, the whole stem first. A ت before the pronoun may be a ta marbuta,
 * so حكومته gives حكومت and حكومه.
 */
export function findPronouns(stem: string): readonly Pronominal[] {
  const out: Pronominal[] = [{ stem, pronoun: "" }];
  for (const pronoun of PRONOUNS) {
    if (!stem.endsWith(pronoun) || stem.length - pronoun.length < STEM_MIN) continue;
    const rest = stem.slice(0, -pronoun.length);
    out.push({ stem: rest, pronoun });
    if (rest.endsWith("ت")) out.push({ stem: `${rest.slice(0, -1)}ه`, pronoun });
  }
  return out;
}
