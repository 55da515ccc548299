import { newSlot, type Segmented, type Word } from "../../2-segment/index.ts";
import type { Office } from "../offices.ts";
import { BONDS } from "./bonds.ts";
import { coarseOf } from "./coarse.ts";
import { contextOf, TEMPLATE_COUNT } from "./context.ts";
import { LABEL_COUNT } from "./labels.ts";
import { bestPath } from "./viterbi.ts";
import { addFeature, CONTEXT, EDGE, STEPS } from "./weights.ts";
import { POSITIONS, wordFeatures } from "./word-features.ts";
import { USE } from "./word-groups.ts";

const SLOT = newSlot();
const REACH = (POSITIONS - 1) / 2;

/** The label of every token by the trained model (see labels.ts). Pure; linear in the text's length. */
export function labelTokens(doc: Segmented, offices: readonly Office[]): Uint8Array {
  const { tokens } = doc;
  const labels = new Uint8Array(tokens.length);
  const context = contextOf(doc, offices, BONDS);
  const coarse = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) coarse[i] = coarseOf(tokens[i]!.word);
  for (const { first, last } of doc.sentences) {
    const emission = new Float32Array((last - first) * LABEL_COUNT);
    for (let i = first; i < last; i++) {
      const row = (i - first) * LABEL_COUNT;
      for (let shift = -REACH; shift <= REACH; shift++) {
        const at = i + shift;
        const sums = at < first || at >= last ? EDGE : sumsOf(tokens[at]!.word);
        const slot = (shift + REACH) * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label++) emission[row + label]! += sums[slot + label]!;
      }
      for (let template = 0; template < TEMPLATE_COUNT; template++) {
        const value = context[i * TEMPLATE_COUNT + template]!;
        if (value === 0) continue;
        const table = CONTEXT[template]!;
        for (let label = 0; label < LABEL_COUNT; label++)
          emission[row + label]! += table[value * LABEL_COUNT + label]!;
      }
    }
    bestPath(last - first, emission, STEPS, coarse, labels, first);
  }
  return labels;
}

/** What a form adds to the labels of the tokens round it, position × 7 + label: worked out once a form. */
function sumsOf(word: Word): Float32Array {
  const known = word.slots[SLOT] as Float32Array | undefined;
  if (known !== undefined) return known;
  const sums = new Float32Array(POSITIONS * LABEL_COUNT);
  for (const key of new Set(wordFeatures(word, USE))) addFeature(key, sums);
  word.slots[SLOT] = sums;
  return sums;
}
