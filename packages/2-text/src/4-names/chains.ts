import type { Segmented } from "../2-segment/index.ts";
import type { Labelled } from "./model/label.ts";
import { DEFINITE, FOREIGN, GIVEN, HEAD_OF, NISBA, PLACE_WORD, readingOf } from "./word-classes.ts";

/** Classes of words that end a chain of genitives. */
const WHOLE = DEFINITE | NISBA | GIVEN | FOREIGN | PLACE_WORD;

/**
 * Gives a body, in place, the place that its chain of genitives waits for: in «مجلس محافظة كربلاء» and «محكمة جنايات القاهرة»
 * the last word before the place is indefinite, so the name is not whole without it.
 */
export function closeChains({ scene, labels }: Labelled): void {
  const { doc, forms, rows } = scene;
  for (let at = 1; at < labels.length; at++) {
    if (labels[at] !== 5 || (labels[at - 1] !== 3 && labels[at - 1] !== 4)) continue;
    const before = rows[at - 1]!;
    // A word that press text hardly has may be a name of its own.
    if ((forms.classes[before]! & WHOLE) !== 0 || forms.family[before] === 0 || !followsOn(doc, at)) continue;
    if ((forms.classes[rows[chainStart(labels, at - 1)]!]! & HEAD_OF) === 0) continue;
    for (labels[at] = 4; labels[at + 1] === 6; at++) labels[at + 1] = 4;
  }
}

function followsOn(doc: Segmented, at: number): boolean {
  const token = doc.tokens[at]!;
  return !token.opensLine && token.word.kind === "word" && readingOf(token.word).start === 0;
}

function chainStart(labels: Uint8Array, at: number): number {
  let first = at;
  while (labels[first] === 4) first--;
  return first;
}
