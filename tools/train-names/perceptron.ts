import type { Word } from "../../packages/2-text/src/2-segment/index.ts";
import { COARSE_COUNT, coarseOf } from "../../packages/2-text/src/4-names/model/coarse.ts";
import { bestPath } from "../../packages/2-text/src/4-names/model/viterbi.ts";
import { POSITIONS, wordFeatures } from "../../packages/2-text/src/4-names/model/word-features.ts";
import type { UseTable } from "../../packages/2-text/src/4-names/model/word-groups.ts";
import type { Example } from "./read-data.ts";

const REACH = (POSITIONS - 1) / 2;
const EDGE = "edge";
/** Features that name the very word; the rest say how it is made. */
const LEXICAL = /^(?:w|s|y|b|bare|x3|p3)=/u;
const NO_USE: UseTable = new Map();
/** Coarse classes from here on are content words (see model/coarse.ts). */
const FIRST_CONTENT = 15;

function hashOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash;
}

/** One table of weights with its running average (the sum over steps is kept lazily: average = now − drift / steps). */
class Table {
  readonly now: Float64Array;
  readonly drift: Float64Array;
  constructor(size: number) {
    this.now = new Float64Array(size);
    this.drift = new Float64Array(size);
  }
  add(index: number, amount: number, step: number): void {
    this.now[index]! += amount;
    this.drift[index]! += amount * step;
  }
}

/** A perceptron whose every weight is a shared one plus one that only own examples move. */
export class Perceptron {
  readonly features = new Map<string, number>();
  readonly templateBase: number[] = [];
  readonly templateSizes: readonly number[];
  readonly templates: number;
  readonly labels: number;
  #wordIds = new Map<Word, Int32Array>();
  #words: [Table, Table] = [new Table(0), new Table(0)];
  #context: [Table, Table] = [new Table(0), new Table(0)];
  #steps: [Table, Table] = [new Table(0), new Table(0)];
  #step = 1;
  #round = -1;
  #shapeIds = new Map<Word, Int32Array>();

  readonly use: UseTable;
  #sums = new Map<Word, Float64Array>();

  constructor(templateSizes: readonly number[], templates: number, labels: number, use: UseTable) {
    this.use = use;
    this.templateSizes = templateSizes;
    this.templates = templates;
    this.labels = labels;
    let base = 0;
    for (const size of templateSizes) {
      this.templateBase.push(base);
      base += size * labels;
    }
    this.#context = [new Table(base), new Table(base)];
    this.#steps = [new Table(COARSE_COUNT * 49), new Table(COARSE_COUNT * 49)];
  }

