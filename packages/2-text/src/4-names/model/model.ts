import { type Bonds, readBonds } from "./bonds.ts";
import { FORM_TEMPLATES } from "./form-features.ts";
import { Forms, SUM_COUNT } from "./forms.ts";
import { hashOf } from "./hash.ts";
import { LABEL_COUNT, mayFollow } from "./labels.ts";
import { featureHash, SCALE, Weights } from "./weights.ts";
import { readWordGroups, type WordGroups } from "./word-groups.ts";

const SPELLING = FORM_TEMPLATES.indexOf("w");

/** A trained model with its tables, laid out for reading. */
export class Model {
  readonly weights: Weights;
  readonly forms: Forms;
  readonly bonds: Bonds;
  /** What the edge of a sentence adds, as a word beside the first and last token. */
  readonly edge = new Int32Array(SUM_COUNT);

  /** The steps as factors, for chances; 0 where a label may not follow. */
  readonly factors: Float64Array;

  constructor(weights: Weights, groups: WordGroups, bonds: Bonds) {
    this.weights = weights;
    this.forms = new Forms(groups, weights);
    this.bonds = bonds;
    weights.add(hashOf("edge"), this.edge);
    this.factors = Float64Array.from(weights.steps, (step, k) =>
      mayFollow(Math.floor(k / LABEL_COUNT) % LABEL_COUNT, k % LABEL_COUNT) ? Math.exp(step / SCALE) : 0,
    );
  }

  /** Whether training met the folded form. */
  knows(fold: string): boolean {
    return this.weights.knows(featureHash(SPELLING, fold, 0, fold.length));
  }
}

let model: Model | null = null;

/** The model the reader uses: a program that reads nothing does not pay for it. */
export function theModel(): Model {
  model ??= new Model(new Weights(), readWordGroups(), readBonds());
  return model;
}
