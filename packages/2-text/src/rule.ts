/**
 * A rule as a record. Its id goes with every annotation it makes, to the store and the screen; `says` tells a reader
 * in one sentence why the annotation is there; `examples` must fire, `counterExamples` must not (the tests hold it to both).
 */
export interface Rule {
  /** `stage/name`, as in `times/day-month-year`. */
  readonly id: string;
  readonly says: { readonly ar: string; readonly en: string };
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}