  train(examples: readonly Example[], epochs: number, repeat: number): void {
    this.#learnFeatures(examples);
    const size = this.features.size * POSITIONS * this.labels;
    this.#words = [new Table(size), new Table(size)];
    const order = examples.flatMap((example) =>
      example.doc.sentences.flatMap((sentence) =>
        Array.from(
          { length: example.own ? repeat : 1 },
          () => [example, sentence.first, sentence.last] as const,
        ),
      ),
    );
    let seed = 20240601;
    const random = (): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 4294967296;
    };
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        const k = Math.floor(random() * (i + 1));
        [order[i], order[k]] = [order[k]!, order[i]!];
      }
      this.#round = epoch;
      for (const [example, first, last] of order) this.#learn(example, first, last);
    }
    this.#round = -1;
    this.#average();
  }

  /** The labels the trained model gives to a text, by our conventions. */
  label(example: Example): Uint8Array {
    const out = new Uint8Array(example.labels.length);
    const { words, context, steps } = (this.#final ??= this.weightsOf());
    const edge = words.subarray(this.features.get(EDGE)! * POSITIONS * this.labels);
    for (const { first, last } of example.doc.sentences) {
      const emission = new Float64Array((last - first) * this.labels);
      for (let i = first; i < last; i++) {
        const row = (i - first) * this.labels;
        for (let shift = -REACH; shift <= REACH; shift++) {
          const at = i + shift;
          const sums = at < first || at >= last ? edge : this.#sumsOf(example.doc.tokens[at]!.word, words);
          for (let label = 0; label < this.labels; label++)
            emission[row + label]! += sums[(shift + REACH) * this.labels + label]!;
        }
        for (let template = 0; template < this.templates; template++) {
          const value = example.context[i * this.templates + template]!;
          if (value === 0) continue;
          for (let label = 0; label < this.labels; label++)
            emission[row + label]! += context[this.templateBase[template]! + value * this.labels + label]!;
        }
      }
      bestPath(last - first, emission, steps, example.coarse, out, first);
    }
    return out;
  }

  #final: { words: Float64Array; context: Float64Array; steps: Float64Array } | null = null;

  #sumsOf(word: Word, words: Float64Array): Float64Array {
    let sums = this.#sums.get(word);
    if (sums === undefined) {
      const size = POSITIONS * this.labels;
      sums = new Float64Array(size);
      for (const id of this.#idsOf(word))
        for (let slot = 0; slot < size; slot++) sums[slot]! += words[id * size + slot]!;
      this.#sums.set(word, sums);
    }
    return sums;
  }

  /** The averaged weights for our conventions: shared plus own. */
  weightsOf(): { words: Float64Array; context: Float64Array; steps: Float64Array } {
    const sum = (tables: readonly [Table, Table]): Float64Array =>
      tables[0].now.map((value, i) => value + tables[1].now[i]!);
    return { words: sum(this.#words), context: sum(this.#context), steps: sum(this.#steps) };
  }

  #learnFeatures(examples: readonly Example[]): void {
    const counts = new Map<string, number>();
    for (const example of examples)
      for (const token of example.doc.tokens)
        for (const key of wordFeatures(token.word, this.use))
          counts.set(key, (counts.get(key) ?? 0) + (example.own ? 2 : 1));
    for (const [key, count] of counts) if (count >= 2) this.features.set(key, this.features.size);
    this.features.set(EDGE, this.features.size);
  }

  /**
   * The features a content word shows in a round of training. In one round of seven it shows only its shape, as a word
   * never met would, so that the model learns to know new names by what stands round them.
   */
  #shownIdsOf(word: Word): Int32Array {
    if (this.#round < 0 || coarseOf(word) < FIRST_CONTENT || (hashOf(word.fold) + this.#round) % 7 !== 0)
      return this.#idsOf(word);
    let ids = this.#shapeIds.get(word);
    if (ids === undefined) {
      const shape = wordFeatures(word, NO_USE).filter((key) => !LEXICAL.test(key));
      ids = Int32Array.from(
        [...new Set(shape)].map((key) => this.features.get(key) ?? -1).filter((id) => id >= 0),
      );
      this.#shapeIds.set(word, ids);
    }
    return ids;
  }

  #idsOf(word: Word): Int32Array {
    let ids = this.#wordIds.get(word);
    if (ids === undefined) {
      ids = Int32Array.from(
        [...new Set(wordFeatures(word, this.use))]
          .map((key) => this.features.get(key) ?? -1)
          .filter((id) => id >= 0),
      );
      this.#wordIds.set(word, ids);
    }
    return ids;
  }

  /** Calls `visit` with every word-table offset (to which the label is added) that speaks at token `i`. */
  #eachWordOffset(
    example: Example,
    i: number,
    first: number,
    last: number,
    visit: (offset: number) => void,
  ): void {
    const edge = this.features.get(EDGE)!;
    for (let shift = -REACH; shift <= REACH; shift++) {
      const at = i + shift;
      const slot = (shift + REACH) * this.labels;
      if (at < first || at >= last) visit(edge * POSITIONS * this.labels + slot);
      else
        for (const id of this.#shownIdsOf(example.doc.tokens[at]!.word))
          visit(id * POSITIONS * this.labels + slot);
    }
  }

  #decode(example: Example, first: number, last: number, own: boolean, out: Uint8Array): void {
    const count = last - first;
    const emission = new Float64Array(count * this.labels);
    const [shared, mine] = this.#words;
    const [sharedContext, myContext] = this.#context;
    for (let i = first; i < last; i++) {
      const row = (i - first) * this.labels;
      this.#eachWordOffset(example, i, first, last, (offset) => {
        for (let label = 0; label < this.labels; label++)
          emission[row + label]! += shared.now[offset + label]! + (own ? mine.now[offset + label]! : 0);
      });
      for (let template = 0; template < this.templates; template++) {
        const value = example.context[i * this.templates + template]!;
        if (value === 0) continue;
        const offset = this.templateBase[template]! + value * this.labels;
        for (let label = 0; label < this.labels; label++)
          emission[row + label]! +=
            sharedContext.now[offset + label]! + (own ? myContext.now[offset + label]! : 0);
      }
    }
    const steps = own
      ? this.#steps[0].now.map((value, i) => value + this.#steps[1].now[i]!)
      : this.#steps[0].now;
    bestPath(count, emission, steps, example.coarse, out, first);
  }

  #learn(example: Example, first: number, last: number): void {
    const found = new Uint8Array(example.labels.length);
    this.#decode(example, first, last, example.own, found);
    this.#step++;
    let before = 0;
    let beforeFound = 0;
    for (let i = first; i < last; i++) {
      const want = example.labels[i]!;
      const have = found[i]!;
      if (want !== have) {
        const parts = example.own ? 2 : 1;
        for (let part = 0; part < parts; part++) {
          const words = this.#words[part]!;
          const context = this.#context[part]!;
          this.#eachWordOffset(example, i, first, last, (offset) => {
            words.add(offset + want, 1, this.#step);
            words.add(offset + have, -1, this.#step);
          });
          for (let template = 0; template < this.templates; template++) {
            const value = example.context[i * this.templates + template]!;
            if (value === 0) continue;
            const offset = this.templateBase[template]! + value * this.labels;
            context.add(offset + want, 1, this.#step);
            context.add(offset + have, -1, this.#step);
          }
        }
      }
      if (want !== have || before !== beforeFound) {
        const base = example.coarse[i]! * 49;
        for (let part = 0; part < (example.own ? 2 : 1); part++) {
          this.#steps[part]!.add(base + before * this.labels + want, 1, this.#step);
          this.#steps[part]!.add(base + beforeFound * this.labels + have, -1, this.#step);
        }
      }
      before = want;
      beforeFound = have;
    }
  }

  #average(): void {
    for (const tables of [this.#words, this.#context, this.#steps]) {
      for (const table of tables)
        for (let i = 0; i < table.now.length; i++)
          if (table.now[i] !== 0 || table.drift[i] !== 0) table.now[i]! -= table.drift[i]! / this.#step;
    }
  }
}
