import type { Span } from "@mahdar/shape";
import { type Token, tokenize } from "@mahdar/text";
import type { Query, QueryTerm } from "../query/query.ts";
import { LetterFilter } from "../rank/letter-filter.ts";
import { Meetings } from "../rank/meetings.ts";
import { type PlacedWord, placeWords } from "../words/place-words.ts";
import { keysOf } from "../words/word-keys.ts";

/** A word of the query where it stands in a text; `term` is its place in `query.terms`. */
export interface Hit extends Span {
  readonly term: number;
}

/**
 * Where the words of a query stand in a text, whatever their spelling and clitics there: whole written words, in
 * order. Words that only look alike without their vowels are no hits.
 *
 * @example findWords("التقى الرئيس بالكاظمى", readQuery("الكاظمي")) // [{ start: 13, end: 21, text: "بالكاظمى", term: 0 }]
 */
export function findWords(text: string, query: Query): Hit[] {
  return findHits(text, tokenize(text), query);
}

/** As `findWords`, for a text whose tokens are known. */
export function findHits(text: string, tokens: readonly Token[], query: Query): Hit[] {
  const meetings = new Meetings(query);
  const filter = new LetterFilter(query);
  const hits: Hit[] = [];
  let before: Token | null = null;
  for (const token of tokens) {
    const { word, end } = token;
    if (word.kind === "punct" || word.kind === "symbol") continue;
    if (filter.passes(word)) {
      const meeting = meetings.of(word, before?.word ?? null).find(({ isLoose }) => !isLoose);
      if (meeting !== undefined) {
        // عبد الله for عبدالله: the hit is both words.
        const isPair = meeting.after !== null && keysOf(word)?.stems.length === 1;
        const isFree = before !== null && (hits.at(-1)?.end ?? 0) <= before.start;
        const start = isPair && isFree ? before!.start : token.start;
        hits.push({ start, end, text: text.slice(start, end), term: meeting.term });
      }
    }
    before = token;
  }
  return hits;
}

/**
 * Whether an article keeps to what the query asks strictly: every phrase and every +word stands in one of the texts,
 * no -word does, and under the exact switch all words do as they are written. Engines give candidates by stems; this
 * decides.
 */
export function keepsTo(query: Query, texts: readonly string[]): boolean {
  const required = query.terms.filter((term) => term.isRequired || query.isExact).map((term) => [term]);
  const wanted = [...query.phrases, ...required];
  if (wanted.length === 0 && query.excluded.length === 0) return true;
  const placed = texts.map(placeWords);
  const stands = (phrase: readonly QueryTerm[]): boolean =>
    placed.some((words) => hasPhrase(words, phrase, query.isExact));
  return wanted.every(stands) && !query.excluded.some(stands);
}

function hasPhrase(words: readonly PlacedWord[], phrase: readonly QueryTerm[], isExact: boolean): boolean {
  if (isExact) {
    const forms = phrase.map(({ form }) => form);
    return hasRun(
      words.map(({ keys }) => keys.form),
      forms,
    );
  }
  return hasRun(
    words.flatMap(({ keys }) => keys.stems),
    phrase.flatMap(({ stems }) => stems),
  );
}

/** Phrases are at most some thirty words, so that this is linear in the text. */
function hasRun(words: readonly string[], run: readonly string[]): boolean {
  for (let at = 0; at + run.length <= words.length; at++)
    if (run.every((word, step) => words[at + step] === word)) return true;
  return false;
}
