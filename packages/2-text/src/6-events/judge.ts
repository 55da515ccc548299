import { PARTY_WEIGHTS, RECIPIENT_WEIGHTS } from "./model/parties.generated.ts";
import { EVENT_WEIGHTS } from "./model/weights.generated.ts";

/** What the stage asks a model, each by signals: log odds, above 0 means yes. */
export interface Judge {
  /** Whether a candidate is an event. */
  readonly event: (signals: readonly string[]) => number;
  /** Whether a party takes part in an event. */
  readonly party: (signals: readonly string[]) => number;
  /** Whether one that takes part is a recipient rather than an actor. */
  readonly recipient: (signals: readonly string[]) => number;
}

/** A judge that adds up weights and a lean to yes. */
export function weigh(
  weights: ReadonlyMap<string, number>,
  lean: number,
): (signals: readonly string[]) => number {
  return (signals) => {
    let sum = lean;
    for (const signal of signals) sum += weights.get(signal) ?? 0;
    return sum;
  };
}

/** What is added to the log odds: few of the candidates are events, and a missed one costs as much as a wrong one. */
export const EVENT_LEAN = 1;
export const PARTY_LEAN = 0.1;

/** The judge as trained: see model/CARD.md. */
export const JUDGE: Judge = {
  event: weigh(unpack(EVENT_WEIGHTS), EVENT_LEAN),
  party: weigh(unpack(PARTY_WEIGHTS), PARTY_LEAN),
  recipient: weigh(unpack(RECIPIENT_WEIGHTS), 0),
};

/** A table of signals and their weights in hundredths, a line each. */
function unpack(table: string): ReadonlyMap<string, number> {
  return new Map(
    table.split("\n").map((line) => {
      const tab = line.lastIndexOf("\t");
      return [line.slice(0, tab), Number(line.slice(tab + 1)) / 100];
    }),
  );
}
