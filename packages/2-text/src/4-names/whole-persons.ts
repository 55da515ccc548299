import { type Forms, WORD } from "./model/forms.ts";
import type { Labelled } from "./model/label.ts";
import {
  DEFINITE,
  FIRST,
  FOREIGN,
  GIVEN,
  GIVEN_WEAK,
  HEAD_DEFINITE,
  HEAD_OF,
  NISBA,
  PLACE_WORD,
  readingOf,
} from "./word-classes.ts";

/** Words that follow a first name or family name and belong to it: Persian, Turkish and Kurdish endings written apart. */
const ENDINGS = new Set(["زاده", "اوغلو", "اوغلي", "بور", "نجاد", "خاني", "وند"]);
/** Classes of words that are no family name by themselves. */
const OTHER = NISBA | HEAD_OF | HEAD_DEFINITE | PLACE_WORD;

/**
 * Makes persons' names whole, in place: an ending written apart belongs
 * to the name before it (رضا كريم زاده), and so does a word that press text hardly has, right after a first name alone
 * (سيباستيان لوب).
 */
export function joinPersons({ scene, labels, plain }: Labelled): void {
  const { doc, forms, rows } = scene;
  for (let at = 1; at < labels.length; at++) {
    const before = labels[at - 1]!;
    if ((before !== 1 && before !== 2) || labels[at]! > 1 || labels[at + 1] === 2) continue;
    const { word, opensLine } = doc.tokens[at]!;
    const row = rows[at]!;
    if (opensLine || plain[at] === 1 || (forms.marks[row]! & WORD) === 0) continue;
    if (readingOf(word).start !== 0) continue;
    if (ENDINGS.has(word.fold)) labels[at] = 2;
    else if (
      before === 1 &&
      isFirstName(forms, rows[at - 1]!) &&
      isFamilyName(word.fold, forms.known[row]!, forms.classes[row]!)
    )
      labels[at] = 2;
  }
}

function isFirstName(forms: Forms, row: number): boolean {
  return (forms.classes[row]! & (GIVEN | GIVEN_WEAK | FOREIGN | FIRST)) !== 0 || forms.known[row] === 0;
}

/** A word that press text hardly has and that is nothing else; with the article only in the form of a family name. */
function isFamilyName(fold: string, known: number, classes: number): boolean {
  return (
    known === 0 &&
    fold.length > 2 &&
    (classes & OTHER) === 0 &&
    ((classes & DEFINITE) === 0 || fold.endsWith("ي"))
  );
}
