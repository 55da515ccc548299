import {
  type ActorMember,
  besideTie,
  type EntityTie,
  inPlacingOrder,
  membersOf,
  proposeActor,
} from "@mahdar/link";
import type { Engine } from "@mahdar/store";
import type { ArticleToLink, DecidedPair, Linker } from "../linking/linker.ts";
import { partsOf } from "../parts.ts";
import { overlay } from "./overlay.ts";
import { packProfile } from "./pack.ts";
import { ProposedActors, rebuildProposed } from "./proposed.ts";

/**
 * Ties the entities of articles to actors across articles: proposed by names and grounds, never by a common name alone, and settled by
 * people. Quality: docs/linking.md.
 */
export function actorsLinker(): Linker {
  return { name: "actors", version: 1, kinds: ["actor"], link: linkBatch, settle };
}

async function linkBatch(tx: Engine, batch: readonly ArticleToLink[]): Promise<void> {
  const found = batch.map(({ key, record }) => ({ key, members: membersOf(record) }));
  const kept = await keepUnchanged(tx, found);
  const touched = new Set(kept.touched);
  await rebuildProposed(tx, [...touched]);
  const actors = await ProposedActors.around(
    tx,
    found.flatMap(({ members }) => members),
  );
  const rows: Parameters<typeof tx.insert<"actor_members">>[1][number][] = [];
  for (const { key, members } of found) {
    const ties = new Map<string, EntityTie>();
    const taken = new Set(members.flatMap(({ id }) => kept.proposed.get(id) ?? []));
    for (const member of inPlacingOrder(members)) {
      if (kept.proposed.has(member.id)) continue;
      const tie = tieOf(member, ties, actors, taken);
      ties.set(member.id, tie);
      taken.add(tie.actor);
      touched.add(tie.actor);
      actors.add(tie.actor, member);
      rows.push({
        ref: member.id,
        article: key,
        entity: member.entity,
        proposed: tie.actor,
        actor: tie.actor,
        confidence: tie.confidence,
        reasons: JSON.stringify(tie.reasons),
        possible: JSON.stringify(tie.possible),
        profile: packProfile(member.profile),
      });
    }
  }
  await actors.write();
  await tx.insert("actor_members", rows);
  await overlay(tx, [...touched]);
}

function tieOf(
  member: ActorMember,
  ties: ReadonlyMap<string, EntityTie>,
  actors: ProposedActors,
  taken: ReadonlySet<string>,
): EntityTie {
  const beside = member.beside === null ? undefined : ties.get(member.beside);
  if (beside !== undefined) return besideTie(member, beside);
  // Two entities of one article are not one actor, but where the knowledge base says so.
  const candidates = actors
    .sharing(member)
    .filter(({ id }) => member.profile.known !== null || !taken.has(id));
  return proposeActor(member, candidates);
}

/**
 * Takes out the members of these articles that are not as they were, and gives the proposed actors they were of; those that are as
 * they were keep the actor they have.
 */
async function keepUnchanged(
  tx: Engine,
  found: readonly { readonly key: number; readonly members: readonly ActorMember[] }[],
): Promise<{ readonly proposed: Map<string, string>; readonly touched: string[] }> {
  const now = new Map(found.flatMap(({ members }) => members.map((member) => [member.id, member] as const)));
  const proposed = new Map<string, string>();
  const touched = new Set<string>();
  const gone: string[] = [];
  for (const part of partsOf(found.map(({ key }) => key))) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select(["ref", "entity", "proposed", "profile"])
      .where("article", "in", part)
      .execute();
    for (const row of rows) {
      const member = now.get(row.ref);
      if (
        member !== undefined &&
        member.entity === row.entity &&
        Buffer.compare(row.profile, packProfile(member.profile)) === 0
      )
        proposed.set(row.ref, row.proposed);
      else {
        gone.push(row.ref);
        touched.add(row.proposed);
      }
    }
  }
  for (const part of partsOf(gone))
    await tx.db.deleteFrom("actor_members").where("ref", "in", part).execute();
  return { proposed, touched: [...touched] };
}

async function settle(tx: Engine, pairs: readonly DecidedPair[]): Promise<void> {
  const touched = new Set<string>();
  for (const part of partsOf(pairs.flatMap(({ one, other }) => [one, other]))) {
    const rows = await tx.db
      .selectFrom("actor_members")
      .select("proposed")
      .distinct()
      .where("ref", "in", part)
      .execute();
    for (const { proposed } of rows) touched.add(proposed);
  }
  await overlay(tx, [...touched]);
}
