import { COARSE_COUNT, FIRST_CONTENT } from "../../packages/2-text/src/4-names/model/coarse.ts";
import {
  eachFormFeature,
  FORM_TEMPLATES,
  POSITIONS,
} from "../../packages/2-text/src/4-names/model/form-features.ts";
import { hashOf } from "../../packages/2-text/src/4-names/model/hash.ts";
import { LABEL_COUNT, mayFollow } from "../../packages/2-text/src/4-names/model/labels.ts";
import { CONTEXT_SIZE, TEMPLATE_COUNT, VOTE } from "../../packages/2-text/src/4-names/model/templates.ts";
import { WordGroups } from "../../packages/2-text/src/4-names/model/word-groups.ts";
import { posteriorsOf, STEP_COUNT } from "./posteriors.ts";
import type { Example } from "./read-data.ts";

const REACH = (POSITIONS - 1) / 2;
const SUMS = POSITIONS * LABEL_COUNT;
const EDGE = "edge";
/** Kinds of features that name the very word; the rest say how it is made. */
const LEXICAL = new Set(["w", "s", "y", "b", "bare", "x3", "p3"]);
const NO_GROUPS = new WordGroups("______", "");
/** Labels and steps that are so nearly right teach nothing. */
const QUIET = 0.004;
/** A form shows only its shape in one round of so many. */
const SHAPE_EVERY = 7;

export interface Settings {
  readonly epochs: number;
  /** How much more an own sentence counts than a general one. */
  readonly ownWeight: number;
  readonly rate: number;
  readonly decay: number;
  /** What a wrong label costs while training: names left out count more than names invented. */
  readonly missCost: number;
}

/**
 * A conditional random field over the features of the names model, trained by gradient steps of their own size for every
 * weight (AdaGrad). Every weight is a shared one plus one that only own examples move.
 */
export class Field {
  readonly features = new Map<string, number>();
  readonly twins = new Map<string, string>();
  readonly #groups: WordGroups;
  readonly #settings: Settings;
  readonly #ids = new Map<string, Int32Array>();
  readonly #shapes = new Map<string, Int32Array>();
  #shared = new Float32Array(0);
  #own = new Float32Array(0);
  #sharedPast = new Float32Array(0);
  #ownPast = new Float32Array(0);
  #sum: Float64Array = new Float64Array(0);
  #summed = 0;
  #contextAt = 0;
  #stepsAt = 0;
  #epoch = 0;

  constructor(groups: WordGroups, settings: Settings) {
    this.#groups = groups;
    this.#settings = settings;
  }

