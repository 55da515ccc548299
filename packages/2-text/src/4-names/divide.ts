import type { Segmented } from "../2-segment/index.ts";
import type { Office } from "./offices.ts";
import { ORGANIZATIONS } from "./tables.ts";
import { classesOf, FOREIGN, GIVEN, GIVEN_WEAK } from "./word-classes.ts";

/**
 * Divides, in place, a body or place that runs on into the person whose office it belongs to: in «محافظ نينوى نجم الجبوري» the
 * office ends before نجم, a given name, so a person begins there. The same after a known body that is whole without it.
 */
export function divide(doc: Segmented, labels: Uint8Array, offices: readonly Office[]): void {
  for (let first = 0; first < labels.length; first++) {
    if (labels[first] !== 3) continue;
    const known = ORGANIZATIONS.matchAt(doc, first);
    if (known === null || !known.value.sure || labels[known.last] !== 4 || (classesOf(doc.tokens[known.last]!.word).bits & (GIVEN | FOREIGN)) === 0) continue;
    beginPerson(labels, known.last);
  }
  for (const office of offices) {
    const at = office.last;
    const label = labels[at];
    if (office.kind !== "office" || (label !== 4 && label !== 6)) continue;
    const { bits } = classesOf(doc.tokens[at]!.word);
    if ((bits & (GIVEN | GIVEN_WEAK | FOREIGN)) === 0) continue;
    beginPerson(labels, at);
  }
}

function beginPerson(labels: Uint8Array, at: number): void {
  const label = labels[at]!;
  let last = at;
  while (labels[last] === label) labels[last++] = 2;
  labels[at] = 1;
}
