import type { Query, QueryTerm } from "../query/query.ts";
import type { AnalysedText } from "../words/analyse.ts";
import type { WordKeys } from "../words/word-keys.ts";
import { RANK, type RankParameters } from "./parameters.ts";
import { type ArchiveStatistics, weightOf } from "./statistics.ts";

/** Which word of the query a written form meets, and how well: 1 for its stem, more in the same form, less loosely. */
export interface Meeting {
  readonly term: number;
  readonly level: number;
  /** True where only what is left without vowels and affixes is the same. */
  readonly isLoose: boolean;
}

/** The words of a query as a written form meets them; remembers the forms it has been asked. */
export class Meetings {
  readonly #query: Query;
  readonly #rank: RankParameters;
  readonly #byStem = new Map<string, Meeting>();
  readonly #byLoose = new Map<string, Meeting>();
  readonly #known = new Map<WordKeys, Meeting | null>();

  constructor(query: Query, rank: RankParameters = RANK) {
    this.#query = query;
    this.#rank = rank;
    query.terms.forEach((term, at) => this.#learn(term, at));
  }

  #learn(term: QueryTerm, at: number): void {
    const put = (map: Map<string, Meeting>, key: string, level: number, isLoose = false): void => {
      const known = map.get(key);
      if (known === undefined || known.level < level) map.set(key, { term: at, level, isLoose });
    };
    // Of two stems the last tells the word (عبد الله); the first would meet every other عبد.
    put(this.#byStem, term.stems.at(-1)!, 1);
    if (term.otherStem !== null) put(this.#byStem, term.otherStem, this.#rank.otherStem);
    if (term.loose !== null) put(this.#byLoose, term.loose, this.#rank.loose, true);
  }

  /** How a written form meets the query; null where it does not. */
  of(keys: WordKeys): Meeting | null {
    let meeting = this.#known.get(keys);
    if (meeting === undefined) {
      meeting = this.#meet(keys);
      this.#known.set(keys, meeting);
    }
    return meeting;
  }

  #meet(keys: WordKeys): Meeting | null {
    const same = this.#query.terms.findIndex((term) => term.form === keys.form);
    if (same !== -1) return { term: same, level: 1 + this.#rank.sameForm, isLoose: false };
    if (this.#query.isExact) return null;
    const stem = this.#byStem.get(keys.stems.at(-1)!);
    if (stem !== undefined) return stem;
    return keys.loose === null ? null : (this.#byLoose.get(keys.loose) ?? null);
  }
}

/** A candidate as the scorer takes it. */
export interface Candidate {
  readonly title: AnalysedText;
  readonly body: AnalysedText;
}

/** Scores candidates of one query; higher is better, 0 and less means that nothing of it was met. */
export class Scorer {
  readonly #query: Query;
  readonly #archive: ArchiveStatistics;
  readonly #rank: RankParameters;
  readonly #meetings: Meetings;
  readonly #weights: readonly number[];
  readonly #total: number;

  constructor(query: Query, archive: ArchiveStatistics, rank: RankParameters = RANK) {
    this.#query = query;
    this.#archive = archive;
    this.#rank = rank;
    this.#meetings = new Meetings(query, rank);
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
    text: AnalysedText,
    fieldWeight: number,
    meanLength: number,
    counts: Float64Array,
    best: Float64Array,
  ): { readonly window: number; readonly pairs: number } {
    const { b, windowWords } = this.#rank;
    const words = text.words;
    const norm = fieldWeight / (1 - b + b * (words.length / Math.max(1, meanLength)));
    const places: number[] = [];
    const meetings: Meeting[] = [];
    for (let at = 0; at < words.length; at++) {
      const meeting = this.#meetings.of(words[at]!);
      if (meeting === null) continue;
      counts[meeting.term]! += meeting.level * norm;
      if (meeting.level > best[meeting.term]!) best[meeting.term] = meeting.level;
      places.push(at);
      meetings.push(meeting);
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
