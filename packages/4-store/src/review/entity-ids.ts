import type { Entity, EntityType, MahdarRecord } from "@mahdar/shape";
import type { KeptEntity } from "./links.ts";
import type { Entry, Places } from "./places.ts";
import type { Reviewed } from "./reviewed.ts";

/** The entities of a merged record and who each id or name now means. */
export interface EntityIds {
  readonly list: readonly Entity[];
  /** Beside each of them the entry it came of; null for one that only a reviewed item still names. */
  readonly entries: readonly (Entry | null)[];
  /** The id that a proposal's id has become; null where the entity is rejected or no longer named by anything. */
  ofProposal(id: string): string | null;
  /** The id of an entity that a reviewed item names. */
  ofKept(entity: KeptEntity): string | null;
}

/**
 * Gives the entities of a merged record their ids. One that a reviewed item names and no reading knows any more is taken
 * in with it; one whose every mention was rejected goes.
 */
export function entityIds(
  proposals: MahdarRecord,
  reviewed: readonly Reviewed[],
  entities: Places,
  mentions: Places,
): EntityIds {
  const fresh = freshIds(proposals);
  const byName = new Map<string, string | null>();
  const listed: { readonly entity: Entity; readonly entry: Entry | null }[] = [];
  const names = (kept: KeptEntity | null, id: string | null): void => {
    if (kept === null) return;
    for (const key of keysOf(kept)) if (!byName.has(key)) byName.set(key, id);
  };
  const list = (kept: KeptEntity, id: string, entry: Entry | null): void => {
    listed.push({ entity: { ...kept, id }, entry });
    names(kept, id);
  };
  for (const entry of entities.entries) {
    const old = entry.proposal === null ? null : proposals.entities[entry.proposal]!.id;
    const id = old ?? fresh();
    list(entry.item as unknown as KeptEntity, id, entry);
    if (entry.reviewed !== null) names(entry.reviewed.proposal as KeptEntity | null, id);
  }
  for (const one of reviewed) {
    if (one.layer === "entities" && one.status === "rejected") names(one.proposal as KeptEntity | null, null);
  }
  const named = reviewed.flatMap((one) => namedBy(one));
  for (const { entity, byMention } of named) {
    const known = idIn(byName, entity);
    if (known !== undefined && !(known === null && byMention)) continue;
    for (const key of keysOf(entity)) byName.delete(key);
    list(entity, fresh(), null);
  }
  const ofKept = (entity: KeptEntity): string | null => idIn(byName, entity) ?? null;
  const idNow = new Map(
    proposals.entities.map((entity, i) => {
      const stands = entities.entries.some((entry) => entry.proposal === i);
      return [entity.id, stands ? entity.id : coveringId(i, entities, listed)] as const;
    }),
  );
  const held = new Set(named.map(({ entity }) => ofKept(entity)));
  for (const entry of mentions.entries) {
    if (entry.reviewed === null) held.add(idNow.get(proposals.mentions[entry.proposal]!.entity) ?? null);
  }
  const wasMentioned = new Set(proposals.mentions.map((mention) => mention.entity));
  const stays = ({ entity, entry }: (typeof listed)[number]): boolean =>
    entry === null || entry.reviewed !== null || held.has(entity.id) || !wasMentioned.has(entity.id);
  const staying = listed.filter(stays);
  const ids = new Set(staying.map(({ entity }) => entity.id));
  const ifThere = (id: string | null | undefined): string | null => (id != null && ids.has(id) ? id : null);
  return {
    list: staying.map(({ entity }) => entity),
    entries: staying.map(({ entry }) => entry),
    ofProposal: (id) => ifThere(idNow.get(id)),
    ofKept: (entity) => ifThere(ofKept(entity)),
  };
}

/** A proposal that gave way to a reviewed entity standing in another's place. */
function coveringId(
  i: number,
  entities: Places,
  listed: readonly { readonly entity: Entity; readonly entry: Entry | null }[],
): string | null {
  const covering = entities.coveredBy.get(i);
  return (
    listed.find(({ entry }) => entry !== null && entry.reviewed !== null && entry.reviewed === covering)
      ?.entity.id ?? null
  );
}

function namedBy({ layer, item }: Reviewed): { readonly entity: KeptEntity; readonly byMention: boolean }[] {
  const entity = layer === "entities" ? null : ((item?.["entity"] ?? null) as KeptEntity | null);
  return entity === null ? [] : [{ entity, byMention: layer === "mentions" }];
}

function idIn(byName: ReadonlyMap<string, string | null>, entity: KeptEntity): string | null | undefined {
  const [own, ...aliases] = keysOf(entity);
  if (byName.has(own!)) return byName.get(own!);
  return byName.get(aliases.find((key) => byName.has(key)) ?? "");
}

function keysOf({ type, name, aliases }: { type: EntityType; name: string; aliases: readonly string[] }) {
  return [name, ...aliases].map((one) => `${type} ${one}`);
}

function freshIds({ entities }: MahdarRecord): () => string {
  const taken = new Set(entities.map(({ id }) => id));
  let n = entities.length;
  return () => {
    do n += 1;
    while (taken.has(`e${n}`));
    return `e${n}`;
  };
}
