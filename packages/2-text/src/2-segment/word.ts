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
const MEMO_MAX = 60_000;
const MEMO_LENGTH_MAX = 40;
let memo = new Map<string, Word>();

/** The Word of a written form; forms of up to 40 units are remembered. */
export function wordOf(surface: string, kind: TokenKind): Word {
  if (surface.length > MEMO_LENGTH_MAX) return new Word(surface, kind);
  const known = memo.get(surface);
  if (known !== undefined) return known;
  if (memo.size >= MEMO_MAX) memo = new Map();
  const word = new Word(surface, kind);
  memo.set(surface, word);
  return word;
}
