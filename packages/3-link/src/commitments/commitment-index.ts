import { type Comparison, compareMentions, type Reason } from "./likeness.ts";
import { linkageOf, SAME } from "./link.ts";
import type { CommitmentMention } from "./mention.ts";
import { MentionIndex } from "./mention-index.ts";

/** A commitment a mention may belong to, for a person to decide. */
export interface LinkProposal {
  readonly commitment: string;
  /** Linkage to all its wordings, 0 to 1. */
  readonly likeness: number;
  /** How far the best proposal leads the second, and the threshold, 0 to 1. */
  readonly confidence: number;
  /** The wording most like it, and what speaks for and against. */
  readonly nearest: string;
  readonly reasons: readonly Reason[];
}

/**
 * The commitments known so far and what a new mention may belong to. Nothing joins by itself: `propose` answers, `put` keeps what
 * was decided.
 *
 * @example index.put("c1", first); index.propose(restated) // [{ commitment: "c1", likeness: 0.93, … }]
 */
export class CommitmentIndex {
  readonly #index = new MentionIndex();
  readonly #mentions: CommitmentMention[] = [];
  readonly #homes: string[] = [];
  readonly #sizes = new Map<string, number>();

  /** Keeps a mention under the commitment it was decided to belong to. */
  put(commitment: string, mention: CommitmentMention): void {
    this.#index.add(mention);
    this.#mentions.push(mention);
    this.#homes.push(commitment);
    this.#sizes.set(commitment, (this.#sizes.get(commitment) ?? 0) + 1);
  }

  /** The commitments a mention may be of, likest first; none where it is like none: then it is a new one. */
  propose(mention: CommitmentMention): LinkProposal[] {
    const compared = new Map<string, (Comparison & { readonly id: string })[]>();
    for (const number of this.#index.candidatesOf(mention)) {
      const other = this.#mentions[number]!;
      if (other.id === mention.id) continue;
      const home = this.#homes[number]!;
      const list = compared.get(home) ?? [];
      list.push({ ...compareMentions(mention, other), id: other.id });
      compared.set(home, list);
    }
    const found = [...compared].flatMap(([commitment, comparisons]) => {
      const likeness = linkageOf(comparisons, this.#sizes.get(commitment)!);
      if (likeness < SAME) return [];
      const nearest = comparisons.reduce((best, one) => (one.likeness > best.likeness ? one : best));
      return [{ commitment, likeness, nearest: nearest.id, reasons: nearest.reasons }];
    });
    found.sort((a, b) => b.likeness - a.likeness || (a.commitment < b.commitment ? -1 : 1));
    return found.map((one, at) => {
      const rival = Math.max(SAME, at === 0 ? (found[1]?.likeness ?? 0) : found[0]!.likeness);
      return { ...one, confidence: one.likeness / (one.likeness + rival) };
    });
  }

  /** As `propose`, then keeps the mention: under the first proposal, or under `fresh` where there is none. */
  add(mention: CommitmentMention, fresh: string): LinkProposal[] {
    const proposals = this.propose(mention);
    this.put(proposals[0]?.commitment ?? fresh, mention);
    return proposals;
  }
}
