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
    const emission = new Float64Array((last - first) * LABEL_COUNT);
    for (let i = first; i < last; i++) addToken(doc, context, i, first, last, emission);
    bestPath(last - first, emission, STEPS, coarse, labels, first);
  }
  return labels;
}

/**
 * The scores of the seven labels at one token: what its neighbours' forms and its context add. Written out label by
 * label, as this is the reader's innermost loop.
 */
function addToken(
  doc: Segmented,
  context: Uint16Array,
  at: number,
  first: number,
  last: number,
  emission: Float64Array,
): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  for (let shift = -REACH; shift <= REACH; shift++) {
    const beside = at + shift;
    const sums = beside < first || beside >= last ? EDGE : sumsOf(doc.tokens[beside]!.word);
    const slot = (shift + REACH) * LABEL_COUNT;
    s0 += sums[slot]!;
    s1 += sums[slot + 1]!;
    s2 += sums[slot + 2]!;
    s3 += sums[slot + 3]!;
    s4 += sums[slot + 4]!;
    s5 += sums[slot + 5]!;
    s6 += sums[slot + 6]!;
  }
  for (let template = 0; template < TEMPLATE_COUNT; template++) {
    const value = context[at * TEMPLATE_COUNT + template]!;
    if (value === 0) continue;
    const table = CONTEXT[template]!;
    const slot = value * LABEL_COUNT;
    s0 += table[slot]!;
    s1 += table[slot + 1]!;
    s2 += table[slot + 2]!;
    s3 += table[slot + 3]!;
    s4 += table[slot + 4]!;
    s5 += table[slot + 5]!;
    s6 += table[slot + 6]!;
  }
  const row = (at - first) * LABEL_COUNT;
  emission[row] = s0;
  emission[row + 1] = s1;
  emission[row + 2] = s2;
  emission[row + 3] = s3;
  emission[row + 4] = s4;
  emission[row + 5] = s5;
  emission[row + 6] = s6;
}

/** What a form adds to the labels of the tokens round it, position × 7 + label: worked out once a form. */
function sumsOf(word: Word): readonly number[] {
  return (word.slots[SLOT] as readonly number[] | undefined) ?? learn(word);
}

function learn(word: Word): readonly number[] {
  const sums: number[] = new Array(POSITIONS * LABEL_COUNT).fill(0);
  for (const key of new Set(wordFeatures(word, USE))) addFeature(key, sums);
  word.slots[SLOT] = sums;
  return sums;
}
