import type { Segmented } from "../2-segment/index.ts";
import { ORGANIZATIONS, PEOPLE, PLACES } from "./tables.ts";

/**
 * Gives sure entries of the tables their labels where the model left them out or cut them short, in place. A longer name
 * that the model found round an entry stands.
 */
export function insist(doc: Segmented, labels: Uint8Array): void {
  for (let i = 0; i < labels.length; i++) {
    if (doc.tokens[i]!.word.kind !== "word") continue;
    const person = PEOPLE.matchAt(doc, i);
    if (person !== null) {
      if (mayName(labels, i, person.last)) relabel(labels, i, person.last, 1);
      i = person.last - 1;
      continue;
    }
    const place = PLACES.matchAt(doc, i);
    const body = ORGANIZATIONS.matchAt(doc, i);
    const last =
      body !== null && body.value.sure && (place === null || body.last >= place.last)
        ? body.last
        : place !== null && place.value.sure
          ? place.last
          : 0;
    if (last === 0) continue;
    const begin = body !== null && last === body.last && body.value.sure ? 3 : 5;
    if (last > i + 1) {
      if (mayRelabel(labels, i, last)) relabel(labels, i, last, begin);
      i = last - 1;
    } else if (
      labels[i] === 0 &&
      begin === 5 &&
      (place!.value.kind === "country" || place!.value.kind === "capital")
    )
      relabel(labels, i, last, 5);
  }
}

/** True when no name reaches from outside into the stretch, nor from the stretch beyond it, and no person stands in it. */
function mayRelabel(labels: Uint8Array, first: number, last: number): boolean {
  const within = labels[first]!;
  if (within !== 0 && (within & 1) === 0) return false;
  for (let k = first; k < last; k++) if (labels[k] === 1 || labels[k] === 2) return false;
  const after = labels[last];
  return after === undefined || after === 0 || (after & 1) === 1;
}

/** True when nothing but a person's name, or part of one, stands in the stretch and reaches out of it at neither end. */
function mayName(labels: Uint8Array, first: number, last: number): boolean {
  if (labels[first] === 2) return false;
  for (let k = first; k < last; k++) if (labels[k]! > 2) return false;
  return labels[last] !== 2;
}

function relabel(labels: Uint8Array, first: number, last: number, begin: number): void {
  labels.fill(begin + 1, first, last);
  labels[first] = begin;
}
