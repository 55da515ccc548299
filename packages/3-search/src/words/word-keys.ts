import type { Token } from "@mahdar/text";
import { looseOf } from "./loose.ts";
import { stemsOf } from "./stem.ts";

type Word = Token["word"];

/** All a written form is found by. Forms that are written alike share one object while they are common. */
export interface WordKeys {
  /** The folded form: letters, digits and marks of other scripts only. */
  readonly form: string;
  /** What it is kept under in the index: one stem, or two where one word is also written as two. */
  readonly stems: readonly string[];
  /** What stays of the last stem without long vowels and affixes; null where too little stays. */
  readonly loose: string | null;
}

// Tokens of one written form share a Word, which the text package keeps while the form is common.
const memo = new WeakMap<Word, WordKeys | null>();

/** The keys of a token's word; null for punctuation, symbols and words that folding leaves empty. */
export function keysOf(word: Word): WordKeys | null {
  let keys = memo.get(word);
  if (keys === undefined) {
    keys = read(word);
    memo.set(word, keys);
  }
  return keys;
}

function read(word: Word): WordKeys | null {
  if (word.kind === "punct" || word.kind === "symbol") return null;
  const form = (word.kind === "latin" ? withoutMarks(word.fold) : word.fold)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
  if (form === "") return null;
  const stems = word.kind === "number" ? [form] : stemsOf(form);
  return stems.length === 0 ? null : { form, stems, loose: looseOf(stems.at(-1)!) };
}

/** Latin letters without accents: Erdoğan is erdogan. */
function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
