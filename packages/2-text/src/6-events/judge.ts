import { LEAN, SIGNAL_WEIGHTS } from "./model/weights.generated.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  SIGNAL_WEIGHTS.split("\n").map((line) => {
    const tab = line.lastIndexOf("\t");
    return [line.slice(0, tab), Number(line.slice(tab + 1)) / 100];
  }),
);

/** How likely a candidate with these signals is an event, as log odds: above 0 the model takes it. */
export function judge(signals: readonly string[]): number {
  let sum = LEAN;
  for (const signal of signals) sum += WEIGHTS.get(signal) ?? 0;
  return sum;
}
