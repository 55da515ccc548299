import { fold, type Token } from "@mahdar/text";

/** Shortest stem that a bare و ف ب ك ل س is taken off a word of the query for: وبغداد is بغداد, وكالة is not الة. */
const QUERY_STEM_MIN = 4;
/** Longer words are noise (a run of one letter, an encoded blob); they are found by their beginning. */
const KEY_LENGTH_MAX = 60;

type Word = Token["word"];

/**
 * The keys a word of an article is found under: its folded form, what is left of it without و ف ب ك ل س, and without
 * the article. None for punctuation and symbols.
 *
 * @example للكاظمي → للكاظمي, الكاظمي, كاظمي, لكاظمي
 */
export function findIndexKeys(word: Word): readonly string[] {
  let keys = memo.get(word);
  if (keys === undefined) {
    keys = keysOf(word, 0);
    memo.set(word, keys);
  }
  return keys;
}

// Tokens of one written form share a Word, which the text package keeps while the form is common.
const memo = new WeakMap<Word, readonly string[]>();

/**
 * The keys a word of a query looks under; it is met by words that share one of them. As for articles, but a bare
 * letter is taken off a long word only.
 *
 * @example الكاظمي → الكاظمي, كاظمي
 */
export function findQueryKeys(word: Word): readonly string[] {
  return keysOf(word, QUERY_STEM_MIN);
}

function keysOf(word: Word, bareStemMin: number): readonly string[] {
  if (word.kind === "punct" || word.kind === "symbol") return [];
  const keys = new Set([keyOf(word.fold)]);
  for (const { stem, conj, prep } of word.readings) {
    const hasArticle = stem.startsWith("ال") && stem.length > 4;
    const isBare = conj === "" && prep === "";
    if (hasArticle || isBare || stem.length >= bareStemMin) keys.add(keyOf(stem));
    if (hasArticle) keys.add(keyOf(stem.slice(2)));
  }
  keys.delete("");
  return [...keys];
}

/** FTS5's ascii tokenizer cuts at ASCII signs and knows capitals of ASCII only; a key has neither. */
function keyOf(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")
    .slice(0, KEY_LENGTH_MAX);
}
