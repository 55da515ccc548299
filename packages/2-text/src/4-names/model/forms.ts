import { newSlot, type Segmented, type Word } from "../../2-segment/index.ts";
import { hasSkeleton, skeleton } from "../name-words.ts";
import { GIVEN_NAMES, HEADS_DEFINITE, HEADS_OF, ORGANIZATIONS, PEOPLE, PLACES } from "../tables.ts";
import { classesOf, DEFINITE, NISBA, NISBA_DEFINITE, readingOf } from "../word-classes.ts";
import { coarseOf } from "./coarse.ts";
import { eachFormFeature, POSITIONS } from "./form-features.ts";
import { HASH_START, hashOf, hashOn } from "./hash.ts";
import { LABEL_COUNT } from "./labels.ts";
import { HEAD_COUNT } from "./templates.ts";
import { featureHash, type Weights } from "./weights.ts";
import type { WordGroups } from "./word-groups.ts";

/** How many numbers a form adds to the labels of the tokens round it: position × 7 + label. */
export const SUM_COUNT = POSITIONS * LABEL_COUNT;

/** What a mark is, for the edges of names. */
export const OPENS = 1;
export const CLOSES = 2;
export const BRACKET = 4;
export const PAUSES = 8;
/** The token is an Arabic word. */
export const WORD = 16;
/** The token is a mark or symbol. */
export const MARK = 32;

/** A name of the tables may begin with the form. */
export const OPENS_PLACE = 1;
export const OPENS_BODY = 2;
export const OPENS_PERSON = 4;
export const OPENS_GIVEN = 8;
/** It does so also, or only, when clitics are read off. */
export const OPENS_STRIPPED = 16;

const OPENERS = new Set(['"', "“", "«", "(", "'", "‹", "„", "["]);
const CLOSERS = new Set(['"', "”", "»", ")", "'", "›", "]"]);
/** Numbers of heads come from their spelling: a new row of the table moves no other. */
const HEAD_NUMBERS: ReadonlyMap<string, number> = new Map(
  [...HEADS_OF.keys(), ...HEADS_DEFINITE.keys()].map(
    (head) => [head, 1 + ((hashOf(head) >>> 9) % (HEAD_COUNT - 1))] as const,
  ),
);
/** Classes that a word of no name may have. */
const PLAIN_CLASSES = DEFINITE | NISBA | NISBA_DEFINITE;
const ROWS = 1 << 16;

/**
 * What the stage knows of written forms, a row a form in flat arrays: a memo that costs no object a form. When the rows
 * are used up all are forgotten and met anew, so memory stays flat and an answer never depends on what was read before.
 */
export class Forms {
  fold = new Int32Array(0);
  stem = new Int32Array(0);
  classes = new Uint16Array(0);
  coarse = new Uint8Array(0);
  family = new Uint8Array(0);
  /** 1 where the form, or what is left of it when clitics are read off, is in the table of press text. */
  known = new Uint8Array(0);
  head = new Uint16Array(0);
  marks = new Uint8Array(0);
  /** Which tables have a name that begins with the form: bits. */
  opens = new Uint8Array(0);
  /** A sieve of the stems the form can be read as, and of their skeletons (see `Sieve`), in two halves. */
  sieveLow = new Int32Array(0);
  sieveHigh = new Int32Array(0);
  /** 1 for a form that is hardly ever part of a name: it is not weighed, and parts the text into stretches. */
  plain = new Uint8Array(0);
  sums = new Int16Array(0);
  readonly #slot = newSlot();
  readonly #groups: WordGroups;
  readonly #weights: Weights | null;
  readonly #scratch = new Int32Array(SUM_COUNT);
  /** A form's slot holds the number of the first row plus its own; what is below the first row was forgotten. */
  #first = 1;
  #used = 0;
  #capacity = 0;

  /** Without weights (in training) no sums are kept. */
  constructor(groups: WordGroups, weights: Weights | null) {
    this.#groups = groups;
    this.#weights = weights;
  }

  /** The row of every token. They hold until rows are asked for another text. */
  rowsOf(doc: Segmented): Int32Array {
    const { tokens } = doc;
    this.#makeRoom(tokens.length);
    const rows = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const { word } = tokens[i]!;
      const stamp = word.slots[this.#slot] as number | undefined;
      rows[i] = stamp !== undefined && stamp >= this.#first ? stamp - this.#first : this.#learn(word);
    }
    return rows;
  }

