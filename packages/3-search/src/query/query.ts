/** One word sought. */
export interface QueryTerm {
  /** As it was typed. */
  readonly typed: string;
  readonly form: string;
  /** The stems it is looked for under; all of them must follow one another (عبد الله). */
  readonly stems: readonly string[];
  /** Another stem it could have, where its first letter may be a clitic; it counts less. */
  readonly otherStem: string | null;
  readonly loose: string | null;
  /** 1, or less for a word that frames a question more than it says what the question is about. */
  readonly weight: number;
  /** True for +word: articles without it are left out. */
  readonly isRequired: boolean;
}

/** A search line, read. Words keep the order they were typed in. */
export interface Query {
  /** Only the written form counts, letters folded: الكاظمي does not find للكاظمي. */
  readonly isExact: boolean;
  readonly terms: readonly QueryTerm[];
  /** Words in quotation marks; they must stand side by side in this order. Their words are among `terms` too. */
  readonly phrases: readonly (readonly QueryTerm[])[];
  /** Words with a - before them, and the words of phrases with a - before the marks. */
  readonly excluded: readonly (readonly QueryTerm[])[];
}
