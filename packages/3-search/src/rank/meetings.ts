import type { Token } from "@mahdar/text";
import type { Query, QueryTerm } from "../query/query.ts";
import { keysOf } from "../words/word-keys.ts";
import { RANK, type RankParameters } from "./parameters.ts";

type Word = Token["word"];

/** Which word of the query a written form meets, and how well: 1 for its stem, more in the same form, less loosely. */
export interface Meeting {
  readonly term: number;
  readonly level: number;
  /** True where only what is left without vowels and affixes is the same. */
  readonly isLoose: boolean;
  /** The stem that must stand before: عبدالله meets الله only after عبد. */
  readonly after: string | null;
}
const NONE: readonly Meeting[] = [];

/** The words of a query as written forms meet them. */
export class Meetings {
  readonly #rank: RankParameters;
  readonly #byForm = new Map<string, Meeting>();
  readonly #byStem = new Map<string, Meeting>();
  readonly #byLoose = new Map<string, Meeting>();

  constructor(query: Query, rank: RankParameters = RANK) {
    this.#rank = rank;
    query.terms.forEach((term, at) => this.#learn(term, at, query.isExact));
  }

  #learn(term: QueryTerm, at: number, isExact: boolean): void {
    const put = (map: Map<string, Meeting>, key: string, level: number, isLoose = false): void => {
      const after = map === this.#byStem && term.stems.length > 1 ? term.stems.at(-2)! : null;
      const known = map.get(key);
      if (known === undefined || known.level < level) map.set(key, { term: at, level, isLoose, after });
    };
    put(this.#byForm, term.form, 1 + this.#rank.sameForm);
    if (isExact) return;
    put(this.#byStem, term.stems.at(-1)!, 1);
    if (term.stems.length > 1) return;
    if (term.otherStem !== null) put(this.#byStem, term.otherStem, this.#rank.otherStem);
    if (term.loose !== null) put(this.#byLoose, term.loose, this.#rank.loose, true);
  }

  /** The words of the query a word meets, `before` being the word before it: one, or two of عبدالله, mostly none. */
  of(word: Word, before: Word | null): readonly Meeting[] {
    const keys = keysOf(word);
    if (keys === null) return NONE;
    const same = this.#byForm.get(keys.form);
    if (same !== undefined) return [same];
    const met: Meeting[] = [];
    keys.stems.forEach((stem, at) => {
      const meeting = this.#byStem.get(stem);
      if (meeting === undefined) return;
      const previous =
        at > 0 ? keys.stems[at - 1] : before === null ? undefined : keysOf(before)?.stems.at(-1);
      if (meeting.after === null || meeting.after === previous) met.push(meeting);
    });
    if (met.length > 0 || this.#byLoose.size === 0 || keys.loose === null) return met;
    const loose = this.#byLoose.get(keys.loose);
    return loose === undefined ? NONE : [loose];
  }
}
