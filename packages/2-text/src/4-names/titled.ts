import type { Segmented } from "../2-segment/index.ts";
import { coarseOf } from "./model/coarse.ts";
import type { Office } from "./offices.ts";
import { GIVEN_NAMES } from "./tables.ts";
import {
  classesOf,
  DEFINITE,
  FOREIGN,
  GIVEN,
  HEAD_DEFINITE,
  HEAD_OF,
  NISBA,
  PLACE_WORD,
} from "./word-classes.ts";

const NAME_MAX = 6;
/** The coarse class of بن, أبو and their like (see model/coarse.ts). */
const JOINT = 8;
/** Coarse classes of sure given names; a preposition that is spelt like one (على, علي) is in neither. */
const STARTERS = new Set([13, 15]);

/**
 * Names, in place, the persons that the model passed over right after a title: a sure given name there with at least one more
 * name, joint or family name after it; and gives a lone first name the family name beside it.
 */
export function nameTitled(doc: Segmented, labels: Uint8Array, offices: readonly Office[]): void {
  for (const office of offices) {
    const first = office.last;
    const token = doc.tokens[first];
    if (labels[first] === 1 && labels[first + 1] !== 2 && isFamilyName(doc, labels, first + 1)) {
      labels[first + 1] = 2;
      continue;
    }
    if (
      token === undefined ||
      token.opensLine ||
      labels[first] !== 0 ||
      !STARTERS.has(coarseOf(token.word)) ||
      classesOf(token.word).reading.start !== 0
    )
      continue;
    const last = nameEnd(doc, labels, first);
    if (last === first + 1) continue;
    labels.fill(2, first, last);
    labels[first] = 1;
  }
}

function nameEnd(doc: Segmented, labels: Uint8Array, first: number): number {
  let last = GIVEN_NAMES.matchAt(doc, first)?.last ?? first + 1;
  const limit = Math.min(labels.length, first + NAME_MAX);
  while (last < limit && labels[last] === 0 && !doc.tokens[last]!.opensLine) {
    const { word } = doc.tokens[last]!;
    const { bits, reading } = classesOf(word);
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
  const { bits, reading } = classesOf(token.word);
  return (
    reading.start === 0 &&
    (bits & DEFINITE) !== 0 &&
    token.word.fold.endsWith("ي") &&
    (bits & (NISBA | HEAD_OF | HEAD_DEFINITE | PLACE_WORD)) === 0
  );
}
