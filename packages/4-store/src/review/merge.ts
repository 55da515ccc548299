import type { Clause, MahdarRecord, Pointer } from "@mahdar/shape";
import type { ReviewStatus } from "../tables.ts";
import { type EntityIds, entityIds } from "./entity-ids.ts";
import { type AnyItem, itemsOf, REVIEW_LAYERS, type ReviewLayer } from "./layers.ts";
import { type Extent, type LinkTarget, linkedItem } from "./links.ts";
import type { Pairing } from "./pair.ts";
import { type Entry, extentsOf, type Places, placesOf } from "./places.ts";
import type { Reviewed } from "./reviewed.ts";

/** How an item of the merged record stands in review. */
export interface Standing {
  readonly status: ReviewStatus;
  /** The reviewed item's id; null for a proposal. */
  readonly item: string | null;
  /** The index in the reading of the proposal it is, or covers; null where the reading has none. */
  readonly proposal: number | null;
}

export interface Merged {
  /** What holds: reviewed items in the place of the proposals they cover, rejected ones left out, every link right. */
  readonly record: MahdarRecord;
  /** Beside every item of the record's layers, how it stands. */
  readonly standing: { readonly [Layer in ReviewLayer]: readonly Standing[] };
  /** By reviewed item's id: where it stands in `record` (null when it is rejected) and which proposals it meets. */
  readonly placed: ReadonlyMap<string, Pairing & { readonly index: number | null }>;
}

type AllPlaces = { readonly [Layer in ReviewLayer]: Places };

/** The record where nobody decided anything: the proposals as they are. */
export function unreviewed(proposals: MahdarRecord): Merged {
  const standing = byLayer((layer) =>
    itemsOf(proposals, layer).map((_, proposal): Standing => ({ status: "proposed", item: null, proposal })),
  );
  return { record: proposals, standing, placed: new Map() };
}

/**
 * Puts reviewed items and proposals of one version together. Promises: every reviewed item that is not rejected is in the
 * record as the person left it; a link leads to the item it was made to, or nowhere; the same input gives the same record.
 */
export function mergeReviewed(proposals: MahdarRecord, reviewed: readonly Reviewed[]): Merged {
  if (reviewed.length === 0) return unreviewed(proposals);
  const places = byLayer((layer) =>
    placesOf(
      layer,
      reviewed.filter((one) => one.layer === layer),
      proposals,
    ),
  ) as AllPlaces;
  const ids = entityIds(proposals, reviewed, places.entities, places.mentions);
  const entries = byLayer((layer) =>
    layer === "entities"
      ? ids.entries
      : places[layer].entries.filter((entry) => hasEntity(entry, layer, ids)),
  );
  const linking = linkingOf(places, ids);
  const items = (layer: ReviewLayer): readonly AnyItem[] =>
    layer === "entities" ? ids.list : entries[layer].map((entry) => linking.item(layer, entry!));
  const record = {
    ...proposals,
    ...byLayer(items),
    ...(proposals.jointStatements === undefined
      ? {}
      : {
          jointStatements: proposals.jointStatements.map((statement) => ({
            ...statement,
            clauses: statement.clauses.map(linking.clause),
          })),
        }),
  } as MahdarRecord & { offices?: unknown };
  if (proposals.offices === undefined && itemsOf(record, "offices").length === 0) delete record.offices;
  return {
    record,
    standing: byLayer((layer) => entries[layer].map(standingOf)),
    placed: new Map(
      reviewed.map(({ id, layer }) => {
        const index = entries[layer].findIndex((entry) => entry?.reviewed?.id === id);
        return [id, { ...places[layer].pairings.get(id)!, index: index < 0 ? null : index }];
      }),
    ),
  };
}

function byLayer<Value>(of: (layer: ReviewLayer) => Value): Record<ReviewLayer, Value> {
  return Object.fromEntries(REVIEW_LAYERS.map((layer) => [layer, of(layer)])) as Record<ReviewLayer, Value>;
}

function standingOf(entry: Entry | null): Standing {
  const { status, id: item } = entry?.reviewed ?? { status: "proposed" as const, id: null };
  return { status, item, proposal: entry?.proposal ?? null };
}

/** A mention of an entity that is no more is none. */
function hasEntity(entry: Entry, layer: ReviewLayer, ids: EntityIds): boolean {
  return (
    layer !== "mentions" ||
    entry.reviewed !== null ||
    ids.ofProposal((entry.item as MahdarRecord["mentions"][number]).entity) !== null
  );
}

/** Sets the links of the items: a proposal's by the indexes of its reading, a reviewed item's by the place in the text. */
function linkingOf(places: AllPlaces, ids: EntityIds) {
  const ofProposal = {
    attributions: indexesOf(places.attributions),
    events: indexesOf(places.events),
    commitments: indexesOf(places.commitments),
  };
  const byIndex: LinkTarget<number, string> = {
    index: (layer, index) => ofProposal[layer].get(index) ?? null,
    entity: ids.ofProposal,
  };
  const byPlace: LinkTarget = {
    index: (layer, extent) => nearest(layer, places[layer], extent),
    entity: ids.ofKept,
  };
  const all = (layer: Pointer["layer"], indexes: readonly number[]): number[] =>
    indexes.map((index) => byIndex.index(layer, index)).filter((index) => index !== null);
  return {
    item: (layer: ReviewLayer, entry: Entry): AnyItem =>
      entry.reviewed === null
        ? linkedItem(layer, entry.item as unknown as Record<string, unknown>, byIndex)
        : linkedItem(layer, entry.item, byPlace),
    clause: (clause: Clause): Clause => ({
      ...clause,
      attributions: all("attributions", clause.attributions),
      commitments: all("commitments", clause.commitments),
    }),
  };
}

/** Where a reading's items are now: at their own entry, or at that of the reviewed item that covers them. */
function indexesOf({ entries, coveredBy }: Places): Map<number, number> {
  const indexes = new Map<number, number>();
  const ofReviewed = new Map<Reviewed, number>();
  for (const [index, entry] of entries.entries()) {
    if (entry.reviewed === null) indexes.set(entry.proposal, index);
    else ofReviewed.set(entry.reviewed, index);
  }
  for (const [proposal, reviewed] of coveredBy) {
    const index = ofReviewed.get(reviewed);
    if (index !== undefined) indexes.set(proposal, index);
  }
  return indexes;
}

/** The entry that has most of a place in common with it; null where there is none, or a rejected item has more. */
function nearest(layer: Pointer["layer"], { entries, rejected }: Places, extent: Extent): number | null {
  let best: number | null = null;
  let most = Math.max(0, ...rejected.map((other) => likeness(extent, other)));
  for (const [index, entry] of entries.entries()) {
    const like = Math.max(...extentsOf(layer, entry).map((other) => likeness(extent, other)));
    if (like <= most) continue;
    best = index;
    most = like;
  }
  return best;
}

/** How much of two stretches together is shared, 0 to 1. */
function likeness(one: Extent, other: Extent): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
