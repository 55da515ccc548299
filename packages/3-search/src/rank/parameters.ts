/** All numbers of the ranking. Chosen on the tuning halves of the questions in evaluation/search. */
export interface RankParameters {
  /** BM25: how soon further occurrences stop counting, and how much the length of a text counts. */
  readonly k1: number;
  readonly b: number;
  /** How many occurrences in the body one in the title counts for. */
  readonly titleWeight: number;
  /** What an occurrence counts where only the other stem, or only what is left of vowels and affixes, is the same. */
  readonly otherStem: number;
  readonly loose: number;
  /** What is added to an occurrence in the very form that was typed. */
  readonly sameForm: number;
  /** How much the best stretch of `windowWords` words counts, by the weight of the different words it holds. */
  readonly window: number;
  readonly windowWords: number;
  /** How much two words of the query side by side in its order count. */
  readonly pair: number;
  /** How much the share of the query's weight that occurs at all counts; the exponent of that share. */
  readonly coverage: number;
  /** So many articles of the press at large stand behind the statistics of a small archive. */
  readonly priorArticles: number;
}

export const RANK: RankParameters = {
  k1: 1.2,
  b: 0.75,
  titleWeight: 5,
  otherStem: 0.5,
  loose: 0.35,
  sameForm: 0.5,
  window: 1,
  windowWords: 30,
  pair: 0.45,
  coverage: 0.2,
  priorArticles: 100,
};
