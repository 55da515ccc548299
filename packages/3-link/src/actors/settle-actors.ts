import { ActorPool, type PooledActor } from "./actor-pool.ts";
import { compareActors } from "./compare.ts";
import { ActorDecisions } from "./decisions.ts";
import type { ActorMember } from "./members.ts";
import { mergeAll } from "./merge.ts";
import type { ActorProfile } from "./profile.ts";
import { type EntityTie, strengthOf } from "./propose-actor.ts";

/** The members of one actor, in order of day and id, and its profile, which is theirs merged in that order. */
export interface ActorGroup {
  readonly id: string;
  readonly members: readonly string[];
  readonly profile: ActorProfile;
}

/** How often actors that have grown are compared with each other again. */
const ROUNDS = 3;

/**
 * Gathers members into actors in one go: the same groups for any order of the members. Decisions of people are kept whatever the
 * likeness; without a decision the groups are exactly what they were before it was made. Two entities of one article are never one
 * actor but by hand, by the knowledge base or by a kunya written beside the name.
 *
 * @example settleActors(members, new ActorDecisions([{ kind: "different", one, other }])) // [{ id, members, profile }]
 */
export function settleActors(
  members: readonly ActorMember[],
  decisions = new ActorDecisions(),
): ActorGroup[] {
  const pool = new ActorPool(decisions, Number.POSITIVE_INFINITY);
  const ties = new Map<string, EntityTie>();
  // The fullest names first: short ones then find whom they shorten.
  const order = members.toSorted(
    (a, b) =>
      Number(a.beside !== null) - Number(b.beside !== null) ||
      strengthOf(b.profile) - strengthOf(a.profile) ||
      byDay(a, b),
  );
  for (const member of order) ties.set(member.id, pool.place(member, ties));
  const into = joinFragments(pool);
  const groups = new Map<string, ActorMember[]>();
  for (const member of members.toSorted(byDay)) {
    let actor = ties.get(member.id)!.actor;
    for (let next = into.get(actor); next !== undefined; next = into.get(actor)) actor = next;
    const there = groups.get(actor);
    if (there === undefined) groups.set(actor, [member]);
    else there.push(member);
  }
  return [...groups].map(([actor, list]) => groupOf(actor, list)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Actors opened apart for want of a ground, which others have since given them; which became which. */
function joinFragments(pool: ActorPool): ReadonlyMap<string, string> {
  const into = new Map<string, string>();
  let changed = new Set([...pool.actors.keys()].sort());
  for (let round = 0; round < ROUNDS && changed.size > 0; round++) {
    const grown = new Set<string>();
    for (const id of changed) {
      const actor = pool.actors.get(id);
      if (actor === undefined) continue;
      for (const other of pool.sharing(actor)) {
        // Of two that both changed, the later looks at the earlier.
        if (changed.has(other.id) && actor.id < other.id) continue;
        if (!pool.actors.has(other.id) || meet(actor, other) || pool.arePart(actor, other)) continue;
        if (compareActors(actor.profile, other.profile).decision !== "same" || fitsBetter(pool, actor, other))
          continue;
        const [kept, gone] = byStanding(actor, other);
        pool.merge(kept, gone);
        into.set(gone.id, kept.id);
        grown.add(kept.id);
        break;
      }
    }
    changed = new Set([...grown].filter((id) => pool.actors.has(id)).sort());
  }
  return into;
}

/** Whether another actor, known to be a different one, fits the first as well. */
function fitsBetter(pool: ActorPool, actor: PooledActor, other: PooledActor): boolean {
  return pool
    .sharing(actor)
    .some(
      (third) =>
        third !== other &&
        compareActors(actor.profile, third.profile).decision === "same" &&
        compareActors(other.profile, third.profile).decision === "different",
    );
}

function meet(one: PooledActor, other: PooledActor): boolean {
  const [few, many] = one.articles.size < other.articles.size ? [one, other] : [other, one];
  for (const article of few.articles) if (many.articles.has(article)) return true;
  return false;
}

function byStanding(one: PooledActor, other: PooledActor): [PooledActor, PooledActor] {
  const known = Number(other.profile.known !== null) - Number(one.profile.known !== null);
  return known < 0 || (known === 0 && one.id < other.id) ? [one, other] : [other, one];
}

function groupOf(actor: string, list: readonly ActorMember[]): ActorGroup {
  return {
    id: actor.startsWith("known:") ? actor : list[0]!.id,
    members: list.map(({ id }) => id),
    profile: mergeAll(list.map(({ profile }) => profile)),
  };
}

function byDay(one: ActorMember, other: ActorMember): number {
  return compareText(one.profile.first, other.profile.first) || compareText(one.id, other.id);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
