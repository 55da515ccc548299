import { fold, foldWithMap } from "../1-normalise/index.ts";
import { findReadings, type Reading } from "./clitics.ts";

/** What a token is: an Arabic word, a word in other letters, a run of digits, one punctuation mark, or a symbol. */
export type TokenKind = "word" | "latin" | "number" | "punct" | "symbol";

/** Room for every stage: a fixed length keeps look-ups of the slots fast, a short one keeps the memo small. */
const SLOTS_MAX = 12;
let slots = 0;
/** A slot number of one's own in every Word. Call it once, when a module is made. */
export function newSlot(): number {
  if (slots === SLOTS_MAX)
    throw new RangeError(`more than ${SLOTS_MAX} stages ask for a slot; raise SLOTS_MAX`);
  return slots++;
}

let silences = 0;
/** A bit of one's own in `Word.silent`. Call it once, when a module is made. */
export function newSilence(): number {
  if (silences === 30) throw new RangeError("more than 30 stages ask for a silence");
  return 1 << silences++;
}

/** What a phrase table knows of a form; `table` is the table's number. */
export interface TableHit {
  readonly table: number;
  readonly starts: readonly unknown[];
}
const NO_HITS: readonly TableHit[] = [];

/**
 * All that is known of a written form out of context, worked out once per form and shared by its tokens.
 * Two tokens of the same form share one Word, so a stage may keep an answer in a slot of its own (`newSlot`).
 */
export class Word {
  readonly surface: string;
  /** A bit for each stage that has found nothing in this form: a scan passes over it without reading its slot. */
  silent = 0;
  /** A bit for each table, by its number modulo 32, that knows a phrase beginning with this form. */
  tableBits = 0;
  /** How many phrase tables have been asked about this form: those made later have not. */
  tablesAsked = 0;
  /** A slot without the step to `slots`, for the one stage that asks every token of every article: the attributions. */
  facts: unknown = undefined;
  readonly fold: string;
  readonly kind: TokenKind;
  /** Answers of stages about this form, by slot number; undefined where not yet asked. */
  readonly slots: unknown[] = new Array(SLOTS_MAX).fill(undefined);
  /** The tables that know such a phrase: for most forms none. */
  tableHits: readonly TableHit[] = NO_HITS;
  readonly #recent: number;

  constructor(surface: string, kind: TokenKind, hash = 0) {
    this.surface = surface;
    this.kind = kind;
    this.#recent = hash & (RECENT - 1);
    this.fold = kind === "word" || kind === "latin" || kind === "number" ? fold(surface) : surface;
  }

  /** The ways to read clitics off the form, the whole form first. Offsets are into `surface`. */
  get readings(): readonly Reading[] {
    const at = this.#recent;
    if (recentWords[at] !== this) {
      recentReadings[at] =
        this.kind === "word" ? findReadings(foldWithMap(this.surface)) : [whole(this.fold)];
      recentWords[at] = this;
    }
    return recentReadings[at]!;
  }
}

function whole(stem: string): Reading {
  return { conj: "", prep: "", stem, start: 0 };
}

// Readings are asked for while the stages learn a form, one after the other, and hardly ever again: only those of the
// forms asked last are kept, which saves a third of what a form costs in memory.
const RECENT = 1 << 10;
const recentWords: (Word | undefined)[] = new Array(RECENT).fill(undefined);
const recentReadings: (readonly Reading[] | undefined)[] = new Array(RECENT).fill(undefined);

// A pure memo: it changes speed, never an answer. Bounded, so that a stream of any length keeps flat memory: when the
// young table is full it becomes the old one, and only forms met again move on, so that the frequent ones stay.
// Keyed by a hash that the tokenizer works out while it scans: a form seen before costs no new string.
const MEMO_SLOTS = 1 << 17;
const MEMO_MAX = 30_000;
const MEMO_LENGTH_MAX = 40;
let young: (Word | undefined)[] = new Array(MEMO_SLOTS);
let old: (Word | undefined)[] = new Array(MEMO_SLOTS);
let remembered = 0;

/** The Word of the form that stands at `[start, end)`; `hash` is of its units. Forms of up to 40 units are remembered. */
export function wordAt(text: string, start: number, end: number, kind: TokenKind, hash: number): Word {
  const length = end - start;
  if (length > MEMO_LENGTH_MAX) return new Word(text.slice(start, end), kind, hash);
  const home = (hash ^ (hash >>> 15)) & (MEMO_SLOTS - 1);
  let slot = home;
  for (let known = young[slot]; known !== undefined; known = young[slot]) {
    if (known.surface.length === length && text.startsWith(known.surface, start)) return known;
    slot = (slot + 1) & (MEMO_SLOTS - 1);
  }
  const word = recall(text, start, length, home) ?? new Word(detached(text.slice(start, end)), kind, home);
  young[slot] = word;
  if (++remembered >= MEMO_MAX) {
    old = young;
    young = new Array(MEMO_SLOTS);
    remembered = 0;
  }
  return word;
}

function recall(text: string, start: number, length: number, home: number): Word | undefined {
  let slot = home;
  for (let known = old[slot]; known !== undefined; known = old[slot]) {
    if (known.surface.length === length && text.startsWith(known.surface, start)) return known;
    slot = (slot + 1) & (MEMO_SLOTS - 1);
  }
  return undefined;
}

/** A copy: a slice would keep its whole article alive as long as the memo does. */
function detached(slice: string): string {
  return slice.length < 13 ? slice : (JSON.parse(JSON.stringify(slice)) as string);
}
