import type { Token } from "@mahdar/text";
import { looseOf } from "./loose.ts";
import { stemsOf } from "./stem.ts";

type Word = Token["word"];

/** All a written form is found by. Forms that are written alike share one object while they are common. */
export class WordKeys {
  /** The folded form: letters, digits and marks of other scripts only. */
  readonly form: string;
  /** What it is kept under in the index: one stem, or two where one word is also written as two. */
  readonly stems: readonly string[];
  #loose: string | null | undefined;

  constructor(form: string, stems: readonly string[]) {
    this.form = form;
    this.stems = stems;
  }

  /** What stays of the last stem without long vowels and affixes; null where too little stays. */
  get loose(): string | null {
    if (this.#loose === undefined) this.#loose = looseOf(this.stems.at(-1)!);
    return this.#loose;
  }
}

// A pure memo of the forms met lately: when the young table is full it becomes the old one, so that memory stays flat
// and the frequent forms stay. Keyed by the form, as collecting garbage around a WeakMap of this size costs more.
const MEMO_MAX = 40_000;
let young = new Map<string, WordKeys | null>();
let old = new Map<string, WordKeys | null>();

/** The keys of a token's word; null for punctuation, symbols and words that folding leaves empty. */
export function keysOf(word: Word): WordKeys | null {
  if (word.kind === "punct" || word.kind === "symbol") return null;
  let keys = young.get(word.fold);
  if (keys !== undefined) return keys;
  keys = old.get(word.fold);
  if (keys === undefined) keys = read(word);
  young.set(word.fold, keys);
  if (young.size >= MEMO_MAX) {
    old = young;
    young = new Map();
  }
  return keys;
}

const PLAIN = /^[ء-ي0-9a-z]+$/u;

function read(word: Word): WordKeys | null {
  const form = PLAIN.test(word.fold) ? word.fold : plainOf(word.fold);
  if (form === "") return null;
  const stems = word.kind === "number" ? [form] : stemsOf(form);
  return stems.length === 0 ? null : new WordKeys(form, stems);
}

/** Letters, marks and digits in one case; Latin ones without accents: Erdoğan is erdogan. */
function plainOf(fold: string): string {
  const text = /\p{Script=Latin}/u.test(fold) ? fold.normalize("NFD").replace(/\p{M}/gu, "") : fold;
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
