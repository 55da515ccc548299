import { fold } from "../1-normalise/index.ts";
import { ARABIC, CLASS, MARK } from "./char-class.ts";
import type { Reading } from "./clitics.ts";
import type { Segmented } from "./segment.ts";
import { tokenize } from "./tokenize.ts";
import type { TableHit, Word } from "./word.ts";

/** Which clitics may stand before the first word of a phrase. */
export interface Clitics {
  /** و and ف; allowed unless false. */
  readonly conj?: boolean;
  /** ب ك ل (and لل); allowed unless false. */
  readonly prep?: boolean;
  /** The future س; not allowed unless true. */
  readonly future?: boolean;
}

/** A phrase of a table found in a text. `first`/`last` are token indices (`last` exclusive), `start`/`end` text offsets. */
export interface PhraseMatch<T> {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly value: T;
  readonly reading: Reading;
}

/** A phrase of a table by the words after its first, and the next phrase that begins with the same word. */
interface Entry<T> {
  readonly table: { readonly number: number; readonly clitics: Clitics };
  readonly rest: readonly string[];
  readonly value: T;
  next: Entry<T> | null;
}
interface Start<T> {
  readonly reading: Reading;
  readonly entry: Entry<T>;
}
const NONE: readonly never[] = [];
let tables = 0;

/**
 * A table of words and phrases, matched by their folded tokens with clitics before the first.
 * Looking up costs one array read for a form seen before.
 *
 * @example new PhraseTable([["مجلس النواب", "parliament"]]).matchAt(segment("وبمجلس النواب"), 0)?.value // "parliament"
 */
export class PhraseTable<T> {
  readonly number = tables++;
  readonly clitics: Clitics;

  constructor(rows: Iterable<readonly [phrase: string, value: T]>, clitics: Clitics = {}) {
    this.clitics = clitics;
    for (const [phrase, value] of rows) {
      if (isWord(phrase)) this.#put(fold(phrase), NONE, value);
      else {
        const [first, ...rest] = tokenize(phrase).map((token) => token.word.fold);
        if (first !== undefined) this.#put(first, rest, value);
      }
    }
  }

  /** Longer phrases come first, of one length the one put first. */
  #put(first: string, rest: readonly string[], value: T): void {
    const head = firstEntries.get(first) ?? null;
    let before: Entry<unknown> | null = null;
    let next = head;
    // Tables are made one after the other, so this one's phrases come after those of all others.
    while (next !== null && (next.table !== this || next.rest.length >= rest.length)) {
      before = next;
      next = next.next;
    }
    const entry: Entry<unknown> = { table: this, rest, value, next };
    if (before === null) firstEntries.set(first, entry);
    else before.next = entry;
  }

  /** The longest phrase that begins with the token at `at`, or null; among equals the one with fewest clitics read off. */
  matchAt(doc: Segmented, at: number): PhraseMatch<T> | null {
    const token = doc.tokens[at];
    if (token === undefined) return null;
    const { word } = token;
    if (word.tablesAsked <= this.number) learn(word);
    if ((word.tableBits & (1 << (this.number & 31))) === 0) return null;
    const starts = this.#startsOf(word.tableHits);
    let best: PhraseMatch<T> | null = null;
    for (const { reading, entry: first } of starts) {
      for (let entry: Entry<T> | null = first; entry?.table === this; entry = entry.next) {
        const last = at + 1 + entry.rest.length;
        if (best !== null && last <= best.last) break;
        if (last > doc.tokens.length || !restMatches(doc, at + 1, entry.rest)) continue;
        best = {
          first: at,
          last,
          start: token.start + reading.start,
          end: doc.tokens[last - 1]!.end,
          value: entry.value,
          reading,
        };
        break;
      }
    }
    return best;
  }

  #startsOf(hits: readonly TableHit[]): readonly Start<T>[] {
    for (const hit of hits) if (hit.table === this.number) return hit.starts as readonly Start<T>[];
    return NONE;
  }

  /** Every phrase in the text, left to right, the longest at each place, none overlapping. */
  matchAll(doc: Segmented): PhraseMatch<T>[] {
    const out: PhraseMatch<T>[] = [];
    for (let at = 0; at < doc.tokens.length; at++) {
      const match = this.matchAt(doc, at);
      if (match === null) continue;
      out.push(match);
      at = match.last - 1;
    }
    return out;
  }

  /** The value of a single folded word in the table, clitics aside: undefined when it is not there as a whole phrase. */
  get(folded: string): T | undefined {
    let entry = firstEntries.get(folded) ?? null;
    while (entry !== null && (entry.table !== this || entry.rest.length > 0)) entry = entry.next;
    return entry?.value as T | undefined;
  }
}

/** Every table's first words in one map, so that a form new to the reader is looked up once for all tables. */
const firstEntries = new Map<string, Entry<unknown>>();

/** One Arabic word and nothing else. */
function isWord(phrase: string): boolean {
  if (CLASS[phrase.charCodeAt(0)] !== ARABIC) return false;
  for (let at = 1; at < phrase.length; at++) {
    const unit = CLASS[phrase.charCodeAt(at)];
    if (unit !== ARABIC && unit !== MARK) return false;
  }
  return true;
}

/** Asks all tables about a form; a table made later finds that it was not asked. */
function learn(word: Word): void {
  let hits: TableHit[] | null = null;
  let bits = 0;
  for (const reading of word.readings) {
    let entry = firstEntries.get(reading.stem) ?? null;
    while (entry !== null) {
      const { table } = entry;
      const start: Start<unknown> = { reading, entry };
      do entry = entry.next;
      while (entry?.table === table);
      const { conj = true, prep = true, future = false } = table.clitics;
      if (reading.conj !== "" && !conj) continue;
      if (reading.prep === "س" ? !future : reading.prep !== "" && !prep) continue;
      bits |= 1 << (table.number & 31);
      hits ??= [];
      const at = hits.findIndex((one) => one.table === table.number);
      if (at < 0) hits.push({ table: table.number, starts: [start] });
      else hits[at] = { table: table.number, starts: [...hits[at]!.starts, start] };
    }
  }
  word.tablesAsked = tables;
  word.tableBits = bits;
  // A copy has no room to spare: a form is kept long.
  if (hits !== null) word.tableHits = hits.slice();
}

/** Tables that are asked at the same places: one test tells for all of them that none has a phrase beginning with a form. */
export class PhraseGroup {
  readonly #bits: number;
  readonly #newest: number;

  constructor(tables: readonly PhraseTable<unknown>[]) {
    this.#bits = tables.reduce((bits, { number }) => bits | (1 << (number & 31)), 0);
    this.#newest = Math.max(...tables.map(({ number }) => number));
  }

  mayBegin(word: Word): boolean {
    if (word.tablesAsked <= this.#newest) learn(word);
    return (word.tableBits & this.#bits) !== 0;
  }
}

function restMatches(doc: Segmented, from: number, rest: readonly string[]): boolean {
  for (let k = 0; k < rest.length; k++) {
    const token = doc.tokens[from + k]!;
    if (token.opensLine || token.word.fold !== rest[k]) return false;
  }
  return true;
}
