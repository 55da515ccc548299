import type { Span } from "@mahdar/shape";
import type { Query, QueryTerm } from "../query/query.ts";
import { Meetings } from "../rank/scorer.ts";
import { type PlacedWord, placeWords } from "../words/analyse.ts";

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
  return findHits(text, placeWords(text), query);
}

/** As `findWords`, for a text whose words are known. */
export function findHits(text: string, words: readonly PlacedWord[], query: Query): Hit[] {
  const meetings = new Meetings(query);
  const hits: Hit[] = [];
  for (const { keys, token } of words) {
    const meeting = meetings.of(keys);
    if (meeting === null || meeting.isLoose) continue;
    hits.push({
      start: token.start,
      end: token.end,
      text: text.slice(token.start, token.end),
      term: meeting.term,
    });
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
