import type { Span } from "@mahdar/shape";
import { tokenize } from "@mahdar/text";
import { findIndexKeys, findQueryKeys } from "./word-keys.ts";

const WORDS_MAX = 32;

/** The words a person typed, each as the keys it looks under; the same word twice counts once. */
export type SoughtWords = readonly (readonly string[])[];

/** Reads a search line; signs in it mean nothing. Words beyond the thirty-second are not sought. */
export function readSought(words: string): SoughtWords {
  const sought = new Map<string, readonly string[]>();
  for (const token of tokenize(words)) {
    const keys = findQueryKeys(token.word);
    if (keys.length > 0) sought.set(keys.join(" "), keys);
  }
  return [...sought.values()].slice(0, WORDS_MAX);
}

/** The FTS5 expression that holds where every word occurs under one of its keys. Null when no word is sought. */
export function matchOf(sought: SoughtWords): string | null {
  if (sought.length === 0) return null;
  return sought.map((keys) => `(${keys.map((key) => `"${key}"`).join(" OR ")})`).join(" AND ");
}

/** The tsquery that holds where every word occurs under one of its keys. Null when no word is sought. */
export function tsqueryOf(sought: SoughtWords): string | null {
  if (sought.length === 0) return null;
  return sought.map((keys) => `(${keys.map((key) => `'${key}'`).join(" | ")})`).join(" & ");
}

/**
 * Where the words a person typed stand in a text, whatever their spelling and clitics there: whole written words,
 * in order.
 *
 * @example findWords("التقى الرئيس بالكاظمى", "الكاظمي") // [{ start: 13, end: 21, text: "بالكاظمى" }]
 */
export function findWords(text: string, words: string | SoughtWords): Span[] {
  const sought = typeof words === "string" ? readSought(words) : words;
  const keys = new Set(sought.flat());
  if (keys.size === 0) return [];
  const hits: Span[] = [];
  for (const { word, start, end } of tokenize(text)) {
    if (findIndexKeys(word).some((key) => keys.has(key)))
      hits.push({ start, end, text: text.slice(start, end) });
  }
  return hits;
}
