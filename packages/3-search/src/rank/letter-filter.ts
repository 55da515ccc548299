import type { Token } from "@mahdar/text";
import type { Query } from "../query/query.ts";
import { sourcesOf } from "../words/stem.ts";

/**
 * Tells at a glance that a word cannot meet any word of a query: it lacks letters that every form of theirs has. Nine
 * words of ten are passed over so, without a look-up; reading a candidate takes half the time.
 */
export class LetterFilter {
  readonly #needed: readonly number[];

  constructor(query: Query) {
    const needed = new Set<number>();
    for (const term of query.terms) {
      needed.add(lettersOf(term.form));
      if (query.isExact) continue;
      const stem = term.stems.at(-1)!;
      for (const other of [stem, term.loose, term.otherStem, ...sourcesOf(stem)])
        if (other !== null) needed.add(lettersOf(other));
    }
    // What needs a superset of another's letters is passed through by the other anyway.
    const all = [...needed];
    this.#needed = all.filter((mask) => !all.some((other) => other !== mask && (mask & other) === other));
  }

  /** False only for a word that shares no stem, form or root with the query. */
  passes(word: Token["word"]): boolean {
    // Folding other scripts' letters is not letter by letter: they are always looked up.
    if (word.kind === "latin") return true;
    const letters = lettersOf(word.fold);
    for (const needed of this.#needed) if ((letters & needed) === needed) return true;
    return false;
  }
}

/** A bit for each letter, some letters sharing one. */
function lettersOf(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) mask |= 1 << (text.charCodeAt(at) & 31);
  return mask;
}
