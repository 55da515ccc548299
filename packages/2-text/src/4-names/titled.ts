import type { Segmented } from "../2-segment/index.ts";
import { coarseOf, FOREIGN_CLASS, GIVEN_CLASS, JOINT } from "./model/coarse.ts";
import type { Labelled } from "./model/label.ts";
import { LABEL_COUNT } from "./model/labels.ts";
import { SCALE } from "./model/weights.ts";
import { isHoldersNisba, type Office } from "./offices.ts";
import { GIVEN_NAMES } from "./tables.ts";
import {
  classesOf,
  DEFINITE,
  FAMILY,
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

const NAME_MAX = 6;
/** Coarse classes of sure given names; a preposition that is spelt like one (على, علي) is in neither. */
const STARTERS = new Set([GIVEN_CLASS, FOREIGN_CLASS]);

/**
 * Names, in place, the persons that the model passed over right after a title: a sure given name there with at least one more
 * name, joint or family name after it; a family name of the knowledge base after an office («رئيس الوزراء العراقي الكاظمي»);
 * and gives a lone first name the family name beside it.
 */
export function nameTitled(doc: Segmented, labelled: Labelled, offices: readonly Office[]): void {
  const { labels } = labelled;
  for (const office of offices) {
    const first = office.last;
    const token = doc.tokens[first];
    if (office.kind === "office" && isKnownFamily(doc, labelled, first)) {
      labels[first] = 1;
      continue;
    }
    if (labels[first] === 1 && labels[first + 1] !== 2 && isFamilyName(doc, labels, first + 1)) {
      labels[first + 1] = 2;
      continue;
    }
    const found = passedOver(doc, labelled, first);
    if (found > 0) {
      labels.fill(2, first, found + 1);
      labels[first] = 1;
      continue;
    }
    if (
      token === undefined ||
      token.opensLine ||
      labels[first] !== 0 ||
      !STARTERS.has(coarseOf(token.word)) ||
      readingOf(token.word).start !== 0
    )
      continue;
    const last = nameEnd(doc, labels, first);
    if (last === first + 1) continue;
    labels.fill(2, first, last);
    labels[first] = 1;
  }
}

/**
 * Where the person begins whose first name the model left out between a title and the rest (a joint may stand between:
 * إنغريد فان هولم): one word it knows as a first name, or that press text hardly has. 0 for none.
 */
function passedOver(doc: Segmented, { labels, plain, coarse, scene }: Labelled, at: number): number {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine || token.word.kind !== "word") return 0;
  if (labels[at] !== 0 || plain[at] === 1 || readingOf(token.word).start !== 0) return 0;
  const found = labels[at + 1] === 0 && coarse[at + 1] === JOINT ? at + 2 : at + 1;
  if (labels[found] !== 1 || doc.tokens[at + 1]!.opensLine || doc.tokens[found]!.opensLine) return 0;
  const classes = classesOf(token.word);
  const mayBegin =
    (classes & (DEFINITE | NISBA | HEAD_OF | HEAD_DEFINITE | PLACE_WORD)) === 0 &&
    ((classes & (GIVEN | GIVEN_WEAK | FOREIGN | FIRST)) !== 0 || scene.forms.family[scene.rows[at]!] === 0);
  return mayBegin && readingOf(doc.tokens[found]!.word).start === 0 ? found : 0;
}

/** How far the model may hold a family name of the knowledge base after an office for no person. */
const OBJECTION_MAX = 4 * SCALE;

/** A single word there that ends the name of a known person, is nothing else, and that the model does not firmly hold for none. */
function isKnownFamily(doc: Segmented, { labels, emission }: Labelled, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine || token.word.kind !== "word") return false;
  const label = labels[at]!;
  if (label === 1 || (label !== 0 && (label & 1) === 0) || (label !== 0 && labels[at + 1] === label + 1))
    return false;
  if (readingOf(token.word).start !== 0 || labels[at + 1] === 1) return false;
  const classes = classesOf(token.word);
  if ((classes & FAMILY) === 0 || (classes & (HEAD_OF | HEAD_DEFINITE | PLACE_WORD | GIVEN)) !== 0)
    return false;
  // After an adjective of nationality another word of that form is a name: «الرئيس العراقي السوداني».
  if ((classes & NISBA) !== 0) return isHoldersNisba(doc.tokens[at - 1]!.word) && isHoldersNisba(token.word);
  const row = at * LABEL_COUNT;
  return emission[row + 1]! > emission[row]! - OBJECTION_MAX;
}

function nameEnd(doc: Segmented, labels: Uint8Array, first: number): number {
  let last = GIVEN_NAMES.matchAt(doc, first)?.last ?? first + 1;
  const limit = Math.min(labels.length, first + NAME_MAX);
  while (last < limit && labels[last] === 0 && !doc.tokens[last]!.opensLine) {
    const { word } = doc.tokens[last]!;
    const bits = classesOf(word);
    const reading = readingOf(word);
    if (reading.start !== 0 || word.kind !== "word") break;
    if ((bits & (GIVEN | FOREIGN)) !== 0) {
      last++;
      continue;
    }
    if (coarseOf(word) === JOINT && last + 1 < limit) {
      last += 2;
      continue;
    }
    if (isFamilyName(doc, labels, last)) last++;
    break;
  }
  return last;
}

/** A word with the article that ends in ي and is no adjective of nationality, head or place: it ends a name. */
function isFamilyName(doc: Segmented, labels: Uint8Array, at: number): boolean {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine || token.word.kind !== "word" || labels[at]! > 1) return false;
  const bits = classesOf(token.word);
  const reading = readingOf(token.word);
  return (
    reading.start === 0 &&
    (bits & DEFINITE) !== 0 &&
    token.word.fold.endsWith("ي") &&
    (bits & (NISBA | HEAD_OF | HEAD_DEFINITE | PLACE_WORD)) === 0
  );
}
