import { CONFIDENCE, LEAN, SIGNAL_WEIGHTS } from "./model/weights.generated.ts";

const WEIGHTS: ReadonlyMap<string, number> = new Map(
  SIGNAL_WEIGHTS.split("\n").map((line) => {
    const tab = line.lastIndexOf("\t");
    return [line.slice(0, tab), Number(line.slice(tab + 1)) / 100];
  }),
);

/** How likely a candidate with these signals is a commitment, as log odds: above 0 the model takes it. */
export function judge(signals: readonly string[]): number {
  let sum = LEAN;
  for (const signal of signals) sum += WEIGHTS.get(signal) ?? 0;
  return sum;
}

/** The chance that a commitment taken at these log odds is right, 0 to 1, in hundredths; see model/CARD.md. */
export function confidenceOf(odds: number): number {
  const [slope, shift] = CONFIDENCE;
  return Math.round(100 / (1 + Math.exp(-(slope * odds + shift)))) / 100;
}
