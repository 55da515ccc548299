import { BIAS, WEIGHTS } from "./model/weights.generated.ts";

/** How likely a candidate with these signals is an event, as log odds: above 0 the model takes it. */
export function judge(signals: readonly string[]): number {
  let sum = BIAS;
  for (const signal of signals) sum += WEIGHTS.get(signal) ?? 0;
  return sum;
}
