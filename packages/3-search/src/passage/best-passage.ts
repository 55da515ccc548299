import type { Span } from "@mahdar/shape";
import { segment } from "@mahdar/text";
import type { Query } from "../query/query.ts";
import { type ArchiveStatistics, weightOf } from "../rank/statistics.ts";
import { findHits, type Hit } from "./find-words.ts";

/** The stretch of a text to show for a query. All offsets are into the text. */
export interface Passage extends Span {
  readonly hits: readonly Hit[];
}
const LENGTH_MAX = 280;
/** So much of a long sentence is shown before its first hit. */
const BEFORE_MAX = 80;

/**
 * The sentence, or the neighbouring sentences that fit into 280 units, with the most telling words of the query; a
 * longer sentence is cut between words. The text's beginning where nothing is hit. Linear in the text's length.
 *
 * @example bestPassage("وصل الوفد. التقى الرئيس بالكاظمى.", readQuery("الكاظمي")).text // both sentences: they fit
 */
export function bestPassage(text: string, query: Query, archive?: ArchiveStatistics): Passage {
  const read = segment(text);
  const hits = findHits(text, read.tokens, query);
  const weights = query.terms.map((term) => (archive === undefined ? term.weight : weightOf(term, archive)));
  const sentences = read.sentences.map(({ start, end }) => ({ start, end }));
  if (sentences.length === 0) return passageAt(text, 0, 0, hits);
  let best = { start: sentences[0]!.start, end: sentences[0]!.end };
  let most = -1;
  let first = 0;
  for (let last = 0; last < sentences.length; last++) {
    while (first < last && sentences[last]!.end - sentences[first]!.start > LENGTH_MAX) first++;
    const [start, end] = [sentences[first]!.start, sentences[last]!.end];
    const worth = worthOf(hits, weights, start, end);
    if (worth > most) [best, most] = [{ start, end }, worth];
  }
  return fit(text, best.start, best.end, hits, weights);
}

/** The weight of the different words hit, and a little for each further hit. */
function worthOf(hits: readonly Hit[], weights: readonly number[], start: number, end: number): number {
  const seen = new Set<number>();
  let worth = 0;
  for (let at = firstFrom(hits, start); at < hits.length && hits[at]!.end <= end; at++) {
    const weight = weights[hits[at]!.term]!;
    worth += seen.has(hits[at]!.term) ? weight * 0.01 : weight;
    seen.add(hits[at]!.term);
  }
  return worth;
}

function firstFrom(hits: readonly Hit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A sentence that is too long is cut around the stretch of it with the most telling hits. */
function fit(
  text: string,
  start: number,
  end: number,
  hits: readonly Hit[],
  weights: readonly number[],
): Passage {
  if (end - start <= LENGTH_MAX) return passageAt(text, start, end, hits);
  let from = start;
  let most = -1;
  for (let at = firstFrom(hits, start); at < hits.length && hits[at]!.end <= end; at++) {
    const worth = worthOf(
      hits,
      weights,
      hits[at]!.start,
      Math.min(end, hits[at]!.start + LENGTH_MAX - BEFORE_MAX),
    );
    if (worth > most) [from, most] = [hits[at]!.start, worth];
  }
  const opening = from - start <= BEFORE_MAX ? start : wordStart(text, from - BEFORE_MAX, from);
  return passageAt(text, opening, wordEnd(text, opening + LENGTH_MAX, end), hits);
}

function passageAt(text: string, start: number, end: number, hits: readonly Hit[]): Passage {
  const inside = hits.slice(firstFrom(hits, start)).filter((hit) => hit.end <= end);
  return { start, end, text: text.slice(start, end), hits: inside };
}

function wordStart(text: string, from: number, hit: number): number {
  const space = text.slice(from, hit).search(/\s/u);
  return outsidePair(text, space === -1 ? from : from + space + 1);
}

function wordEnd(text: string, to: number, end: number): number {
  if (to >= end) return end;
  const space = text.slice(to - BEFORE_MAX, to).search(/\s\S*$/u);
  return outsidePair(text, space === -1 ? to : to - BEFORE_MAX + space);
}

/** A cut never falls between the halves of a surrogate pair. */
function outsidePair(text: string, at: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) ? at + 1 : at;
}
