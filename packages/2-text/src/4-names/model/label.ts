import type { Segmented } from "../../2-segment/index.ts";
import type { Office } from "../offices.ts";
import { contextOf } from "./context.ts";
import { POSITIONS } from "./form-features.ts";
import { SUM_COUNT } from "./forms.ts";
import { LABEL_COUNT } from "./labels.ts";
import type { Model } from "./model.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { TEMPLATE_COUNT } from "./templates.ts";
import { bestPath } from "./viterbi.ts";
import { votesOf } from "./votes.ts";
import type { Weights } from "./weights.ts";

const REACH = (POSITIONS - 1) / 2;

/** A text labelled: what the model saw, the labels, and what it gave each label at each token. */
export interface Labelled {
  readonly scene: Scene;
  readonly labels: Uint8Array;
  readonly coarse: Uint8Array;
  readonly plain: Uint8Array;
  /** Token × 7 + label; nothing where plain. */
  readonly emission: Int32Array;
}

/**
 * The label of every token by the trained model (see labels.ts), in two passes: the second knows how the first labelled the
 * same words elsewhere. Pure; linear in the text's length.
 */
export function labelTokens(doc: Segmented, offices: readonly Office[], model: Model): Labelled {
  const { weights, forms, bonds, edge } = model;
  const scene = sceneOf(doc, forms, offices, bonds);
  const { rows } = scene;
  const coarse = new Uint8Array(rows.length);
  const plain = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    coarse[i] = forms.coarse[rows[i]!]!;
    plain[i] = forms.plain[rows[i]!]!;
  }
  const context = contextOf(scene, plain);
  const emission = new Int32Array(rows.length * LABEL_COUNT);
  for (const { first, last } of doc.sentences)
    for (let i = first; i < last; i++)
      if (plain[i] === 0) addToken(scene, weights, context, edge, i, first, last, emission);
  const labels = new Uint8Array(rows.length);
  const labelled = { scene, labels, coarse, plain, emission };
  eachStretch(labelled, (from, to, closing) =>
    bestPath(from, to, emission, weights.steps, coarse, closing, labels),
  );
  const votes = votesOf(scene.stems, coarse, labels);
  eachStretch(labelled, (from, to, closing) => {
    if (addVotes(votes, weights.context, labels, from, to, emission))
      bestPath(from, to, emission, weights.steps, coarse, closing, labels);
  });
  return labelled;
}

/**
 * Adds what the votes tell to a stretch. False when every vote speaks most for the label that is there: the best path is
 * the same then, and need not be found again.
 */
function addVotes(
  votes: Int32Array,
  told: Int16Array,
  labels: Uint8Array,
  from: number,
  to: number,
  emission: Int32Array,
): boolean {
  let contested = false;
  for (let i = from; i < to; i++) {
    if (votes[i] === 0) continue;
    const vote = votes[i]! * LABEL_COUNT;
    const own = told[vote + labels[i]!]!;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const weight = told[vote + label]!;
      emission[i * LABEL_COUNT + label]! += weight;
      if (weight > own) contested = true;
    }
  }
  return contested;
}

/** Calls `visit` with every stretch of a sentence between plain tokens, and whether a plain token ends it. */
export function eachStretch(
  { scene, plain }: Pick<Labelled, "scene" | "plain">,
  visit: (from: number, to: number, closing: boolean) => void,
): void {
  for (const { first, last } of scene.doc.sentences) {
    let from = first;
    for (let i = first; i < last; i++) {
      if (plain[i] === 0) continue;
      if (i > from) visit(from, i, true);
      from = i + 1;
    }
    if (last > from) visit(from, last, false);
  }
}

/**
 * The scores of the seven labels at one token: what its neighbours' forms and its context add. Written out label by
 * label, as this is the reader's innermost loop.
 */
function addToken(
  { forms, rows }: Scene,
  weights: Weights,
  context: Int32Array,
  edge: Int32Array,
  at: number,
  first: number,
  last: number,
  emission: Int32Array,
): void {
  const { sums } = forms;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  let s5 = 0;
  let s6 = 0;
  for (let shift = -REACH; shift <= REACH; shift++) {
    const beside = at + shift;
    let slot = (shift + REACH) * LABEL_COUNT;
    if (beside < first || beside >= last) {
      s0 += edge[slot]!;
      s1 += edge[slot + 1]!;
      s2 += edge[slot + 2]!;
      s3 += edge[slot + 3]!;
      s4 += edge[slot + 4]!;
      s5 += edge[slot + 5]!;
      s6 += edge[slot + 6]!;
      continue;
    }
    slot += rows[beside]! * SUM_COUNT;
    s0 += sums[slot]!;
    s1 += sums[slot + 1]!;
    s2 += sums[slot + 2]!;
    s3 += sums[slot + 3]!;
    s4 += sums[slot + 4]!;
    s5 += sums[slot + 5]!;
    s6 += sums[slot + 6]!;
  }
  const told = weights.context;
  for (let k = at * TEMPLATE_COUNT; k < (at + 1) * TEMPLATE_COUNT; k++) {
    const value = context[k]!;
    if (value === 0) continue;
    const slot = value * LABEL_COUNT;
    s0 += told[slot]!;
    s1 += told[slot + 1]!;
    s2 += told[slot + 2]!;
    s3 += told[slot + 3]!;
    s4 += told[slot + 4]!;
    s5 += told[slot + 5]!;
    s6 += told[slot + 6]!;
  }
  const row = at * LABEL_COUNT;
  emission[row] = s0;
  emission[row + 1] = s1;
  emission[row + 2] = s2;
  emission[row + 3] = s3;
  emission[row + 4] = s4;
  emission[row + 5] = s5;
  emission[row + 6] = s6;
}
