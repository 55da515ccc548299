import { ActorDecisions, type ActorMember, type ActorProfile, mergeAll, settleActors } from "@mahdar/link";
import { type Engine, type LinkDecision, linkDecisions } from "@mahdar/store";
import { partsOf } from "../parts.ts";
import { unpackProfile } from "./pack.ts";

/** A member as what people decided is applied to it. */
interface OverlaidMember {
  readonly ref: string;
  readonly proposed: string;
  readonly actor: string;
  readonly profile: ActorProfile;
}

/**
 * Makes the actors that are shown out of the proposed ones (ids in `touched`): «different» parts a proposed actor's members, «same»
 * joins whole actors. Without decisions an actor is what was proposed, so that a decision taken back leaves nothing behind.
 */
export async function overlay(tx: Engine, touched: readonly string[]): Promise<void> {
  const decisions = await linkDecisions(tx, "actor");
  const homes = await proposedOf(
    tx,
    decisions.flatMap(({ one, other }) => [one, other]),
  );
  const { bound, free } = reached(touched, decisions, homes);
  const stale = new Set<string>();
  for (const part of partsOf([...bound, ...free])) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select("actor")
      .distinct()
      .where("proposed", "in", part)
      .execute();
    for (const { actor } of rows) stale.add(actor);
  }
  for (const part of partsOf(free)) {
    await tx.db
      .updateTable("actor_members")
      .set((eb) => ({ actor: eb.ref("proposed") }))
      .where("proposed", "in", part)
      .whereRef("actor", "<>", "proposed")
      .execute();
  }
  const settled = settle(await membersOfProposed(tx, bound), decisions);
  for (const [actor, members] of settled) {
    const moved = members.filter((member) => member.actor !== actor).map(({ ref }) => ref);
    for (const part of partsOf(moved))
      await tx.db.updateTable("actor_members").set({ actor }).where("ref", "in", part).execute();
  }
  await summarise(tx, [...new Set([...stale, ...free, ...settled.keys()])]);
}

/** The proposed actors decisions reach from the touched ones (`bound`), and the touched ones no decision is about (`free`). */
function reached(
  touched: readonly string[],
  decisions: readonly LinkDecision[],
  homes: ReadonlyMap<string, string>,
): { readonly bound: string[]; readonly free: string[] } {
  const beside = new Map<string, Set<string>>();
  for (const { one, other } of decisions) {
    const ends = [homes.get(one), homes.get(other)].filter((home) => home !== undefined);
    for (const home of ends) {
      const there = beside.get(home) ?? new Set();
      for (const end of ends) there.add(end);
      beside.set(home, there);
    }
  }
  const bound = new Set(touched.filter((id) => beside.has(id)));
  for (const id of bound) for (const next of beside.get(id) ?? []) bound.add(next);
  return { bound: [...bound], free: touched.filter((id) => !bound.has(id)) };
}

/** The actors these members are, by id. */
function settle(
  members: readonly OverlaidMember[],
  decisions: readonly LinkDecision[],
): Map<string, OverlaidMember[]> {
  const byRef = new Map(members.map((member) => [member.ref, member]));
  const homes = new Map<string, OverlaidMember[]>();
  for (const member of members) homes.set(member.proposed, [...(homes.get(member.proposed) ?? []), member]);
  const groups: { readonly id: string; readonly members: OverlaidMember[] }[] = [];
  for (const [proposed, own] of homes) {
    const refs = new Set(own.map(({ ref }) => ref));
    const inside = decisions.filter(
      ({ one, other, verdict }) => verdict === "different" && refs.has(one) && refs.has(other),
    );
    if (inside.length === 0) groups.push({ id: proposed, members: own });
    else groups.push(...partedBy(proposed, own, inside));
  }
  const at = new Map(groups.flatMap(({ members: own }, n) => own.map(({ ref }) => [ref, n] as const)));
  const leader = groups.map((_, n) => n);
  const leaderOf = (n: number): number => (leader[n] === n ? n : leaderOf(leader[n]!));
  for (const { one, other, verdict } of decisions) {
    if (verdict !== "same" || !byRef.has(one) || !byRef.has(other)) continue;
    const [a, b] = [leaderOf(at.get(one)!), leaderOf(at.get(other)!)];
    if (a !== b) leader[Math.max(a, b)] = Math.min(a, b);
  }
  const joined = new Map<number, { ids: string[]; members: OverlaidMember[] }>();
  for (const [n, { id, members: own }] of groups.entries()) {
    const there = joined.get(leaderOf(n)) ?? { ids: [], members: [] };
    there.ids.push(id);
    there.members.push(...own);
    joined.set(leaderOf(n), there);
  }
  return new Map(
    [...joined.values()].map(({ ids, members: own }) => {
      // An entry of the knowledge base names the actor; else the smallest id does, whatever was decided first.
      const [id] = ids.sort(
        (a, b) =>
          Number(b.startsWith("known:")) - Number(a.startsWith("known:")) || (a < b ? -1 : a > b ? 1 : 0),
      );
      return [id!, own] as const;
    }),
  );
}

