import { SIGNAL_WEIGHTS } from "./model/confidence.generated.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  SIGNAL_WEIGHTS.split("\n").map((line) => {
    const [signal, weight] = line.split("\t");
    return [signal!, Number(weight) / 100];
  }),
);
const ALWAYS = WEIGHTS.get("always") ?? 0;

/** The chance, in hundredths, that content and source are both right. See model/CARD.md. */
export function confidenceOf(signals: readonly string[]): number {
  let sum = ALWAYS;
  for (const signal of signals) sum += WEIGHTS.get(signal) ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
