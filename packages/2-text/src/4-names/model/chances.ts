import { eachStretch, type Labelled } from "./label.ts";
import { LABEL_COUNT, mayFollow } from "./labels.ts";
import { SCALE } from "./weights.ts";

/** Factors of how far a label's score lies under the best one's: scores are whole numbers, so each is worked out once. */
const FACTORS = Float64Array.from({ length: 20 * SCALE }, (_, below) => Math.exp(-below / SCALE));

const STEP_COUNT = LABEL_COUNT * LABEL_COUNT;
const LEGAL = Uint8Array.from({ length: STEP_COUNT }, (_, k) =>
  mayFollow(Math.floor(k / LABEL_COUNT), k % LABEL_COUNT) ? 1 : 0,
);

/**
 * How probable the model holds it that a name begins and ends where `labels` says, of that type: for every token that
 * begins a name, 0 elsewhere. Names that hold a plain token were made by a table or rule: theirs is 0.
 * Works only in the stretches where a name is.
 */
export function chancesOf(labelled: Labelled, steps: Float64Array): Float64Array {
  const { labels, coarse, emission } = labelled;
  const out = new Float64Array(labels.length);
  eachStretch(labelled, (from, to, closing) => {
    let named = false;
    for (let i = from; i < to && !named; i++) named = labels[i] !== 0;
    if (!named) return;
    const lattice = new Lattice(from, to, closing, emission, steps, coarse);
    for (let first = from; first < to; first++) {
      const label = labels[first]!;
      if ((label & 1) === 0) continue;
      let last = first + 1;
      while (last < labels.length && labels[last] === label + 1) last++;
      if (last <= to) out[first] = lattice.chanceOf(first, last, label);
    }
  });
  return out;
}

/** Forward and backward sums over a stretch, scaled at every token so that they stay near 1. */
class Lattice {
  readonly #from: number;
  readonly #to: number;
  readonly #closing: boolean;
  readonly #steps: Float64Array;
  readonly #coarse: Uint8Array;
  /** Of token and label: the exponential of the emission, over that of the best label there. */
  readonly #scores: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;
  readonly #scales: Float64Array;

  constructor(
    from: number,
    to: number,
    closing: boolean,
    emission: Int32Array,
    steps: Float64Array,
    coarse: Uint8Array,
  ) {
    const count = to - from;
    this.#from = from;
    this.#to = to;
    this.#closing = closing;
    this.#steps = steps;
    this.#coarse = coarse;
    this.#scores = new Float64Array(count * LABEL_COUNT);
    this.#forward = new Float64Array(count * LABEL_COUNT);
    this.#backward = new Float64Array(count * LABEL_COUNT);
    this.#scales = new Float64Array(count + 1).fill(1);
    for (let i = 0; i < count; i++) {
      const at = (from + i) * LABEL_COUNT;
      let top = emission[at]!;
      for (let label = 1; label < LABEL_COUNT; label++) top = Math.max(top, emission[at + label]!);
      for (let label = 0; label < LABEL_COUNT; label++)
        this.#scores[i * LABEL_COUNT + label] = FACTORS[top - emission[at + label]!] ?? 0;
    }
    this.#goForward(count);
    this.#goBackward(count);
  }

  chanceOf(first: number, last: number, begin: number): number {
    const start = first - this.#from;
    const end = last - this.#from;
    let chance = this.#forward[start * LABEL_COUNT + begin]!;
    let label = begin;
    for (let i = start + 1; i < end; i++) {
      chance *=
        (this.#step(i, label, begin + 1) * this.#scores[i * LABEL_COUNT + begin + 1]!) / this.#scales[i]!;
      label = begin + 1;
    }
    if (last === this.#to)
      return this.#closing ? (chance * this.#step(end, label, 0)) / this.#scales[end]! : chance;
    let after = 0;
    for (let next = 0; next < LABEL_COUNT; next++)
      if (next !== begin + 1)
        after +=
          this.#step(end, label, next) *
          this.#scores[end * LABEL_COUNT + next]! *
          this.#backward[end * LABEL_COUNT + next]!;
    return (chance * after) / this.#scales[end]!;
  }

  #step(i: number, before: number, label: number): number {
    const k = before * LABEL_COUNT + label;
    return LEGAL[k] === 0 ? 0 : this.#steps[this.#coarse[this.#from + i]! * STEP_COUNT + k]!;
  }

  #goForward(count: number): void {
    for (let i = 0; i < count; i++) {
      let total = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        let sum = i === 0 ? this.#step(0, 0, label) : 0;
        if (i > 0)
          for (let before = 0; before < LABEL_COUNT; before++)
            sum += this.#forward[(i - 1) * LABEL_COUNT + before]! * this.#step(i, before, label);
        sum *= this.#scores[i * LABEL_COUNT + label]!;
        this.#forward[i * LABEL_COUNT + label] = sum;
        total += sum;
      }
      this.#scales[i] = total;
      for (let label = 0; label < LABEL_COUNT; label++) this.#forward[i * LABEL_COUNT + label]! /= total;
    }
    if (!this.#closing) return;
    let total = 0;
    for (let before = 0; before < LABEL_COUNT; before++)
      total += this.#forward[(count - 1) * LABEL_COUNT + before]! * this.#step(count, before, 0);
    this.#scales[count] = total;
  }

  #goBackward(count: number): void {
    for (let label = 0; label < LABEL_COUNT; label++)
      this.#backward[(count - 1) * LABEL_COUNT + label] = this.#closing
        ? this.#step(count, label, 0) / this.#scales[count]!
        : 1;
    for (let i = count - 2; i >= 0; i--)
      for (let before = 0; before < LABEL_COUNT; before++) {
        let sum = 0;
        for (let label = 0; label < LABEL_COUNT; label++)
          sum +=
            this.#step(i + 1, before, label) *
            this.#scores[(i + 1) * LABEL_COUNT + label]! *
            this.#backward[(i + 1) * LABEL_COUNT + label]!;
        this.#backward[i * LABEL_COUNT + before] = sum / this.#scales[i + 1]!;
      }
  }
}