/** A proposed actor's members where people said that some are others: the largest part keeps its id. */
function partedBy(proposed: string, own: readonly OverlaidMember[], inside: readonly LinkDecision[]) {
  const members = own.map(
    ({ ref, profile }): ActorMember => ({
      id: ref,
      article: ref,
      entity: "",
      keys: [],
      // Not tied by the knowledge base: it is that tie which people took apart.
      profile: { ...profile, known: null },
      beside: null,
    }),
  );
  const decided = new ActorDecisions(
    inside.map(({ one, other }) => ({ kind: "different" as const, one, other })),
  );
  const parts = settleActors(
    members.map((member) => ({ ...member, keys: ["one"] })),
    decided,
  );
  const byRef = new Map(own.map((member) => [member.ref, member]));
  parts.sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
  return parts.map(({ id, members: refs }, n) => ({
    id: n === 0 ? proposed : id,
    members: refs.map((ref) => byRef.get(ref)!),
  }));
}

async function proposedOf(tx: Engine, refs: readonly string[]): Promise<Map<string, string>> {
  const homes = new Map<string, string>();
  for (const part of partsOf([...new Set(refs)])) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select(["ref", "proposed"])
      .where("ref", "in", part)
      .execute();
    for (const { ref, proposed } of rows) homes.set(ref, proposed);
  }
  return homes;
}

async function membersOfProposed(tx: Engine, ids: readonly string[]): Promise<OverlaidMember[]> {
  const members: OverlaidMember[] = [];
  for (const part of partsOf(ids)) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select(["ref", "proposed", "actor", "profile"])
      .where("proposed", "in", part)
      .orderBy("ref")
      .execute();
    members.push(...rows.map((row) => ({ ...row, profile: unpackProfile(row.profile) })));
  }
  return members;
}

/** Makes anew what lists show of actors; those without members are no more. */
async function summarise(tx: Engine, ids: readonly string[]): Promise<void> {
  const profiles = new Map<string, ActorProfile[]>();
  for (const part of partsOf(ids)) {
    await tx.db.deleteFrom("linked_actors").where("id", "in", part).execute();
    // Whole proposed actors by their profile; only those whose members people parted by their members'.
    const whole = await tx.db
      .selectFrom("actor_members as m")
      .select(["m.actor", "m.proposed"])
      .distinct()
      .where("m.actor", "in", part)
      .execute();
    const parted = new Set(await partedAmong(tx, [...new Set(whole.map(({ proposed }) => proposed))]));
    for (const { actor, proposed } of whole) {
      const own = parted.has(proposed)
        ? await profilesOf(tx, actor, proposed)
        : (
            await tx.db.selectFrom("proposed_actors").select("profile").where("id", "=", proposed).execute()
          ).map(({ profile }) => unpackProfile(profile));
      profiles.set(actor, [...(profiles.get(actor) ?? []), ...own]);
    }
  }
  await tx.insert(
    "linked_actors",
    [...profiles].map(([id, own]) => {
      const { type, known, names, titles, articles, first, last } = mergeAll(own);
      const [name] = Object.entries(names).sort(
        ([a, seen], [b, other]) => other[0] - seen[0] || b.length - a.length || (a < b ? -1 : 1),
      )[0] ?? [""];
      const entry = id.startsWith("known:") ? known : null;
      return {
        id,
        type,
        known: entry ?? (own.every((one) => one.known === known) ? known : null),
        name,
        names: JSON.stringify(names),
        titles: JSON.stringify(titles),
        articles,
        first,
        last,
      };
    }),
  );
}

async function partedAmong(tx: Engine, proposed: readonly string[]): Promise<string[]> {
  const parted: string[] = [];
  for (const part of partsOf(proposed)) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select("proposed")
      .where("proposed", "in", part)
      .groupBy("proposed")
      .having((eb) => eb(eb.fn.count("actor").distinct(), ">", 1))
      .execute();
    parted.push(...rows.map((row) => row.proposed));
  }
  return parted;
}

async function profilesOf(tx: Engine, actor: string, proposed: string): Promise<ActorProfile[]> {
  const rows = await tx.db
    .selectFrom("actor_members")
    .select("profile")
    .where("actor", "=", actor)
    .where("proposed", "=", proposed)
    .orderBy("ref")
    .execute();
  return rows.map(({ profile }) => unpackProfile(profile));
}
