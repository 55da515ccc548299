import type { EntityType } from "@mahdar/shape";
import { CONFIDENCE } from "./model/confidence.generated.ts";

const EDGE = 1e-3;
/** What is taken for a rule the table has not met. */
const OTHER = "names/model";

/** Which line of the table counts: by rule and type, and apart where a rule made the name and the model did not weigh it. */
export function groupOf(rule: string, type: EntityType, chance: number): string {
  return `${rule} ${type}${chance === 0 ? " unweighed" : ""}`;
}

/**
 * The chance that a mention is right: from what the model gives it, on the scale of its rule and type, as fitted on
 * articles the model had not seen (tools/train-names.ts). In hundredths, never quite sure.
 */
export function confidenceOf(rule: string, type: EntityType, chance: number): number {
  const [base, slope] = CONFIDENCE[groupOf(rule, type, chance)] ??
    CONFIDENCE[groupOf(OTHER, type, chance)] ??
    CONFIDENCE[`${OTHER} ${type}`] ?? [0, 1];
  const bounded = Math.min(1 - EDGE, Math.max(EDGE, chance));
  const score = base + slope * Math.log(bounded / (1 - bounded));
  return Math.min(99, Math.max(1, Math.round(100 / (1 + Math.exp(-score))))) / 100;
}
