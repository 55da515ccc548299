import type { Features } from "./likeness.ts";

/**
 * How much each feature speaks for two mentions being of one undertaking (log-odds). Set by hand: fitted
 * to two small archives they linked too much in the press at large (docs/linking.md).
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  matter: 1.5,
  wholeMatter: 1.5,
  rarest: 1,
  act: 0.7,
  otherAct: -1.5,
  object: 0.7,
  core: 3.5,
  thin: -3,
  side: 1.2,
  otherSide: -3,
  amount: 3,
  otherAmount: -7,
  oneAmount: -1,
  newTerms: -9,
  term: 2,
  otherTerm: -4,
  ordinal: 1,
  context: 2.5,
  about: 0.8,
  topic: 0.3,
  years: -0.2,
  sameArticle: -3,
};
export const BIAS = -5;
