/** One row to fit: its signals and its class. */
export interface Row {
  readonly signals: readonly string[];
  readonly yes: boolean;
}

const ROUNDS = 300;
const STEP = 0.5;
/** Signals seen less often say nothing. */
const SEEN_MIN = 3;

/** Logistic regression with a ridge penalty by full gradients with steps that shrink (Adagrad). Deterministic. */
export function fitWeights(rows: readonly Row[], ridge: number): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { signals } of rows) for (const signal of signals) seen.set(signal, (seen.get(signal) ?? 0) + 1);
  const names = [...seen]
    .filter(([, count]) => count >= SEEN_MIN)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const columns = rows.map(({ signals }) =>
    Int32Array.from(signals.flatMap((signal) => index.get(signal) ?? [])),
  );
  const weights = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  const sums = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (let n = 0; n < rows.length; n++) {
      const column = columns[n]!;
      let sum = 0;
      for (const at of column) sum += weights[at]!;
      const error = 1 / (1 + Math.exp(-sum)) - (rows[n]!.yes ? 1 : 0);
      for (const at of column) gradient[at]! += error;
    }
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at]! + ridge * weights[at]!;
      sums[at]! += slope * slope;
      weights[at]! -= (STEP * slope) / (Math.sqrt(sums[at]!) + 1e-8);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at]!]));
}

/** The log odds the weights give to the signals, before leaning. */
export function sumOf(weights: ReadonlyMap<string, number>, signals: readonly string[]): number {
  return signals.reduce((sum, signal) => sum + (weights.get(signal) ?? 0), 0);
}
