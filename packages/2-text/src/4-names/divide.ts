import type { Segmented } from "../2-segment/index.ts";
import type { Office } from "./offices.ts";
import { classesOf, FOREIGN, GIVEN, GIVEN_WEAK } from "./word-classes.ts";

/**
 * Divides, in place, a body or place that runs on into the person whose office it belongs to: in «محافظ نينوى نجم الجبوري» the
 * office ends before نجم, a given name, so a person begins there.
 */
export function divide(doc: Segmented, labels: Uint8Array, offices: readonly Office[]): void {
  for (const office of offices) {
    const at = office.last;
    const label = labels[at];
    if (office.kind !== "office" || (label !== 4 && label !== 6)) continue;
    const { bits } = classesOf(doc.tokens[at]!.word);
    if ((bits & (GIVEN | GIVEN_WEAK | FOREIGN)) === 0) continue;
    let last = at;
    while (labels[last] === label) labels[last++] = 2;
    labels[at] = 1;
  }
}