  train(examples: readonly Example[]): void {
    this.#learnFeatures(examples);
    this.#contextAt = this.features.size * SUMS;
    this.#stepsAt = this.#contextAt + CONTEXT_SIZE * LABEL_COUNT;
    const size = this.#stepsAt + COARSE_COUNT * LABEL_COUNT * LABEL_COUNT;
    this.#shared = new Float32Array(size);
    this.#own = new Float32Array(size);
    this.#sharedPast = new Float32Array(size).fill(1e-3);
    this.#ownPast = new Float32Array(size).fill(1e-3);
    this.#sum = new Float64Array(size);
    const order = examples.flatMap((example) =>
      example.doc.sentences.map((sentence) => [example, sentence.first, sentence.last] as const),
    );
    let seed = 20240601;
    const random = (): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 4294967296;
    };
    const { epochs } = this.#settings;
    for (this.#epoch = 0; this.#epoch < epochs; this.#epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const k = Math.floor(random() * (i + 1));
        [order[i], order[k]] = [order[k]!, order[i]!];
      }
      for (const [example, first, last] of order) this.#learn(example, first, last);
      if (this.#epoch >= epochs / 2) {
        for (let k = 0; k < size; k++) this.#sum[k]! += this.#shared[k]! + this.#own[k]!;
        this.#summed++;
      }
    }
  }

  /** The weights for our conventions, shared plus own, averaged over the later rounds: of features, context and steps. */
  weightsOf(): { words: Float64Array; context: Float64Array; steps: Float64Array } {
    const mean = this.#sum.map((sum) => sum / Math.max(1, this.#summed));
    return {
      words: mean.subarray(0, this.#contextAt),
      context: mean.subarray(this.#contextAt, this.#stepsAt),
      steps: mean.subarray(this.#stepsAt),
    };
  }

  #learnFeatures(examples: readonly Example[]): void {
    const counts = new Map<string, number>();
    const ofForm = new Map<string, string[]>();
    for (const example of examples)
      for (const { word } of example.doc.tokens) {
        const form = `${word.kind} ${word.surface}`;
        let keys = ofForm.get(form);
        if (keys === undefined) ofForm.set(form, (keys = keysOf(word, this.#groups)));
        for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + (example.own ? 2 : 1));
      }
    const hashes = new Map<number, string>();
    const add = (key: string): void => {
      const twin = hashes.get(hashOf(key));
      // The reader knows features by hash only: two that share one share their weights.
      if (twin !== undefined) this.twins.set(key, twin);
      else {
        hashes.set(hashOf(key), key);
        this.features.set(key, this.features.size);
      }
    };
    for (const [key, count] of counts) if (count >= 2) add(key);
    add(EDGE);
  }

  /**
   * The features a form shows in a round of training. In one round of seven a content word shows only its shape, as a word
   * never met would, so that the model learns to know new names by what stands round them.
   */
  #shownIds(example: Example, i: number): Int32Array {
    const { word } = example.doc.tokens[i]!;
    const shape =
      example.coarse[i]! >= FIRST_CONTENT && ((hashOf(word.fold) >>> 3) + this.#epoch) % SHAPE_EVERY === 0;
    const memo = shape ? this.#shapes : this.#ids;
    const form = `${word.kind} ${word.surface}`;
    let ids = memo.get(form);
    if (ids === undefined) {
      const keys = shape
        ? keysOf(word, NO_GROUPS).filter((key) => !LEXICAL.has(key.slice(0, key.indexOf("="))))
        : keysOf(word, this.#groups);
      ids = Int32Array.from(
        [...new Set(keys)]
          .map((key) => this.features.get(this.twins.get(key) ?? key) ?? -1)
          .filter((id) => id >= 0),
        (id) => id * SUMS,
      );
      memo.set(form, ids);
    }
    return ids;
  }

  #learn(example: Example, first: number, last: number): void {
    const { own, labels, coarse } = example;
    const offsets = this.#offsetsOf(example, first, last);
    const emission = this.#emissionOf(offsets, own);
    for (let i = first; i < last; i++)
      if (labels[i] !== 0) emission[(i - first) * LABEL_COUNT]! += this.#settings.missCost;
    const posteriors = posteriorsOf(last - first, emission, this.#factorsOf(example, first, last));
    const weight = own ? this.#settings.ownWeight : 1;
    const delta = new Float64Array(LABEL_COUNT);
    offsets.forEach((list, i) => {
      const gold = labels[first + i]!;
      let most = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        delta[label] = ((label === gold ? 1 : 0) - posteriors.labels[i * LABEL_COUNT + label]!) * weight;
        most = Math.max(most, Math.abs(delta[label]!));
      }
      if (most >= QUIET) this.#move(list, delta, own);
      const step = (i === 0 ? 0 : labels[first + i - 1]!) * LABEL_COUNT + gold;
      const at = this.#stepsAt + coarse[first + i]! * STEP_COUNT;
      for (let k = 0; k < STEP_COUNT; k++) {
        const gradient = ((k === step ? 1 : 0) - posteriors.steps[i * STEP_COUNT + k]!) * weight;
        if (Math.abs(gradient) < QUIET) continue;
        this.#bump(this.#shared, this.#sharedPast, at + k, gradient);
        if (own) this.#bump(this.#own, this.#ownPast, at + k, gradient);
      }
    });
  }

  /** For every token of a sentence, where the weights begin (label by label) of all that speaks there. */
  #offsetsOf(example: Example, first: number, last: number): number[][] {
    const edge = this.features.get(EDGE)! * SUMS;
    const shown: Int32Array[] = [];
    for (let i = first; i < last; i++) shown.push(this.#shownIds(example, i));
    const voting = (example.number + this.#epoch) % 2 === 0;
    return shown.map((_, i) => {
      const list: number[] = [];
      for (let shift = -REACH; shift <= REACH; shift++) {
        const slot = (shift + REACH) * LABEL_COUNT;
        const beside = shown[i + shift];
        if (beside === undefined) list.push(edge + slot);
        else for (let k = 0; k < beside.length; k++) list.push(beside[k]! + slot);
      }
      for (let template = 0; template < TEMPLATE_COUNT; template++) {
        const told = example.context[(first + i) * TEMPLATE_COUNT + template]!;
        const value = template !== VOTE ? told : voting ? example.votes[first + i]! : 0;
        if (value !== 0) list.push(this.#contextAt + value * LABEL_COUNT);
      }
      return list;
    });
  }

  #emissionOf(offsets: readonly (readonly number[])[], own: boolean): Float64Array {
    const emission = new Float64Array(offsets.length * LABEL_COUNT);
    const tables = own ? [this.#shared, this.#own] : [this.#shared];
    for (const table of tables)
      for (let i = 0; i < offsets.length; i++) {
        const list = offsets[i]!;
        for (let k = 0; k < list.length; k++)
          for (let label = 0; label < LABEL_COUNT; label++)
            emission[i * LABEL_COUNT + label]! += table[list[k]! + label]!;
      }
    return emission;
  }

  #factorsOf({ own, coarse }: Example, first: number, last: number): Float64Array {
    const factors = new Float64Array((last - first) * STEP_COUNT);
    for (let i = first; i < last; i++) {
      const at = this.#stepsAt + coarse[i]! * STEP_COUNT;
      for (let k = 0; k < STEP_COUNT; k++) {
        if (!mayFollow(Math.floor(k / LABEL_COUNT), k % LABEL_COUNT)) continue;
        factors[(i - first) * STEP_COUNT + k] = Math.exp(
          this.#shared[at + k]! + (own ? this.#own[at + k]! : 0),
        );
      }
    }
    return factors;
  }

  #move(list: readonly number[], delta: Float64Array, own: boolean): void {
    const { rate, decay } = this.#settings;
    for (let part = 0; part < (own ? 2 : 1); part++) {
      const table = part === 0 ? this.#shared : this.#own;
      const past = part === 0 ? this.#sharedPast : this.#ownPast;
      for (let k = 0; k < list.length; k++) {
        const at = list[k]!;
        for (let label = 0; label < LABEL_COUNT; label++) {
          const gradient = delta[label]! - decay * table[at + label]!;
          const sum = past[at + label]! + gradient * gradient;
          past[at + label] = sum;
          table[at + label]! += (rate * gradient) / Math.sqrt(sum);
        }
      }
    }
  }

  #bump(table: Float32Array, past: Float32Array, at: number, delta: number): void {
    const gradient = delta - this.#settings.decay * table[at]!;
    past[at]! += gradient * gradient;
    table[at]! += (this.#settings.rate * gradient) / Math.sqrt(past[at]!);
  }
}

type FormOf = Parameters<typeof eachFormFeature>[0];

function keysOf(word: FormOf, groups: WordGroups): string[] {
  const out: string[] = [];
  eachFormFeature(word, groups, (template, text, from, to) =>
    out.push(`${FORM_TEMPLATES[template]}=${text.slice(from, to)}`),
  );
  return out;
}
