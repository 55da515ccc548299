import type { Bearing } from "./outcome-signals.ts";
import type { OutcomeEvidence } from "./outcomes.ts";
import type { Outcome } from "./standing.ts";

/** What a person decided about evidence proposed, by its place. */
export interface EvidenceDecision {
  readonly commitment: string;
  readonly article: string;
  /** Offsets of the quote. */
  readonly start: number;
  readonly end: number;
  readonly decision: "accepted" | "rejected";
  /** How it bears, where the person corrected it. */
  readonly bearing?: Bearing;
}

/** What people decided about how a commitment came out. */
export interface OutcomeDecisions {
  readonly evidence: readonly EvidenceDecision[];
  /** The outcome a person settled, which is then the outcome; null where none is settled. */
  readonly outcome: Outcome | null;
  /** Outcomes a person turned down: they are not proposed again. */
  readonly rejected: readonly Outcome[];
}

/** Evidence with what people decided: the rejected left out, the accepted marked and corrected. */
export function applyDecisions(
  evidence: readonly OutcomeEvidence[],
  decisions: readonly EvidenceDecision[],
): OutcomeEvidence[] {
  const by = new Map(decisions.map((one) => [placeOf(one.commitment, one.article, one.start, one.end), one]));
  return evidence.flatMap((one) => {
    const { start, end } = one.quote;
    const decided = by.get(placeOf(one.commitment, one.article, start, end));
    if (decided === undefined) return [one];
    if (decided.decision === "rejected") return [];
    return [{ ...one, bearing: decided.bearing ?? one.bearing, accepted: true as const }];
  });
}

function placeOf(commitment: string, article: string, start: number, end: number): string {
  return JSON.stringify([commitment, article, start, end]);
}
