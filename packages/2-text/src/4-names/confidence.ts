import type { EntityType } from "@mahdar/shape";
import { CONFIDENCE } from "./model/confidence.generated.ts";

const EDGE = 1e-4;
/** What is taken for a rule the table has not met. */
const OTHER = "names/model";

/**
 * The chance that a mention is right: from what the model gives it, on the scale of its rule and type, as fitted on
 * articles the model had not seen (tools/train-names.ts). In hundredths.
 */
export function confidenceOf(rule: string, type: EntityType, chance: number): number {
  const [base, slope] = CONFIDENCE[`${rule} ${type}`] ?? CONFIDENCE[`${OTHER} ${type}`] ?? [0, 1];
  const bounded = Math.min(1 - EDGE, Math.max(EDGE, chance));
  const score = base + slope * Math.log(bounded / (1 - bounded));
  return Math.round(100 / (1 + Math.exp(-score))) / 100;
}
