import { PARTY_WEIGHTS, RECIPIENT_WEIGHTS } from "./model/parties.generated.ts";
import { EVENT_WEIGHTS, OFFSET, SLOPE } from "./model/weights.generated.ts";
import { type Tell, Weights } from "./weights.ts";

/** What the stage asks a model, each by signals: log odds, above 0 means yes. */
export interface Judge {
  /** Whether a candidate is an event. */
  readonly event: (tell: Tell) => number;
  /** Whether a party takes part in an event. */
  readonly party: (tell: Tell) => number;
  /** Whether one that takes part is a recipient rather than an actor. */
  readonly recipient: (tell: Tell) => number;
  /** How likely an event with these log odds is right, 0 to 1. */
  readonly confidence: (score: number) => number;
}

/** What is added to the log odds: few of the candidates are events, and a missed one costs as much as a wrong one. */
export const EVENT_LEAN = 0.5;
export const PARTY_LEAN = 0.1;

const [EVENT, PARTY, RECIPIENT] = [EVENT_WEIGHTS, PARTY_WEIGHTS, RECIPIENT_WEIGHTS].map((table) =>
  Weights.unpack(table),
) as [Weights, Weights, Weights];

/** The judge as trained: see model/CARD.md. */
export const JUDGE: Judge = {
  event: (tell) => EVENT.sum(tell) + EVENT_LEAN,
  party: (tell) => PARTY.sum(tell) + PARTY_LEAN,
  recipient: (tell) => RECIPIENT.sum(tell),
  confidence: (score) => Math.round(100 / (1 + Math.exp(-(SLOPE * score + OFFSET)))) / 100,
};
