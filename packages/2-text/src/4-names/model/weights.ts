import { COARSE_COUNT } from "./coarse.ts";
import { TEMPLATES } from "./context.ts";
import { LABEL_COUNT } from "./labels.ts";
import { CONTEXT_WEIGHTS, STEP_WEIGHTS, WORD_WEIGHTS } from "./weights.generated.ts";
import { POSITIONS } from "./word-features.ts";

const LABEL_LETTERS = "opPgGlL";
const NEGATIVE = "-".charCodeAt(0);

/** Written weights of the word features by key; a line is read when its feature is first met, so that loading stays cheap. */
const LINES: ReadonlyMap<string, string> = linesOf(WORD_WEIGHTS);
/** Context weights: per template, value × 7 + label. */
export const CONTEXT: readonly Float32Array[] = contextTables();
/** Step weights: coarse class × 49 + label before × 7 + label. */
export const STEPS: Float32Array = stepTable();

function linesOf(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    lines.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return lines;
}

/** Whether the model has met the feature. */
export function knowsFeature(key: string): boolean {
  return LINES.has(key);
}

/** Adds the weights of a word feature to `sums`, position × 7 + label. */
export function addFeature(key: string, sums: number[]): void {
  const weights = parsed.get(key) ?? parse(key);
  for (let at = 0; at < weights.length; at += 2) sums[weights[at]!]! += weights[at + 1]!;
}

/** Weights by feature as slot, value, slot, value …, filled as features are met; no larger than the model. */
const parsed = new Map<string, readonly number[]>();
const NONE: readonly number[] = [];

function parse(key: string): readonly number[] {
  const line = LINES.get(key);
  if (line === undefined) return NONE;
  const weights: number[] = [];
  for (let at = 0; at < line.length; ) {
    const slot = (line.charCodeAt(at) - 97) * LABEL_COUNT + LABEL_LETTERS.indexOf(line[at + 1]!);
    at += 2;
    let sign = 1;
    if (line.charCodeAt(at) === NEGATIVE) {
      sign = -1;
      at++;
    }
    let value = 0;
    for (let digit = line.charCodeAt(at) - 48; digit >= 0 && digit <= 9; digit = line.charCodeAt(++at) - 48)
      value = value * 10 + digit;
    weights.push(slot, sign * value);
  }
  parsed.set(key, weights);
  return weights;
}

function addLabels(line: string, into: Float32Array, offset: number): void {
  for (const [, letter, value] of line.matchAll(/([opPgGlL])(-?\d+)/gu))
    into[offset + LABEL_LETTERS.indexOf(letter!)] = Number(value);
}

function contextTables(): Float32Array[] {
  const tables = TEMPLATES.map(([, size]) => new Float32Array(size * LABEL_COUNT));
  for (const [key, line] of linesOf(CONTEXT_WEIGHTS)) {
    const colon = key.indexOf(":");
    const table = tables[Number(key.slice(0, colon))];
    if (table !== undefined) addLabels(line, table, Number(key.slice(colon + 1)) * LABEL_COUNT);
  }
  return tables;
}

function stepTable(): Float32Array {
  const table = new Float32Array(COARSE_COUNT * 49);
  for (const [key, line] of linesOf(STEP_WEIGHTS)) addLabels(line, table, Number(key) * LABEL_COUNT);
  return table;
}

/** The edge of a sentence as a word: what stands before the first and after the last token. */
export const EDGE: readonly number[] = edgeSums();

function edgeSums(): number[] {
  const sums: number[] = new Array(POSITIONS * LABEL_COUNT).fill(0);
  addFeature("edge", sums);
  return sums;
}
