import { COARSE_COUNT } from "./coarse.ts";
import { FORM_TEMPLATES, POSITIONS } from "./form-features.ts";
import { HASH_START, HashTable, hashOn } from "./hash.ts";
import { LABEL_COUNT } from "./labels.ts";
import { CONTEXT_SIZE } from "./templates.ts";
import { CONTEXT_WEIGHTS, STEP_WEIGHTS, WORD_WEIGHTS } from "./weights.generated.ts";

/** Weights are kept as whole numbers, so many to one. */
export const SCALE = 50;
const LABEL_LETTERS = "opPgGlL";
const TAB = 9;
const NEWLINE = 10;
const MINUS = 45;

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
    for (let at = 0; at < words.length; ) {
      const tab = words.indexOf("\t", at);
      const start = count++;
      this.#features.set(hashOn(HASH_START, words, at, tab), start);
      at = readCells(words, tab + 1, POSITIONS, (slot, value) => {
        cells[count++] = slot;
        cells[count++] = value;
      });
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

/** Reads `letters value` cells up to the line's end; gives back where the next line begins. With positions, a letter for them stands first. */
function readCells(
  text: string,
  from: number,
  positions: number,
  found: (slot: number, value: number) => void,
): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== NEWLINE) {
    let slot = 0;
    if (positions > 1) slot = (text.charCodeAt(at++) - 97) * LABEL_COUNT;
    slot += LABEL_LETTERS.indexOf(text[at++]!);
    let sign = 1;
    if (text.charCodeAt(at) === MINUS) {
      sign = -1;
      at++;
    }
    let value = 0;
    for (let digit = text.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++at) - 48)
      value = value * 10 + digit;
    found(slot, sign * value);
  }
  return at + 1;
}

/** Rows by number: `row TAB letter value letter value …`. */
function fill(text: string, into: Int16Array): void {
  for (let at = 0; at < text.length; ) {
    let row = 0;
    for (; text.charCodeAt(at) !== TAB; at++) row = row * 10 + text.charCodeAt(at) - 48;
    at = readCells(text, at + 1, 1, (slot, value) => {
      into[row * LABEL_COUNT + slot] = value;
    });
  }
}
