import { type Token, tokenize } from "@mahdar/text";
import type { Query } from "../query/query.ts";
import { LetterFilter } from "./letter-filter.ts";
import { type Meeting, Meetings } from "./meetings.ts";
import { RANK, type RankParameters } from "./parameters.ts";
import { type ArchiveStatistics, weightOf } from "./statistics.ts";

/** A candidate's text is read so far, UTF-16 units: a question is answered early, and a book must not cost more. */
const UNITS_MAX = 20_000;

/** A candidate as the scorer takes it: the texts themselves, the title empty where there is none. */
export interface Candidate {
  readonly title: string;
  readonly body: string;
}

/** Scores candidates of one query; higher is better, 0 and less means that nothing of it was met. */
export class Scorer {
  readonly #query: Query;
  readonly #archive: ArchiveStatistics;
  readonly #rank: RankParameters;
  readonly #meetings: Meetings;
  readonly #filter: LetterFilter;
  readonly #weights: readonly number[];
  readonly #total: number;

  constructor(query: Query, archive: ArchiveStatistics, rank: RankParameters = RANK) {
    this.#query = query;
    this.#archive = archive;
    this.#rank = rank;
    this.#meetings = new Meetings(query, rank);
    this.#filter = new LetterFilter(query);
    this.#weights = query.terms.map((term) => weightOf(term, archive, rank));
    this.#total = this.#weights.reduce((a, b) => a + b, 0);
  }

  /**
   * BM25 over title and body, times what share of the query is met, plus what the best stretch of the text holds
   * together and in the query's order. Linear in the candidate's length.
   */
  score(candidate: Candidate): number {
    const rank = this.#rank;
    const counts = new Float64Array(this.#query.terms.length);
    const best = new Float64Array(this.#query.terms.length);
    const archive = this.#archive;
    const title = this.#count(candidate.title, rank.titleWeight, archive.titleLength, counts, best);
    const body = this.#count(candidate.body, 1, archive.bodyLength, counts, best);
    let score = 0;
    let met = 0;
    for (let at = 0; at < counts.length; at++) {
      if (counts[at] === 0) continue;
      score += (this.#weights[at]! * counts[at]! * (rank.k1 + 1)) / (counts[at]! + rank.k1);
      met += this.#weights[at]! * Math.min(1, best[at]!);
    }
    if (met === 0 || this.#total === 0) return 0;
    const share = (met / this.#total) ** rank.coverage;
    return (
      score * share +
      rank.window * Math.max(title.window, body.window) +
      rank.pair * (title.pairs + body.pairs)
    );
  }

  #count(
    text: string,
    fieldWeight: number,
    meanLength: number,
    counts: Float64Array,
    best: Float64Array,
  ): { readonly window: number; readonly pairs: number } {
    const { b, windowWords } = this.#rank;
    const places: number[] = [];
    const meetings: Meeting[] = [];
    let length = 0;
    let before: Token["word"] | null = null;
    for (const { word } of tokenize(text.length > UNITS_MAX ? text.slice(0, UNITS_MAX) : text)) {
      if (word.kind === "punct" || word.kind === "symbol") continue;
      length++;
      if (this.#filter.passes(word))
        for (const meeting of this.#meetings.of(word, before)) {
          places.push(length);
          meetings.push(meeting);
        }
      before = word;
    }
    const norm = fieldWeight / (1 - b + b * (length / Math.max(1, meanLength)));
    for (const { term, level } of meetings) {
      counts[term]! += level * norm;
      if (level > best[term]!) best[term] = level;
    }
    return { window: this.#bestWindow(places, meetings, windowWords), pairs: this.#pairs(places, meetings) };
  }

  /** The weight of the different words of the query in the stretch that holds most. */
  #bestWindow(places: readonly number[], meetings: readonly Meeting[], width: number): number {
    const inside = new Uint16Array(this.#weights.length);
    let first = 0;
    let sum = 0;
    let most = 0;
    const gain = (meeting: Meeting): number => this.#weights[meeting.term]! * Math.min(meeting.level, 1);
    for (let at = 0; at < places.length; at++) {
      if (inside[meetings[at]!.term]!++ === 0) sum += gain(meetings[at]!);
      while (places[at]! - places[first]! >= width) {
        if (--inside[meetings[first]!.term]! === 0) sum -= gain(meetings[first]!);
        first++;
      }
      if (sum > most) most = sum;
    }
    return most;
  }

  /** Words that follow one another in the query and here, each pair once. */
  #pairs(places: readonly number[], meetings: readonly Meeting[]): number {
    const seen = new Set<number>();
    let sum = 0;
    for (let at = 1; at < places.length; at++) {
      const before = meetings[at - 1]!;
      const here = meetings[at]!;
      if (here.term !== before.term + 1 || places[at]! - places[at - 1]! > 2 || seen.has(here.term)) continue;
      seen.add(here.term);
      const level = Math.min(1, before.level, here.level);
      sum += level * Math.min(this.#weights[here.term]!, this.#weights[before.term]!);
    }
    return sum;
  }
}
