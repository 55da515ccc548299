import { LABEL_COUNT } from "../../packages/2-text/src/4-names/model/labels.ts";

/** How many steps there are from a label to a label. */
export const STEP_COUNT = LABEL_COUNT * LABEL_COUNT;

/** How probable labels (token × 7 + label) and steps into a token (token × 49 + label before × 7 + label) are. */
export interface Posteriors {
  readonly labels: Float64Array;
  readonly steps: Float64Array;
}

/**
 * The posteriors of a sentence of `count` tokens by forward and backward sums. `emission` scores labels at tokens, `factors`
 * are the exponentials of the steps, 0 where a label may not follow; before the first token is outside.
 */
export function posteriorsOf(count: number, emission: Float64Array, factors: Float64Array): Posteriors {
  const scores = scoresOf(count, emission);
  const forward = forwardOf(count, scores, factors);
  const backward = backwardOf(count, scores, factors);
  const labels = new Float64Array(count * LABEL_COUNT);
  const steps = new Float64Array(count * STEP_COUNT);
  for (let i = 0; i < count; i++) {
    const row = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      labels[row + label] = forward[row + label]! * backward[row + label]!;
    normalise(labels, row, LABEL_COUNT);
    const at = i * STEP_COUNT;
    for (let k = 0; k < STEP_COUNT; k++) {
      const before = Math.floor(k / LABEL_COUNT);
      const label = row + (k % LABEL_COUNT);
      const reach = i === 0 ? (before === 0 ? 1 : 0) : forward[row - LABEL_COUNT + before]!;
      steps[at + k] = reach * factors[at + k]! * scores[label]! * backward[label]!;
    }
    normalise(steps, at, STEP_COUNT);
  }
  return { labels, steps };
}

/** Exponentials of the emissions, over that of the best label at each token. */
function scoresOf(count: number, emission: Float64Array): Float64Array {
  const scores = new Float64Array(count * LABEL_COUNT);
  for (let row = 0; row < scores.length; row += LABEL_COUNT) {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < LABEL_COUNT; label++) top = Math.max(top, emission[row + label]!);
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[row + label] = Math.exp(emission[row + label]! - top);
  }
  return scores;
}

function forwardOf(count: number, scores: Float64Array, factors: Float64Array): Float64Array {
  const forward = new Float64Array(count * LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    const row = i * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let sum = i === 0 ? factors[label]! : 0;
      if (i > 0)
        for (let before = 0; before < LABEL_COUNT; before++)
          sum +=
            forward[row - LABEL_COUNT + before]! * factors[i * STEP_COUNT + before * LABEL_COUNT + label]!;
      forward[row + label] = sum * scores[row + label]!;
    }
    normalise(forward, row, LABEL_COUNT);
  }
  return forward;
}

function backwardOf(count: number, scores: Float64Array, factors: Float64Array): Float64Array {
  const backward = new Float64Array(count * LABEL_COUNT).fill(1, (count - 1) * LABEL_COUNT);
  for (let i = count - 2; i >= 0; i--) {
    const next = (i + 1) * LABEL_COUNT;
    for (let before = 0; before < LABEL_COUNT; before++) {
      let sum = 0;
      for (let label = 0; label < LABEL_COUNT; label++)
        sum +=
          factors[(i + 1) * STEP_COUNT + before * LABEL_COUNT + label]! *
          scores[next + label]! *
          backward[next + label]!;
      backward[i * LABEL_COUNT + before] = sum;
    }
    normalise(backward, i * LABEL_COUNT, LABEL_COUNT);
  }
  return backward;
}

/** Makes a stretch sum to one. */
function normalise(values: Float64Array, from: number, count: number): void {
  let total = 0;
  for (let k = from; k < from + count; k++) total += values[k]!;
  for (let k = from; k < from + count; k++) values[k]! /= total;
}
