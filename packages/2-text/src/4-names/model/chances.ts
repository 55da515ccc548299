import { eachStretch, type Labelled } from "./label.ts";
import { LABEL_COUNT } from "./labels.ts";
import { SCALE } from "./weights.ts";

/** Factors of how far a label's score lies under the best one's: scores are whole numbers, so each is worked out once. */
const FACTORS = Float64Array.from({ length: 20 * SCALE }, (_, below) => Math.exp(-below / SCALE));
const STEP_COUNT = LABEL_COUNT * LABEL_COUNT;

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
    makeRoom(count);
    for (let i = 0; i < count; i++) {
      const at = (from + i) * LABEL_COUNT;
      let top = emission[at]!;
      for (let label = 1; label < LABEL_COUNT; label++)
        if (emission[at + label]! > top) top = emission[at + label]!;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const below = top - emission[at + label]!;
        scores[i * LABEL_COUNT + label] = below < FACTORS.length ? FACTORS[below]! : 0;
      }
    }
    this.#goForward(count);
    this.#goBackward(count);
  }

  chanceOf(first: number, last: number, begin: number): number {
    const start = first - this.#from;
    const end = last - this.#from;
    let chance = forward[start * LABEL_COUNT + begin]!;
    let label = begin;
    for (let i = start + 1; i < end; i++) {
      chance *= (this.#step(i, label, begin + 1) * scores[i * LABEL_COUNT + begin + 1]!) / scales[i]!;
      label = begin + 1;
    }
    if (last === this.#to)
      return this.#closing ? (chance * this.#step(end, label, 0)) / scales[end]! : chance;
    let after = 0;
    for (let next = 0; next < LABEL_COUNT; next++)
      if (next !== begin + 1)
        after +=
          this.#step(end, label, next) *
          scores[end * LABEL_COUNT + next]! *
          backward[end * LABEL_COUNT + next]!;
    return (chance * after) / scales[end]!;
  }

  #step(i: number, before: number, label: number): number {
    return this.#steps[this.#coarse[this.#from + i]! * STEP_COUNT + before * LABEL_COUNT + label]!;
  }

  #goForward(count: number): void {
    const steps = this.#steps;
    for (let i = 0; i < count; i++) {
      const base = this.#coarse[this.#from + i]! * STEP_COUNT;
      const row = i * LABEL_COUNT;
      const past = row - LABEL_COUNT;
      let total = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        let sum = 0;
        if (i === 0) sum = steps[base + label]!;
        else if (label > 0 && (label & 1) === 0)
          sum =
            forward[past + label - 1]! * steps[base + (label - 1) * LABEL_COUNT + label]! +
            forward[past + label]! * steps[base + label * LABEL_COUNT + label]!;
        else
          for (let before = 0; before < LABEL_COUNT; before++)
            sum += forward[past + before]! * steps[base + before * LABEL_COUNT + label]!;
        sum *= scores[row + label]!;
        forward[row + label] = sum;
        total += sum;
      }
      scales[i] = total;
      const scale = 1 / total;
      for (let label = 0; label < LABEL_COUNT; label++) forward[row + label]! *= scale;
    }
    if (!this.#closing) return;
    let total = 0;
    for (let before = 0; before < LABEL_COUNT; before++)
      total += forward[(count - 1) * LABEL_COUNT + before]! * this.#step(count, before, 0);
    scales[count] = total;
  }

  #goBackward(count: number): void {
    const steps = this.#steps;
    for (let label = 0; label < LABEL_COUNT; label++)
      backward[(count - 1) * LABEL_COUNT + label] = this.#closing
        ? this.#step(count, label, 0) / scales[count]!
        : 1;
    for (let i = count - 2; i >= 0; i--) {
      const base = this.#coarse[this.#from + i + 1]! * STEP_COUNT;
      const row = (i + 1) * LABEL_COUNT;
      const scale = 1 / scales[i + 1]!;
      for (let label = 0; label < LABEL_COUNT; label++)
        ahead[label] = scores[row + label]! * backward[row + label]! * scale;
      for (let before = 0; before < LABEL_COUNT; before++) {
        let sum = 0;
        for (let label = 0; label < LABEL_COUNT; label++)
          sum += steps[base + before * LABEL_COUNT + label]! * ahead[label]!;
        backward[row - LABEL_COUNT + before] = sum;
      }
    }
  }
}

// Room for the sums of a stretch, kept from one to the next: what it holds is of no use once its chances are told.
const ahead = new Float64Array(LABEL_COUNT);
/** Of token and label: the factor of the emission, over that of the best label there. */
let scores = new Float64Array(0);
let forward = new Float64Array(0);
let backward = new Float64Array(0);
let scales = new Float64Array(0);

function makeRoom(count: number): void {
  if (scales.length > count) return;
  const size = 2 * count + 64;
  scores = new Float64Array(size * LABEL_COUNT);
  forward = new Float64Array(size * LABEL_COUNT);
  backward = new Float64Array(size * LABEL_COUNT);
  scales = new Float64Array(size);
}
