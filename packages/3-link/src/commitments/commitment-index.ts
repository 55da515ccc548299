import { Decisions, type LinkConstraints, UNDECIDED } from "./constraints.ts";
import type { CommitmentMention } from "./mention.ts";
import { MentionIndex } from "./mention-index.ts";
import { type HousedMention, type LinkProposal, proposeAmong } from "./propose.ts";

/**
 * The commitments known so far and what a new mention may belong to. Nothing joins by itself: `propose` answers, `put` keeps what
 * was decided. What people decided about pairs of mentions is kept to.
 *
 * @example index.put("c1", first); index.propose(restated) // [{ commitment: "c1", likeness: 0.93, … }]
 */
export class CommitmentIndex {
  readonly #index = new MentionIndex();
  readonly #housed: HousedMention[] = [];
  readonly #homes = new Map<string, number[]>();
  readonly #sizes = new Map<string, number>();
  readonly #decisions: Decisions;

  constructor(constraints?: LinkConstraints) {
    this.#decisions = constraints === undefined ? UNDECIDED : new Decisions(constraints);
  }

  /** Keeps a mention under the commitment it was decided to belong to. */
  put(commitment: string, mention: CommitmentMention): void {
    this.#index.add(mention);
    const home = this.#decisions.homeOf(mention.id);
    this.#homes.set(home, [...(this.#homes.get(home) ?? []), this.#housed.length]);
    this.#housed.push({ commitment, mention });
    this.#sizes.set(commitment, (this.#sizes.get(commitment) ?? 0) + 1);
  }

  /** The commitments a mention may be of, likest first; none where it is like none: then it is a new one. */
  propose(mention: CommitmentMention): LinkProposal[] {
    const numbers = new Set(this.#index.candidatesOf(mention));
    // What people decided holds where the words have nothing in common too.
    for (const home of [this.#decisions.homeOf(mention.id), ...this.#decisions.apartFrom(mention.id)])
      for (const number of this.#homes.get(home) ?? []) numbers.add(number);
    const candidates = [...numbers].map((number) => this.#housed[number]!);
    return proposeAmong(mention, candidates, (id) => this.#sizes.get(id) ?? 0, this.#decisions);
  }

  /** As `propose`, then keeps the mention: under the first proposal, or under `fresh` where there is none. */
  add(mention: CommitmentMention, fresh: string): LinkProposal[] {
    const proposals = this.propose(mention);
    this.put(proposals[0]?.commitment ?? fresh, mention);
    return proposals;
  }
}
