import type { Segmented } from "../2-segment/index.ts";
import type { Office } from "./offices.ts";
import { ORGANIZATIONS, TITLES } from "./tables.ts";
import { classesOf, FOREIGN, GIVEN, GIVEN_WEAK } from "./word-classes.ts";

/** Particles that no name holds (folded). */
const NEVER_INSIDE = new Set([
  "ان",
  "انه",
  "انها",
  "انهم",
  "التي",
  "الذي",
  "الذين",
  "قد",
  "وقد",
  "كان",
  "كانت",
  "وكان",
  "وكانت",
  "هذا",
  "هذه",
  "ذلك",
  "تلك",
  "تم",
  "لم",
  "لن",
]);

/**
 * Divides, in place, a body or place that runs on into the person whose office it belongs to: in «محافظ نينوى نجم الجبوري» the
 * office ends before نجم, a given name, so a person begins there. The same after a known body that is whole without it;
 * and a name ends before a particle.
 */
export function divide(doc: Segmented, labels: Uint8Array, offices: readonly Office[]): void {
  for (let at = 1; at < labels.length; at++) {
    if (labels[at] === 0 || (labels[at]! & 1) === 1 || !NEVER_INSIDE.has(doc.tokens[at]!.word.fold)) continue;
    if (labels[at + 1] === labels[at]) labels[at + 1] = labels[at]! - 1;
    labels[at] = 0;
  }
  endAtClauses(doc, labels);
  endAtTitles(doc, labels);
  for (let first = 0; first < labels.length; first++) {
    if (labels[first] !== 3) continue;
    const known = ORGANIZATIONS.matchAt(doc, first);
    if (
      known === null ||
      !known.value.sure ||
      labels[known.last] !== 4 ||
      (classesOf(doc.tokens[known.last]!.word) & (GIVEN | FOREIGN)) === 0
    )
      continue;
    beginPerson(labels, known.last);
  }
  for (const office of offices) {
    const at = office.last;
    const label = labels[at];
    if (office.kind !== "office" || (label !== 4 && label !== 6)) continue;
    if (beginsBefore(labels, at, office.first) || isHonoured(doc, labels, at)) continue;
    const bits = classesOf(doc.tokens[at]!.word);
    if ((bits & (GIVEN | GIVEN_WEAK | FOREIGN)) === 0) continue;
    beginPerson(labels, at);
  }
}

/** Words that open a clause and stand in no name. */
const CLAUSE_WORDS = new Set(["ان", "بان", "لان", "الذي", "التي", "الذين", "حيث"]);

/** A name ends before a word that opens a clause; what the model ran on to begins a name of its own. */
function endAtClauses(doc: Segmented, labels: Uint8Array): void {
  for (let at = 1; at < labels.length; at++) {
    const label = labels[at]!;
    if (label === 0 || label % 2 === 1 || !CLAUSE_WORDS.has(doc.tokens[at]!.word.fold)) continue;
    labels[at] = 0;
    if (labels[at + 1] === label) labels[at + 1] = label - 1;
  }
}

/** The last word of a body that is a title right before a person is the person's: «رئيس الحزب الوطني النائب سالم العلي». */
function endAtTitles(doc: Segmented, labels: Uint8Array): void {
  for (let at = 1; at + 1 < labels.length; at++) {
    if (labels[at] !== 4 || labels[at + 1] !== 1) continue;
    if (TITLES.matchAt(doc, at)?.last === at + 1) labels[at] = 0;
  }
}

/** Whether the name that holds the token at `at` begins before the token at `bound`: مدينة الملك عبدالله is no king's. */
function beginsBefore(labels: Uint8Array, at: number, bound: number): boolean {
  let first = at;
  while (first > bound && (labels[first]! & 1) === 0 && labels[first] !== 0) first--;
  return (labels[first]! & 1) === 0 && labels[first] !== 0;
}

/** Whether a title inside the same name stands just before: جامعة الإمام محمد is one name. */
function isHonoured(doc: Segmented, labels: Uint8Array, at: number): boolean {
  return (labels[at - 1]! & 1) === 0 && labels[at - 1] !== 0 && TITLES.matchAt(doc, at - 1)?.last === at;
}

function beginPerson(labels: Uint8Array, at: number): void {
  const label = labels[at]!;
  let last = at;
  while (labels[last] === label) labels[last++] = 2;
  labels[at] = 1;
}
