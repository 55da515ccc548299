import type { EvidenceDecision, LinkConstraints, MentionPair, Outcome, OutcomeDecisions } from "@mahdar/link";
import { type Engine, linkDecisions } from "@mahdar/store";

/** What people decided about these mentions, as linking takes it. */
export async function constraintsOn(tx: Engine, refs: readonly string[]): Promise<LinkConstraints> {
  const together: MentionPair[] = [];
  const apart: MentionPair[] = [];
  for (const { one, other, verdict } of await linkDecisions(tx, "commitment", refs)) {
    if (verdict === "same") together.push([one, other]);
    if (verdict === "different") apart.push([one, other]);
  }
  return { together, apart };
}

export const OUTCOMES: readonly Outcome[] = ["kept", "partly", "delayed", "broken", "superseded", "disputed"];

/** The reference of an outcome itself, beside the references of evidence (`<article's id>:<start>-<end>`). */
export function outcomeRef(outcome: Outcome): string {
  return `outcome:${outcome}`;
}

/**
 * What people decided about how commitments came out, by commitment. A verdict given on a commitment that went into another since
 * (`aliases`: alias → commitment) counts for that one.
 */
export async function outcomeDecisions(
  tx: Engine,
  ids: readonly string[],
  aliases: ReadonlyMap<string, string>,
): Promise<Map<string, OutcomeDecisions>> {
  const found = new Map<
    string,
    { evidence: EvidenceDecision[]; outcome: Outcome | null; rejected: Outcome[]; last: number }
  >();
  for (const link of await linkDecisions(tx, "outcome", [...ids, ...aliases.keys()])) {
    const commitment = aliases.get(link.one) ?? link.one;
    const decided = found.get(commitment) ?? { evidence: [], outcome: null, rejected: [], last: 0 };
    found.set(commitment, decided);
    const outcome = OUTCOMES.find((one) => outcomeRef(one) === link.other);
    if (outcome !== undefined) {
      if (link.verdict === "rejected") decided.rejected.push(outcome);
      // Of several the one decided last holds.
      else if (link.decision > decided.last) [decided.outcome, decided.last] = [outcome, link.decision];
      continue;
    }
    const [, article, start, end] = /^(.*):(\d+)-(\d+)$/su.exec(link.other) ?? [];
    if (article === undefined) continue;
    decided.evidence.push({
      commitment,
      article,
      start: Number(start),
      end: Number(end),
      decision: link.verdict === "accepted" ? "accepted" : "rejected",
    });
  }
  return found;
}
