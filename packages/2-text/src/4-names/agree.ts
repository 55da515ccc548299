import type { Segmented } from "../2-segment/index.ts";
import { MARK, Sieve } from "./model/forms.ts";
import type { Labelled } from "./model/label.ts";
import { LABEL_COUNT } from "./model/labels.ts";
import type { Scene } from "./model/scene.ts";
import { hasSkeleton, skeleton } from "./name-words.ts";
import { GIVEN_NAMES, ORGANIZATIONS, PLACES } from "./tables.ts";
import { classesOf, DEFINITE, HEAD_DEFINITE, HEAD_OF, NISBA } from "./word-classes.ts";

const SURNAME_MIN = 3;
/** Last words of names that do not stand for the person by themselves (folded). */
const NO_SURNAME = new Set([
  "الله",
  "الدين",
  "الثاني",
  "الاول",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "الاب",
  "الابن",
  "الرحمن",
  "العزيز",
  "شيخ",
  "الشيخ",
  "السابق",
  "سعود",
  "خليفه",
  "نهيان",
  "مكتوم",
  "ثاني",
  "عبدالعزيز",
  "محمد",
  "احمد",
  "علي",
  "الوزراء",
  "العهد",
  "مون",
  "العام",
]);

/**
 * Makes an article agree with itself, in place: the family name of a person named in full stands for that person elsewhere,
 * and words named once as a body or place are named wherever they stand again.
 * Plain tokens (see model/forms.ts) begin no name. Says for each token why its label was changed: 0 not at all, 1 a family name, 2 the same words.
 */
export function agree({ scene, labels, plain }: Labelled): Uint8Array {
  const { doc, forms, rows, offices, stems } = scene;
  const causes = new Uint8Array(labels.length);
  const surnames = findSurnames(doc, labels);
  const phrases = findPhrases(scene, labels);
  if (surnames.names.size === 0 && phrases.size === 0) return causes;
  const afterTitle = new Set(offices.map((office) => office.last));
  for (let i = 0; i < labels.length; i++) {
    if (plain[i] === 1 || (forms.marks[rows[i]!]! & MARK) !== 0) continue;
    if (
      ((forms.sieveLow[rows[i]!]! & surnames.sieve.low) |
        (forms.sieveHigh[rows[i]!]! & surnames.sieve.high)) !==
        0 &&
      takesSurname(doc, labels, i, surnames.names, afterTitle)
    ) {
      labels[i] = 1;
      causes[i] = 1;
      continue;
    }
    if (labels[i] !== 0 || phrases.size === 0) continue;
    const phrase = phrases.get(stems.ids[i]!);
    const last = phrase === undefined ? null : phraseEnd(doc, labels, i, phrase);
    if (last === null) continue;
    const { label } = phrase!;
    labels.fill(label + 1, i, last.end);
    labels[i] = label;
    causes[i] = 2;
    i = last.end - 1;
  }
  return causes;
}

function isSingle(labels: Uint8Array, i: number): boolean {
  return (labels[i]! & 1) === 1 && labels[i + 1] !== labels[i]! + 1;
}

function takesSurname(
  doc: Segmented,
  labels: Uint8Array,
  i: number,
  surnames: ReadonlySet<string>,
  afterTitle: ReadonlySet<number>,
): boolean {
  const label = labels[i]!;
  if (label !== 0 && !(isSingle(labels, i) && label !== 1)) return false;
  const word = doc.tokens[i]!.word;
  if (!word.readings.some((reading) => reading.prep !== "س" && isSurname(reading.stem, surnames)))
    return false;
  if (
    label !== 0 &&
    (PLACES.matchAt(doc, i)?.value.sure === true || ORGANIZATIONS.matchAt(doc, i)?.value.sure === true)
  )
    return false;
  const bits = classesOf(word);
  if (afterTitle.has(i)) return true;
  if ((bits & (HEAD_OF | HEAD_DEFINITE)) !== 0) return false;
  // السوداني is an adjective after a definite noun or a name, a family name after a verb.
  return (
    (bits & NISBA) === 0 ||
    i === 0 ||
    ((classesOf(doc.tokens[i - 1]!.word) & DEFINITE) === 0 && labels[i - 1] === 0)
  );
}

/** A family name of the article, or one spelling away from a foreign one of six letters or more (بلينكن, بلينكين). */
function isSurname(stem: string, surnames: ReadonlySet<string>): boolean {
  if (surnames.has(stem)) return true;
  if (!hasSkeleton(stem) || !surnames.has(`~${skeleton(stem)}`)) return false;
  return GIVEN_NAMES.get(stem) === undefined;
}

/** The family names of an article, and a sieve of them (see model/forms.ts). */
interface Surnames {
  readonly names: ReadonlySet<string>;
  readonly sieve: Sieve;
}

function findSurnames(doc: Segmented, labels: Uint8Array): Surnames {
  const names = new Set<string>();
  const sieve = new Sieve();
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== 2 || labels[i + 1] === 2) continue;
    const { fold } = doc.tokens[i]!.word;
    if (fold.length < SURNAME_MIN || NO_SURNAME.has(fold)) continue;
    names.add(fold);
    sieve.add(fold);
    if (!hasSkeleton(fold)) continue;
    names.add(`~${skeleton(fold)}`);
    sieve.add(skeleton(fold));
  }
  return { names, sieve };
}

interface Phrase {
  readonly label: number;
  readonly rest: readonly string[];
}

/** Bodies and places of more than one word, by the number of their first word's stem. */
function findPhrases({ doc, stems }: Scene, labels: Uint8Array): Map<number, Phrase> {
  const out = new Map<number, Phrase>();
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if ((label & 1) === 0 || label === 1 || labels[i + 1] !== label + 1) continue;
    let last = i + 1;
    while (last < labels.length && labels[last] === label + 1) last++;
    if (last - i > LABEL_COUNT) continue;
    const key = stems.ids[i]!;
    if (key < 0) continue;
    const rest: string[] = [];
    for (let k = i + 1; k < last; k++) rest.push(doc.tokens[k]!.word.fold);
    const known = out.get(key);
    if (known === undefined || known.rest.length < rest.length) out.set(key, { label, rest });
  }
  return out;
}

function phraseEnd(
  doc: Segmented,
  labels: Uint8Array,
  i: number,
  phrase: Phrase,
): { readonly end: number } | null {
  const end = i + 1 + phrase.rest.length;
  if (end > labels.length) return null;
  for (let k = i + 1; k < end; k++) {
    if (labels[k] !== 0 || doc.tokens[k]!.opensLine || doc.tokens[k]!.word.fold !== phrase.rest[k - i - 1])
      return null;
  }
  return { end };
}
