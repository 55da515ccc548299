import { ActorPool } from "./actor-pool.ts";
import { ActorDecisions } from "./decisions.ts";
import { membersOf } from "./members.ts";
import type { ActorProfile, ActorRecord } from "./profile.ts";
import { type EntityTie, inPlacingOrder } from "./propose-actor.ts";

/** Actors kept in memory; with more, those named longest ago are let go. */
const MOST = 250_000;

/**
 * Ties the entities of articles to actors as they arrive. What is proposed for one article is not taken back when more arrive, so that
 * it depends on their order; `settleActors` does not. Memory is bounded by `most` actors of bounded profiles.
 *
 * @example const index = new ActorIndex(); index.add(record) // [{ entity: "e1", actor, opens, confidence, reasons, possible }]
 */
export class ActorIndex {
  readonly #pool: ActorPool;

  /** `decisions` go before everything the machine proposes. */
  constructor(decisions = new ActorDecisions(), most: number = MOST) {
    this.#pool = new ActorPool(decisions, most);
  }

  /** One tie for each entity of the article, in its order; those with the fullest names are placed first. */
  add(record: ActorRecord): EntityTie[] {
    const members = membersOf(record);
    const ties = new Map<string, EntityTie>();
    for (const member of inPlacingOrder(members)) ties.set(member.id, this.#pool.place(member, ties));
    return members.map(({ id }) => ties.get(id)!);
  }

  /** The profile of an actor; null where it is not, or no longer, in memory. */
  profileOf(actor: string): ActorProfile | null {
    return this.#pool.actors.get(actor)?.profile ?? null;
  }

  get size(): number {
    return this.#pool.actors.size;
  }
}
