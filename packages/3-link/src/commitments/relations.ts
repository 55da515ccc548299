import { featuresOf } from "./likeness.ts";
import type { CommitmentGroup } from "./link.ts";
import type { CommitmentMention } from "./mention.ts";

/** How one commitment stands to another of the same act and object: `from` is the later one. */
export interface CommitmentRelation {
  /** Index of the later commitment, and of the one it follows. */
  readonly from: number;
  readonly to: number;
  /** `makes-exact`: names an amount or term where the older named none; `renews`: the same with other terms. */
  readonly kind: "makes-exact" | "renews";
  /** The pair of wordings that bears it out most. */
  readonly mentions: readonly [later: string, earlier: string];
  /** How much their matter agrees, 0 to 1. */
  readonly likeness: number;
}

/** Act and object must agree by so much. */
const SAME_CORE = 0.6;

/**
 * Commitments that renew others: the same sides, act and object, other terms. Each follows the latest one before it that it is most
 * like; two that differ in matter are not related.
 */
export function relateCommitments(groups: readonly CommitmentGroup[]): CommitmentRelation[] {
  const relations: CommitmentRelation[] = [];
  groups.forEach((later, from) => {
    let best: CommitmentRelation | null = null;
    groups.forEach((earlier, to) => {
      if (from === to || !isBefore(earlier[0]!, later[0]!)) return;
      const relation = relate(later, from, earlier, to);
      if (relation !== null && (best === null || relation.likeness > best.likeness)) best = relation;
    });
    if (best !== null) relations.push(best);
  });
  return relations;
}

function relate(
  later: CommitmentGroup,
  from: number,
  earlier: CommitmentGroup,
  to: number,
): CommitmentRelation | null {
  let best: CommitmentRelation | null = null;
  for (const one of distinct(later))
    for (const other of distinct(earlier)) {
      const features = featuresOf(one, other);
      const differs = features.otherAmount > 0 || features.otherTerm > 0;
      if (features.otherSide > 0 || features.side === 0 || (!features.newTerms && !differs)) continue;
      const likeness = (features.core + features.matter) / 2;
      if (features.core < SAME_CORE || (best !== null && likeness <= best.likeness)) continue;
      const kind = differs ? "renews" : "makes-exact";
      best = { from, to, kind, mentions: [one.id, other.id], likeness };
    }
  return best;
}

/** One mention of each wording. */
function distinct(group: CommitmentGroup): CommitmentMention[] {
  return [...new Map(group.map((mention) => [mention.words.text, mention])).values()];
}

function isBefore(one: CommitmentMention, other: CommitmentMention): boolean {
  return one.day !== null && other.day !== null && one.day < other.day;
}
