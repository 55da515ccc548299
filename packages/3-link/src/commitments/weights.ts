import type { Features } from "./likeness.ts";

/**
 * How much each feature speaks for two mentions being of one undertaking (log-odds). Set by hand: fitting them to forty
 * commitments of one archive made them worse on the commitments left out (docs/linking.md).
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  matter: 1.4,
  wholeMatter: 1.4,
  rarest: 1.1,
  act: 0.7,
  otherAct: -1.4,
  object: 0.4,
  core: 3.2,
  thin: -2.2,
  side: 0.6,
  otherSide: -2.7,
  amount: 3.3,
  otherAmount: -7,
  oneAmount: -0.8,
  newTerms: -8.7,
  term: 2.6,
  otherTerm: -3.7,
  ordinal: 1,
  context: 2.6,
  about: 0.9,
  topic: 0.1,
  years: -0.5,
  sameArticle: -3,
};
export const BIAS = -4.4;
