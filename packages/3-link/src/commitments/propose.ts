import type { Decisions } from "./constraints.ts";
import { type Comparison, compareMentions, type Reason } from "./likeness.ts";
import { linkageOf, SAME } from "./link.ts";
import type { CommitmentMention } from "./mention.ts";

/** A commitment a mention may belong to, for a person to decide. */
export interface LinkProposal {
  readonly commitment: string;
  /** Linkage to all its wordings, 0 to 1; 1 where people decided it. */
  readonly likeness: number;
  /** How far the best proposal leads the second, and the threshold, 0 to 1. */
  readonly confidence: number;
  /** The wording most like it, and what speaks for and against. */
  readonly nearest: string;
  readonly reasons: readonly Reason[];
  /** People put this mention together with one of the commitment. */
  readonly decided?: true;
}

/** A mention and the commitment it is kept under. */
export interface HousedMention {
  readonly commitment: string;
  readonly mention: CommitmentMention;
}

/**
 * The commitments a mention may be of, likest first, among the mentions that share a key with it (`keysOfMention`), however they were
 * looked up. `sizeOf` tells how many mentions a commitment has in all: those that share no key count as unlike. A commitment
 * with a mention decided to be apart from this one is not proposed; one with a mention decided to be together is alone.
 */
export function proposeAmong(
  mention: CommitmentMention,
  candidates: Iterable<HousedMention>,
  sizeOf: (commitment: string) => number,
  decisions: Decisions,
): LinkProposal[] {
  const compared = new Map<string, (Comparison & { readonly id: string })[]>();
  const barred = new Set<string>();
  const decided = new Set<string>();
  for (const { commitment, mention: other } of candidates) {
    if (other.id === mention.id) continue;
    if (decisions.areApart(mention.id, other.id)) barred.add(commitment);
    else if (decisions.areTogether(mention.id, other.id)) decided.add(commitment);
    const list = compared.get(commitment) ?? [];
    list.push({ ...compareMentions(mention, other), id: other.id });
    compared.set(commitment, list);
  }
  const found = [...compared].flatMap(([commitment, comparisons]) => {
    if (barred.has(commitment) || (decided.size > 0 && !decided.has(commitment))) return [];
    const isDecided = decided.has(commitment);
    const likeness = isDecided ? 1 : linkageOf(comparisons, sizeOf(commitment));
    if (likeness < SAME) return [];
    const { id, reasons } = comparisons.reduce((best, one) => (one.likeness > best.likeness ? one : best));
    return [{ commitment, likeness, nearest: id, reasons, ...(isDecided ? { decided: true as const } : {}) }];
  });
  found.sort((a, b) => b.likeness - a.likeness || (a.commitment < b.commitment ? -1 : 1));
  return found.map((one, at) => {
    const rival = Math.max(SAME, at === 0 ? (found[1]?.likeness ?? 0) : found[0]!.likeness);
    return { ...one, confidence: one.likeness / (one.likeness + rival) };
  });
}
