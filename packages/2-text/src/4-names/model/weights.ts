import { COARSE_COUNT } from "./coarse.ts";
import { FORM_TEMPLATES } from "./form-features.ts";
import { HASH_START, HashTable, hashOn } from "./hash.ts";
import { LABEL_COUNT } from "./labels.ts";
import { CONTEXT_SIZE } from "./templates.ts";
import { CONTEXT_WEIGHTS, STEP_WEIGHTS, WORD_WEIGHTS } from "./weights.generated.ts";

/** Weights are kept as whole numbers, so many to one. */
export const SCALE = 50;
/** Labels by the code of their letter. */
const LABEL_OF = labelCodes("opPgGlL");
const TAB = 9;
const NEWLINE = 10;
const MINUS = 45;
const ZERO = 48;
/** Code of the letter of the first position. */
const FIRST_POSITION = 97;

function labelCodes(letters: string): Uint8Array {
  const codes = new Uint8Array(128);
  for (let label = 0; label < letters.length; label++) codes[letters.charCodeAt(label)] = label;
  return codes;
}

/** Hash of the beginning of a feature's key (`w=`), by its kind. */
const KEY_STARTS = Int32Array.from(FORM_TEMPLATES, (name) =>
  hashOn(HASH_START, `${name}=`, 0, name.length + 1),
);

/** The hash that stands for a feature. */
export function featureHash(template: number, text: string, from: number, to: number): number {
  return hashOn(KEY_STARTS[template]!, text, from, to);
}

/** The trained weights, ×50, laid out flat from their readable form. */
export class Weights {
  /** By context offset × 7 + label. */
  readonly context = new Int16Array(CONTEXT_SIZE * LABEL_COUNT);
  /** By coarse class × 49 + label before × 7 + label. */
  readonly steps = new Int16Array(COARSE_COUNT * LABEL_COUNT * LABEL_COUNT);
  readonly #features: HashTable;
  /** By where a feature's weights begin: how many they are, then slot and value of each. */
  readonly #cells: Int16Array;

  constructor(words: string = WORD_WEIGHTS, context: string = CONTEXT_WEIGHTS, steps: string = STEP_WEIGHTS) {
    let lines = 1;
    for (let at = words.indexOf("\n"); at >= 0; at = words.indexOf("\n", at + 1)) lines++;
    this.#features = new HashTable(lines);
    const cells = new Int16Array(words.length);
    let count = 0;
    for (let at = 0; at < words.length; at++) {
      let hash = HASH_START;
      for (; words.charCodeAt(at) !== TAB; at++) hash = hashOn(hash, words, at, at + 1);
      const start = count++;
      this.#features.set(hash, start);
      for (at++; at < words.length && words.charCodeAt(at) !== NEWLINE; at = next) {
        cells[count++] =
          (words.charCodeAt(at) - FIRST_POSITION) * LABEL_COUNT + LABEL_OF[words.charCodeAt(at + 1)]!;
        readNumber(words, at + 2);
        cells[count++] = value;
      }
      cells[start] = (count - start - 1) / 2;
    }
    this.#cells = cells.slice(0, count);
    fill(context, this.context);
    fill(steps, this.steps);
  }

  /** Whether the model has met the feature of this hash. */
  knows(hash: number): boolean {
    return this.#features.get(hash) >= 0;
  }

  /** Adds a feature's weights to the sums that begin at `at`, position × 7 + label. */
  add(hash: number, sums: Int32Array): void {
    const start = this.#features.get(hash);
    if (start < 0) return;
    const cells = this.#cells;
    const end = start + 1 + 2 * cells[start]!;
    for (let k = start + 1; k < end; k += 2) sums[cells[k]!]! += cells[k + 1]!;
  }
}

/** The weight read last and where the text goes on behind it: one pair for all reading, so that loading makes no objects. */
let value = 0;
let next = 0;

/** Reads a whole number with its sign. */
function readNumber(text: string, from: number): void {
  let at = from;
  const negative = text.charCodeAt(at) === MINUS;
  if (negative) at++;
  value = 0;
  for (let digit = text.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - ZERO)
    value = value * 10 + digit;
  if (negative) value = -value;
  next = at;
}

/** Rows by number: `row TAB letter value letter value …`. */
function fill(text: string, into: Int16Array): void {
  for (let at = 0; at < text.length; at++) {
    readNumber(text, at);
    const row = value * LABEL_COUNT;
    for (at = next + 1; at < text.length && text.charCodeAt(at) !== NEWLINE; at = next) {
      const label = LABEL_OF[text.charCodeAt(at)]!;
      readNumber(text, at + 1);
      into[row + label] = value;
    }
  }
}