  #makeRoom(wanted: number): void {
    if (this.#used + wanted <= this.#capacity) return;
    this.#first += this.#used;
    this.#used = 0;
    const capacity = Math.max(ROWS, wanted);
    if (capacity === this.#capacity) return;
    this.#capacity = capacity;
    this.fold = new Int32Array(capacity);
    this.stem = new Int32Array(capacity);
    this.classes = new Uint16Array(capacity);
    this.coarse = new Uint8Array(capacity);
    this.family = new Uint8Array(capacity);
    this.known = new Uint8Array(capacity);
    this.head = new Uint16Array(capacity);
    this.marks = new Uint8Array(capacity);
    this.opens = new Uint8Array(capacity);
    this.sieveLow = new Int32Array(capacity);
    this.sieveHigh = new Int32Array(capacity);
    this.plain = new Uint8Array(capacity);
    this.sums = new Int16Array(this.#weights === null ? 0 : capacity * SUM_COUNT);
  }

  #learn(word: Word): number {
    const row = this.#used++;
    const { stem } = readingOf(word);
    this.fold[row] = hashOn(HASH_START, word.fold, 0, word.fold.length);
    this.stem[row] = hashOn(HASH_START, stem, 0, stem.length);
    const classes = classesOf(word);
    this.classes[row] = classes;
    this.coarse[row] = coarseOf(word);
    const found = this.#groups.find(this.fold[row]!);
    this.plain[row] = found >= 0 && this.#groups.isPlain(found) && (classes & ~PLAIN_CLASSES) === 0 ? 1 : 0;
    this.family[row] = found < 0 ? 0 : this.#groups.familyOf(found);
    this.head[row] = HEAD_NUMBERS.get(stem) ?? 0;
    this.marks[row] = marksOf(word);
    this.opens[row] = opensOf(word);
    const sieve = new Sieve();
    let known = 0;
    for (const one of word.readings) {
      if (this.#groups.find(hashOf(one.stem)) >= 0) known = 1;
      if (one.prep === "س") continue;
      sieve.add(one.stem);
      if (hasSkeleton(one.stem)) sieve.add(skeleton(one.stem));
    }
    this.known[row] = known;
    this.sieveLow[row] = sieve.low;
    this.sieveHigh[row] = sieve.high;
    if (this.#weights !== null) this.#learnSums(word, row, this.#weights);
    word.slots[this.#slot] = this.#first + row;
    return row;
  }

  #learnSums(word: Word, row: number, weights: Weights): void {
    const sums = this.#scratch.fill(0);
    eachFormFeature(word, this.#groups, (template, text, from, to) =>
      weights.add(featureHash(template, text, from, to), sums),
    );
    this.sums.set(sums, row * SUM_COUNT);
  }
}

/** Which stems may be there, a bit of 64 each: where two sieves share no bit their stems are all apart. */
export class Sieve {
  low = 0;
  high = 0;

  add(stem: string): void {
    const hash = hashOf(stem);
    const bit = 1 << (hash & 31);
    if ((hash & 32) === 0) this.low |= bit;
    else this.high |= bit;
  }
}

function opensOf(word: Word): number {
  if (word.kind !== "word" && word.kind !== "latin") return 0;
  let opens = 0;
  TABLES.forEach((table, bit) => {
    const found = table.openingsOf(word);
    if (found > 0) opens |= 1 << bit;
    if (found > 1) opens |= OPENS_STRIPPED;
  });
  return opens;
}

/** The tables in the order of their bits. */
const TABLES = [PLACES, ORGANIZATIONS, PEOPLE, GIVEN_NAMES] as const;

function marksOf(word: Word): number {
  const { surface } = word;
  if (word.kind === "word") return WORD;
  if (word.kind !== "punct") return 0;
  return (
    MARK |
    (OPENERS.has(surface) ? OPENS : 0) |
    (CLOSERS.has(surface) ? CLOSES : 0) |
    (surface === "(" ? BRACKET : 0) |
    (surface === "،" || surface === ":" ? PAUSES : 0)
  );
}
