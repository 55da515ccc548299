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
import type { Example } from "./read-data.ts";

const REACH = (POSITIONS - 1) / 2;
const SUMS = POSITIONS * LABEL_COUNT;
const EDGE = "edge";
/** Kinds of features that name the very word; the rest say how it is made. */
const LEXICAL = new Set(["w", "s", "y", "b", "bare", "x3", "p3"]);
const NO_GROUPS = new WordGroups("______", "");
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
    const count = last - first;
    const { own, labels, coarse } = example;
    const edge = this.features.get(EDGE)! * SUMS;
    const shown: Int32Array[] = [];
    for (let i = first; i < last; i++) shown.push(this.#shownIds(example, i));
    const offsets: number[][] = [];
    const emission = new Float64Array(count * LABEL_COUNT);
    const voting = (example.number + this.#epoch) % 2 === 0;
    for (let i = 0; i < count; i++) {
      const list: number[] = [];
      for (let shift = -REACH; shift <= REACH; shift++) {
        const slot = (shift + REACH) * LABEL_COUNT;
        const beside = shown[i + shift];
        if (beside === undefined) list.push(edge + slot);
        else for (let k = 0; k < beside.length; k++) list.push(beside[k]! + slot);
      }
      for (let template = 0; template < TEMPLATE_COUNT; template++) {
        const value =
          template === VOTE
            ? voting
              ? example.votes[first + i]!
              : 0
            : example.context[(first + i) * TEMPLATE_COUNT + template]!;
        if (value !== 0) list.push(this.#contextAt + value * LABEL_COUNT);
      }
      offsets.push(list);
      const row = i * LABEL_COUNT;
      const gold = labels[first + i]!;
      for (let k = 0; k < list.length; k++) {
        const at = list[k]!;
        for (let label = 0; label < LABEL_COUNT; label++) emission[row + label]! += this.#shared[at + label]!;
      }
      if (own)
        for (let k = 0; k < list.length; k++) {
          const at = list[k]!;
          for (let label = 0; label < LABEL_COUNT; label++) emission[row + label]! += this.#own[at + label]!;
        }
      if (gold !== 0) emission[row]! += this.#settings.missCost;
    }
    const steps = new Float64Array(count * 49);
    for (let i = 0; i < count; i++) {
      const at = this.#stepsAt + coarse[first + i]! * 49;
      for (let k = 0; k < 49; k++) {
        const weight = this.#shared[at + k]! + (own ? this.#own[at + k]! : 0);
        steps[i * 49 + k] = mayFollow(Math.floor(k / LABEL_COUNT), k % LABEL_COUNT) ? Math.exp(weight) : 0;
      }
    }
    const scaled = new Float64Array(count * LABEL_COUNT);
    for (let i = 0; i < count; i++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABEL_COUNT; label++)
        top = Math.max(top, emission[i * LABEL_COUNT + label]!);
      for (let label = 0; label < LABEL_COUNT; label++)
        scaled[i * LABEL_COUNT + label] = Math.exp(emission[i * LABEL_COUNT + label]! - top);
    }
    const forward = new Float64Array(count * LABEL_COUNT);
    const backward = new Float64Array(count * LABEL_COUNT);
    for (let i = 0; i < count; i++) {
      let total = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        let sum = 0;
        if (i === 0) sum = steps[label]!;
        else
          for (let before = 0; before < LABEL_COUNT; before++)
            sum += forward[(i - 1) * LABEL_COUNT + before]! * steps[i * 49 + before * LABEL_COUNT + label]!;
        sum *= scaled[i * LABEL_COUNT + label]!;
        forward[i * LABEL_COUNT + label] = sum;
        total += sum;
      }
      for (let label = 0; label < LABEL_COUNT; label++) forward[i * LABEL_COUNT + label]! /= total;
    }
    for (let label = 0; label < LABEL_COUNT; label++) backward[(count - 1) * LABEL_COUNT + label] = 1;
    for (let i = count - 2; i >= 0; i--) {
      let total = 0;
      for (let before = 0; before < LABEL_COUNT; before++) {
        let sum = 0;
        for (let label = 0; label < LABEL_COUNT; label++)
          sum +=
            steps[(i + 1) * 49 + before * LABEL_COUNT + label]! *
            scaled[(i + 1) * LABEL_COUNT + label]! *
            backward[(i + 1) * LABEL_COUNT + label]!;
        backward[i * LABEL_COUNT + before] = sum;
        total += sum;
      }
      for (let label = 0; label < LABEL_COUNT; label++) backward[i * LABEL_COUNT + label]! /= total;
    }
    const weight = own ? this.#settings.ownWeight : 1;
    const delta = new Float64Array(LABEL_COUNT);
    const pairs = new Float64Array(49);
    for (let i = 0; i < count; i++) {
      const gold = labels[first + i]!;
      const before = i === 0 ? 0 : labels[first + i - 1]!;
      let total = 0;
      for (let label = 0; label < LABEL_COUNT; label++)
        total += forward[i * LABEL_COUNT + label]! * backward[i * LABEL_COUNT + label]!;
      let most = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const p = (forward[i * LABEL_COUNT + label]! * backward[i * LABEL_COUNT + label]!) / total;
        delta[label] = ((label === gold ? 1 : 0) - p) * weight;
        most = Math.max(most, Math.abs(delta[label]!));
      }
      const quiet = most < 0.004;
      if (!quiet) this.#move(offsets[i]!, delta, own);
      let sum = 0;
      for (let k = 0; k < 49; k++) {
        const from = Math.floor(k / LABEL_COUNT);
        const label = k % LABEL_COUNT;
        const reach = i === 0 ? (from === 0 ? 1 : 0) : forward[(i - 1) * LABEL_COUNT + from]!;
        pairs[k] =
          reach * steps[i * 49 + k]! * scaled[i * LABEL_COUNT + label]! * backward[i * LABEL_COUNT + label]!;
        sum += pairs[k]!;
      }
      const at = this.#stepsAt + coarse[first + i]! * 49;
      for (let k = 0; k < 49; k++) {
        const gradient = ((k === before * LABEL_COUNT + gold ? 1 : 0) - pairs[k]! / sum) * weight;
        if (Math.abs(gradient) < 0.004) continue;
        this.#bump(this.#shared, this.#sharedPast, at + k, gradient);
        if (own) this.#bump(this.#own, this.#ownPast, at + k, gradient);
      }
    }
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
