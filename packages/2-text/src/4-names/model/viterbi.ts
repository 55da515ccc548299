import { LABEL_COUNT, mayFollow } from "./labels.ts";

const STEPS: readonly (readonly number[])[] = Array.from({ length: LABEL_COUNT }, (_, label) =>
  Array.from({ length: LABEL_COUNT }, (_, before) => before).filter((before) => mayFollow(before, label)),
);

/**
 * The best label sequence of `count` tokens. `emission[i * 7 + label]` scores a label at a token,
 * `transition[classes[i] * 49 + before * 7 + label]` a step; the step into the first token comes from outside.
 */
export function bestPath(
  count: number,
  emission: Float32Array | Float64Array,
  transition: Float32Array | Float64Array,
  classes: Uint8Array,
  out: Uint8Array,
  at: number,
): void {
  const back = new Uint8Array(count * LABEL_COUNT);
  let scores = new Float64Array(LABEL_COUNT);
  let next = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++)
    scores[label] = label === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const base = classes[at + i]! * 49;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (const before of STEPS[label]!) {
        const score = scores[before]! + transition[base + before * LABEL_COUNT + label]!;
        if (score > best) {
          best = score;
          from = before;
        }
      }
      next[label] = best + emission[i * LABEL_COUNT + label]!;
      back[i * LABEL_COUNT + label] = from;
    }
    [scores, next] = [next, scores];
  }
  let label = 0;
  for (let k = 1; k < LABEL_COUNT; k++) if (scores[k]! > scores[label]!) label = k;
  for (let i = count - 1; i >= 0; i--) {
    out[at + i] = label;
    label = back[i * LABEL_COUNT + label]!;
  }
}
