import { OPENS_BODY, OPENS_PERSON, OPENS_PLACE, WORD } from "./model/forms.ts";
import type { Labelled } from "./model/label.ts";
import { LABEL_COUNT } from "./model/labels.ts";
import { SCALE } from "./model/weights.ts";

const OPENS_ANY = OPENS_PERSON | OPENS_PLACE | OPENS_BODY;

/** How far the model may hold the first word of a known name for none. */
const OBJECTION_MAX = 2 * SCALE;

/**
 * Gives sure entries of the tables their labels where the model left them out or cut them short, in place. A longer name
 * that the model found round an entry stands, and so does what it firmly holds for no name: «السياسة الخارجية الأميركية»
 * is about no ministry.
 */
export function insist({ scene, labels, plain, emission }: Labelled): void {
  const { forms, rows, matches } = scene;
  // A plain word (تنظيم, جنوب) was not weighed: it does not object.
  const objects = (at: number, begin: number): boolean =>
    labels[at] === 0 &&
    plain[at] === 0 &&
    emission[at * LABEL_COUNT]! - emission[at * LABEL_COUNT + begin]! > OBJECTION_MAX;
  for (let i = 0; i < labels.length; i++) {
    const row = rows[i]!;
    if ((forms.opens[row]! & OPENS_ANY) === 0 || (forms.marks[row]! & WORD) === 0) continue;
    const person = matches.persons.get(i);
    if (person !== undefined) {
      if (mayRelabel(labels, i, person.last, 1) && !objects(i, 1)) relabel(labels, i, person.last, 1);
      i = person.last - 1;
      continue;
    }
    const place = matches.places.get(i);
    const body = matches.bodies.get(i);
    const last =
      body?.value.sure === true && (place === undefined || body.last >= place.last)
        ? body.last
        : place?.value.sure === true
          ? place.last
          : 0;
    if (last === 0) continue;
    const begin = body?.value.sure === true && last === body.last ? 3 : 5;
    if (last > i + 1) {
      if (mayRelabel(labels, i, last, begin) && !objects(i, begin)) relabel(labels, i, last, begin);
      i = last - 1;
    } else if (
      labels[i] === 0 &&
      begin === 5 &&
      !objects(i, 5) &&
      (place!.value.kind === "country" || place!.value.kind === "capital")
    )
      relabel(labels, i, last, 5);
  }
}

/** True when nothing but names of that type, or parts of one, stand in the stretch and reach out of it at neither end. */
function mayRelabel(labels: Uint8Array, first: number, last: number, begin: number): boolean {
  if (labels[first] === begin + 1 || labels[last] === begin + 1) return false;
  for (let k = first; k < last; k++)
    if (labels[k] !== 0 && labels[k] !== begin && labels[k] !== begin + 1) return false;
  return true;
}

function relabel(labels: Uint8Array, first: number, last: number, begin: number): void {
  labels.fill(begin + 1, first, last);
  labels[first] = begin;
}
