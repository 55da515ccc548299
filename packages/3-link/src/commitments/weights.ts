import type { Features } from "./likeness.ts";

/**
 * How much each feature speaks for two mentions being of one undertaking (log-odds): set by hand, then drawn towards marked pairs of samples,
 * chains and press (`evaluation/linking/fit.ts`); `years` was left as it was, for the press marked is of three weeks (docs/linking.md).
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  matter: 1.12,
  wholeMatter: 1.29,
  rarest: 0.9,
  act: 0.43,
  otherAct: -1.14,
  object: 0.0,
  core: 2.27,
  sharedAct: 0.96,
  wording: 2.47,
  oneNews: 0.41,
  thin: -1.42,
  side: 0.13,
  otherSide: -1.98,
  amount: 3.58,
  otherAmount: -6.82,
  oneAmount: -0.4,
  newTerms: -8.64,
  term: 2.26,
  otherTerm: -3.2,
  ordinal: 1.14,
  context: 2.63,
  about: 0.47,
  topic: 0.53,
  years: -0.3,
  sameArticle: -0.56,
};
export const BIAS = -3.78;
