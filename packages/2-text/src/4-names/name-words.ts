import { fold } from "../1-normalise/index.ts";
import type { Segmented } from "../2-segment/index.ts";
import type { Finding } from "./finding.ts";
import { GIVEN_NAMES } from "./tables.ts";

const DROPPED = new Set([
  "بن",
  "ابن",
  "بنت",
  "ال",
  "دي",
  "فون",
  "فان",
  "-",
  ".",
  '"',
  "«",
  "»",
  "“",
  "”",
  "(",
  ")",
]);

/**
 * The words of a name as they are compared: folded, clitic off the first, without article, بن or marks, عبد joined to the
 * word after it and أبو put before its own.
 *
 * @example عادل بن أحمد الجبير → ["عادل", "احمد", "جبير"]; عبد الفتاح السيسي → ["عبدفتاح", "سيسي"]
 */
export function nameWords(doc: Segmented, finding: Finding): string[] {
  const folds: string[] = [];
  for (let k = finding.first; k < finding.last; k++) {
    const token = doc.tokens[k]!;
    folds.push(k === finding.first ? fold(doc.text.slice(finding.start, token.end)) : token.word.fold);
  }
  return wordsOf(folds);
}

/** The words of a written name, compared as in `nameWords`. */
export function wordsOf(folds: readonly string[]): string[] {
  const out: string[] = [];
  for (let k = 0; k < folds.length; k++) {
    const word = folds[k]!;
    if (DROPPED.has(word) && folds.length > 1) continue;
    const next = folds[k + 1];
    if ((word === "عبد" || word === "ابو" || word === "ابي" || word === "ابا") && next !== undefined) {
      out.push((word === "عبد" ? "عبد" : "ابو") + bare(next));
      k++;
      continue;
    }
    if (word.startsWith("عبدال") && word.length > 6) {
      out.push(`عبد${word.slice(5)}`);
      continue;
    }
    out.push(bare(word));
  }
  return out.length > 0 ? out : [...folds];
}

function bare(word: string): string {
  if (word.startsWith("لل") && word.length > 4) return word.slice(2);
  return word.startsWith("ال") && word.length > 4 ? word.slice(2) : word;
}

/** Whether two compared words are one name: equal, or foreign names that differ only in long vowels and like letters (بلينكن, بلينكين). */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4 || a[0] !== b[0]) return false;
  if (GIVEN_NAMES.get(a) !== undefined || GIVEN_NAMES.get(b) !== undefined) return false;
  return skeleton(a) === skeleton(b) && Math.abs(a.length - b.length) <= 1;
}

const FOREIGN_MIN = 6;

/** Whether a family name is long and foreign enough to be known by its skeleton alone (بلينكن, بلينكين). */
export function hasSkeleton(word: string): boolean {
  return word.length >= FOREIGN_MIN && !word.startsWith("ال");
}

/** A word without its long vowels after the first letter, like letters as one: what spellings of a foreign name share. */
export function skeleton(word: string): string {
  let out = word[0]!;
  for (let k = 1; k < word.length; k++) {
    const letter = word[k]!;
    if (letter === "ا" || letter === "و" || letter === "ي") continue;
    out +=
      letter === "غ" || letter === "ك"
        ? "ج"
        : letter === "ث" || letter === "ط"
          ? "ت"
          : letter === "ش"
            ? "س"
            : letter;
  }
  return out;
}
