import { fold, foldWithMap } from "../1-normalise/index.ts";
import { findReadings, type Reading } from "./clitics.ts";

/** What a token is: an Arabic word, a word in other letters, a run of digits, one punctuation mark, or a symbol. */
export type TokenKind = "word" | "latin" | "number" | "punct" | "symbol";

/**
 * All that is known of a written form out of context, worked out once per form and shared by its tokens.
 * Two tokens of the same form share one Word, so a stage may keep an answer in a slot of its own (`newSlot`).
 */
export class Word {
  readonly surface: string;
  readonly fold: string;
  readonly kind: TokenKind;
  /** Answers of phrase tables and stages about this form, by slot number; undefined where not yet asked. */
  readonly slots: unknown[] = [];
  #readings: readonly Reading[] | undefined;

  constructor(surface: string, kind: TokenKind) {
    this.surface = surface;
    this.kind = kind;
    this.fold = kind === "word" || kind === "latin" || kind === "number" ? fold(surface) : surface;
  }

  /** The ways to read clitics off the form, the whole form first. Offsets are into `surface`. */
  get readings(): readonly Reading[] {
    if (this.#readings === undefined) {
      this.#readings = this.kind === "word" ? findReadings(foldWithMap(this.surface)) : [{ conj: "", prep: "", stem: this.fold, start: 0 }];
    }
    return this.#readings;
  }
}

let slots = 0;
/** A slot number of one's own in every Word. Call it once, when a module or table is made. */
export function newSlot(): number {
  return slots++;
}

// A pure memo: it changes speed, never an answer. Bounded, so that a stream of any length keeps flat memory.
// It is keyed by a hash that the tokenizer works out while it scans, so that a form seen before costs no new string.
const MEMO_SLOTS = 1 << 17;
const MEMO_MAX = 60_000;
const MEMO_LENGTH_MAX = 40;
const PROBES_MAX = 8;
let memo: (Word | undefined)[] = new Array(MEMO_SLOTS);
let remembered = 0;

/** The Word of the form that stands at `[start, end)`; `hash` is of its units. Forms of up to 40 units are remembered. */
export function wordAt(text: string, start: number, end: number, kind: TokenKind, hash: number): Word {
  const length = end - start;
  if (length > MEMO_LENGTH_MAX) return new Word(text.slice(start, end), kind);
  let slot = (hash ^ (hash >>> 15)) & (MEMO_SLOTS - 1);
  for (let probe = 0; probe < PROBES_MAX; probe++) {
    const known = memo[slot];
    if (known === undefined) break;
    if (known.surface.length === length && text.startsWith(known.surface, start)) return known;
    slot = (slot + 1) & (MEMO_SLOTS - 1);
  }
  // A copy through a new string: a slice would keep the whole article alive as long as the memo.
  const word = new Word(detached(text.slice(start, end)), kind);
  if (remembered >= MEMO_MAX) {
    memo = new Array(MEMO_SLOTS);
    remembered = 0;
  }
  if (memo[slot] === undefined) remembered++;
  memo[slot] = word;
  return word;
}

function detached(slice: string): string {
  return slice.length < 13 ? slice : JSON.parse(JSON.stringify(slice)) as string;
}
