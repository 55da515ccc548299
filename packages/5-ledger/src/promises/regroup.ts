import {
  type CommitmentMention,
  compareMentions,
  featuresOf,
  keysOfMention,
  likenessOf,
  linkCommitments,
  type Reason,
} from "@mahdar/link";
import { type Engine, sha256Of } from "@mahdar/store";
import { partsOf } from "../parts.ts";
import { type KeptMention, mentionsByRef, mentionsOfCommitments, refsByKey } from "./mentions.ts";
import { constraintsOn } from "./verdicts.ts";

/** Two mentions less alike than this do not bring their commitments together to be settled anew. */
const WORTH_SETTLING = 0.2;
/** Commitments whose act and object agree by so much may be related though they are not one. */
const SAME_CORE = 0.6;

/** What regrouping touched. */
export interface Regrouped {
  /** Commitments that have other mentions than before, as they are called now. */
  readonly changed: ReadonlySet<string>;
  /** Commitments that may be related to those. */
  readonly near: ReadonlySet<string>;
  /** Commitments that are no more. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Settles anew which mentions are one commitment, among these mentions and the commitments like them. A commitment keeps its id as it
 * grows; where two become one, the older id stays and the other leads to it.
 */
export async function regroup(tx: Engine, refs: readonly string[]): Promise<Regrouped> {
  const fresh = await mentionsByRef(tx, refs);
  const { like, near } = await neighbours(tx, fresh);
  const decided = await constraintsOn(tx, refs);
  const pairs = [...decided.together, ...decided.apart].flat();
  const bound = await mentionsByRef(tx, [...new Set(pairs)]);
  for (const { commitment } of [...fresh, ...bound]) if (commitment !== "") like.add(commitment);
  const all = new Map(
    [...fresh, ...(await mentionsOfCommitments(tx, [...like]))].map((one) => [one.mention.id, one]),
  );
  const constraints = await constraintsOn(tx, [...all.keys()]);
  const groups = linkCommitments(
    [...all.values()].map((one) => one.mention),
    undefined,
    constraints,
  );
  const named = nameGroups(groups, all);
  const changed = new Set<string>();
  for (const { id, group } of named) {
    const before = group.map((mention) => all.get(mention.id)!.commitment);
    const size = [...all.values()].filter((one) => one.commitment === id).length;
    if (before.some((commitment) => commitment !== id) || size !== group.length) {
      changed.add(id);
      await writeGroup(tx, id, group);
    }
  }
  const alive = new Set(named.map(({ id }) => id));
  const gone = new Set([...like].filter((id) => !alive.has(id)));
  await writeAliases(tx, gone, named, all);
  return { changed, near: new Set([...near].filter((id) => !gone.has(id))), gone };
}

/** The commitments of the mentions that share a key: those alike enough to be settled together, those that may be related. */
async function neighbours(tx: Engine, fresh: readonly KeptMention[]) {
  const like = new Set<string>();
  const near = new Set<string>();
  const byKey = await refsByKey(
    tx,
    fresh.flatMap(({ mention }) => keysOfMention(mention)),
  );
  const wanted = new Map(fresh.map(({ mention }) => [mention, nearestByKeys(mention, byKey)]));
  const refsWanted = new Set([...wanted.values()].flat());
  const kept = new Map((await mentionsByRef(tx, [...refsWanted])).map((one) => [one.mention.id, one]));
  for (const [mention, refs] of wanted) {
    for (const ref of refs) {
      const other = kept.get(ref);
      if (other === undefined || other.commitment === "") continue;
      if (like.has(other.commitment)) continue;
      const features = featuresOf(mention, other.mention);
      if (likenessOf(features) >= WORTH_SETTLING) like.add(other.commitment);
      else if (!near.has(other.commitment)) {
        const { core, side, otherSide } = features;
        if (core >= SAME_CORE && side > 0 && otherSide === 0) near.add(other.commitment);
      }
    }
  }
  return { like, near };
}

/** Of very many mentions that share a key those that share most are compared. */
const COMPARED_BY_KEYS = 80;

function nearestByKeys(mention: CommitmentMention, byKey: ReadonlyMap<string, readonly string[]>): string[] {
  const counts = new Map<string, number>();
  for (const key of keysOfMention(mention))
    for (const ref of byKey.get(key) ?? []) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  counts.delete(mention.id);
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, COMPARED_BY_KEYS)
    .map(([ref]) => ref);
}

