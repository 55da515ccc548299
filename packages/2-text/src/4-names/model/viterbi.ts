import { LABEL_COUNT } from "./labels.ts";

/** Scores of an impossible path. */
const NEVER = -1e9;

/** Room for the way back, kept from text to text: what it holds is of no use after a call. */
let back = new Uint8Array(1024 * LABEL_COUNT);

/**
 * The best label sequence of the tokens `[first, last)`. `emission[i * 7 + label]` scores a label at a token,
 * `steps[classes[i] * 49 + before * 7 + label]` a step; the step into the first token comes from outside, and where
 * `closing` the step out of the last into the token at `last`, which is outside, counts too.
 */
export function bestPath(
  first: number,
  last: number,
  emission: Float64Array | Int32Array,
  steps: Float64Array | Int16Array,
  classes: Uint8Array,
  closing: boolean,
  out: Uint8Array,
): void {
  const count = last - first;
  if (back.length < count * LABEL_COUNT) back = new Uint8Array(count * LABEL_COUNT * 2);
  let outside = 0;
  let beginP = NEVER;
  let insideP = NEVER;
  let beginG = NEVER;
  let insideG = NEVER;
  let beginL = NEVER;
  let insideL = NEVER;
  for (let i = first; i < last; i++) {
    const base = classes[i]! * 49;
    const at = i * LABEL_COUNT;
    const way = (i - first) * LABEL_COUNT;
    // Outside and the beginnings may follow any label, an inside label only its own type: written out, as this is the
    // reader's innermost loop.
    const o = outside;
    const p = beginP;
    const pp = insideP;
    const g = beginG;
    const gg = insideG;
    const l = beginL;
    const ll = insideL;
    for (let label = 0; label < LABEL_COUNT; label = label === 0 ? 1 : label + 2) {
      const step = base + label;
      let best = o + steps[step]!;
      let from = 0;
      let score = p + steps[step + 7]!;
      if (score > best) {
        best = score;
        from = 1;
      }
      score = pp + steps[step + 14]!;
      if (score > best) {
        best = score;
        from = 2;
      }
      score = g + steps[step + 21]!;
      if (score > best) {
        best = score;
        from = 3;
      }
      score = gg + steps[step + 28]!;
      if (score > best) {
        best = score;
        from = 4;
      }
      score = l + steps[step + 35]!;
      if (score > best) {
        best = score;
        from = 5;
      }
      score = ll + steps[step + 42]!;
      if (score > best) {
        best = score;
        from = 6;
      }
      best += emission[at + label]!;
      back[way + label] = from;
      if (label === 0) outside = best;
      else if (label === 1) beginP = best;
      else if (label === 3) beginG = best;
      else beginL = best;
    }
    const fromP = p + steps[base + 9]! >= pp + steps[base + 16]!;
    insideP = (fromP ? p + steps[base + 9]! : pp + steps[base + 16]!) + emission[at + 2]!;
    back[way + 2] = fromP ? 1 : 2;
    const fromG = g + steps[base + 25]! >= gg + steps[base + 32]!;
    insideG = (fromG ? g + steps[base + 25]! : gg + steps[base + 32]!) + emission[at + 4]!;
    back[way + 4] = fromG ? 3 : 4;
    const fromL = l + steps[base + 41]! >= ll + steps[base + 48]!;
    insideL = (fromL ? l + steps[base + 41]! : ll + steps[base + 48]!) + emission[at + 6]!;
    back[way + 6] = fromL ? 5 : 6;
  }
  const ends = [outside, beginP, insideP, beginG, insideG, beginL, insideL];
  let label = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < LABEL_COUNT; k++) {
    const score = ends[k]! + (closing ? steps[classes[last]! * 49 + k * LABEL_COUNT]! : 0);
    if (score > best) {
      best = score;
      label = k;
    }
  }
  for (let i = last - 1; i >= first; i--) {
    out[i] = label;
    label = back[(i - first) * LABEL_COUNT + label]!;
  }
}
