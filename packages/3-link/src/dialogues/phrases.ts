import { fold, type Token, tokenize } from "@mahdar/text";

/** A phrase found in the text: the tokens from `first` to `last`, and what it stands for. */
export interface PhraseFound<T> {
  readonly first: Token;
  readonly last: Token;
  readonly value: T;
}

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Finds phrases word by word, in any spelling, with «و» or a preposition before the first; quotation marks do not part words. */
export class Phrases<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const words = tokenize(phrase).map(({ word }) => fold(word.surface));
      const there = this.#byFirst.get(words[0]!);
      if (there === undefined) this.#byFirst.set(words[0]!, [{ words, value }]);
      else there.push({ words, value });
    }
    // Of two phrases at one place the longer says more.
    for (const phrases of this.#byFirst.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  }

  /** All that stand at one place with the most words, in order of place. */
  find(tokens: readonly Token[]): PhraseFound<T>[] {
    const words = tokens.filter(({ word }) => word.kind !== "symbol" && !/["«»“”']/u.test(word.surface));
    const found: PhraseFound<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      let longest = 0;
      for (const { stem } of words[at]!.word.readings)
        for (const phrase of this.#byFirst.get(stem) ?? []) {
          if (phrase.words.length < longest) break;
          if (!phrase.words.every((word, k) => k === 0 || words[at + k]?.word.fold === word)) continue;
          longest = phrase.words.length;
          found.push({ first: words[at]!, last: words[at + longest - 1]!, value: phrase.value });
        }
    }
    return found;
  }
}