interface Named {
  readonly id: string;
  readonly group: readonly CommitmentMention[];
}

/** Each group has the id most of its mentions had; of two that claim one id the larger gets it, the other is new. */
function nameGroups(
  groups: readonly (readonly CommitmentMention[])[],
  all: ReadonlyMap<string, KeptMention>,
): Named[] {
  const claims = groups.flatMap((group, at) => {
    const counts = new Map<string, number>();
    for (const { id } of group) {
      const { commitment } = all.get(id)!;
      if (commitment !== "") counts.set(commitment, (counts.get(commitment) ?? 0) + 1);
    }
    return [...counts].map(([id, count]) => ({ at, id, count }));
  });
  claims.sort((one, other) => other.count - one.count || one.at - other.at || (one.id < other.id ? -1 : 1));
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, id } of claims) {
    if (names.has(at) || taken.has(id)) continue;
    names.set(at, id);
    taken.add(id);
  }
  return groups.map((group, at) => {
    const id = names.get(at) ?? newId(group[0]!.id, taken);
    taken.add(id);
    return { id, group };
  });
}

const ID_LENGTH = 12;

/** An id that tells nothing and is the same whenever the archive is linked anew. */
function newId(ref: string, taken: ReadonlySet<string>): string {
  for (let salt = ""; ; salt += "+") {
    const id = `c-${sha256Of(ref + salt).slice(0, ID_LENGTH)}`;
    if (!taken.has(id)) return id;
  }
}

/** Keeps which mentions are of a commitment, and why: what speaks for each is told from the wording before it most like it. */
async function writeGroup(tx: Engine, id: string, group: readonly CommitmentMention[]): Promise<void> {
  for (const [at, mention] of group.entries()) {
    let best: { likeness: number; nearest: string; reasons: readonly Reason[] } | null = null;
    for (const other of group.slice(Math.max(0, at - COMPARED), at)) {
      const { likeness, reasons } = compareMentions(mention, other);
      if (best === null || likeness > best.likeness) best = { likeness, nearest: other.id, reasons };
    }
    await tx.db
      .updateTable("commitment_mentions")
      .set({
        commitment: id,
        likeness: best?.likeness ?? null,
        nearest: best?.nearest ?? null,
        reasons: JSON.stringify(best?.reasons.slice(0, REASONS_KEPT) ?? []),
      })
      .where("ref", "=", mention.id)
      .execute();
  }
}

/** A wording repeats one not long before it; comparing with all would be quadratic where hundreds repeat one. */
const COMPARED = 50;
const REASONS_KEPT = 6;

async function writeAliases(
  tx: Engine,
  gone: ReadonlySet<string>,
  named: readonly Named[],
  all: ReadonlyMap<string, KeptMention>,
): Promise<void> {
  const ids = named.map(({ id }) => id);
  for (const part of partsOf([...gone, ...ids]))
    await tx.db.deleteFrom("commitment_aliases").where("alias", "in", part).execute();
  const heirs = new Map<string, string>();
  for (const { id, group } of named)
    for (const mention of group) {
      const { commitment } = all.get(mention.id)!;
      if (gone.has(commitment) && !heirs.has(commitment)) heirs.set(commitment, id);
    }
  for (const [alias, commitment] of heirs) {
    await tx.db
      .updateTable("commitment_aliases")
      .set({ commitment })
      .where("commitment", "=", alias)
      .execute();
  }
  await tx.insert(
    "commitment_aliases",
    [...heirs].map(([alias, commitment]) => ({ alias, commitment })),
  );
}
