import { type Sentence, splitSentences } from "./sentences.ts";
import { type Token, tokenize } from "./tokenize.ts";

/** A text cut into tokens and sentences: what every later stage reads. */
export interface Segmented {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Cuts a text. Promises: every token lies in one sentence, in order, and nothing but white space is outside tokens. */
export function segment(text: string): Segmented {
  const tokens = tokenize(text);
  return { text, tokens, sentences: splitSentences(tokens) };
}

/** Index of the first token that ends after `offset` (the token there, or the next one); tokens.length when none. */
export function tokenIndexAt(doc: Segmented, offset: number): number {
  let low = 0;
  let high = doc.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.tokens[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the sentence that holds the token, by token index. */
export function sentenceIndexOf(doc: Segmented, token: number): number {
  let low = 0;
  let high = doc.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (doc.sentences[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}
