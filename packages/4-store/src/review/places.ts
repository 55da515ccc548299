import type { MahdarRecord } from "@mahdar/shape";
import { type AnyItem, extentOf, itemsOf, type ReviewLayer } from "./layers.ts";
import type { Extent, KeptItem } from "./links.ts";
import { type Pairing, pairWithProposals } from "./pair.ts";
import type { Reviewed } from "./reviewed.ts";

/** An item of the merged record: a proposal nobody decided on, or a reviewed item. */
export type Entry =
  | { readonly proposal: number; readonly item: AnyItem; readonly reviewed: null }
  | { readonly proposal: number | null; readonly item: KeptItem; readonly reviewed: Reviewed };

/** A layer of the merged record before its links are set. */
export interface Places {
  readonly entries: readonly Entry[];
  /** Which reviewed item stands for a proposal, rejected ones too. */
  readonly coveredBy: ReadonlyMap<number, Reviewed>;
  readonly pairings: ReadonlyMap<string, Pairing>;
  /** The places in the text of what was rejected. */
  readonly rejected: readonly Extent[];
}

/**
 * The items of a layer in their order: a reviewed item in the place of the first proposal it covers, or before the one
 * that contradicts it, or by its place in the text.
 */
export function placesOf(layer: ReviewLayer, reviewed: readonly Reviewed[], proposals: MahdarRecord): Places {
  const pairings = pairWithProposals(layer, reviewed, proposals);
  const coveredBy = new Map<number, Reviewed>();
  const before = new Map<number, Reviewed>();
  const loose: Reviewed[] = [];
  for (const one of reviewed) {
    const { covered, beside } = pairings.get(one.id)!;
    for (const i of covered) coveredBy.set(i, one);
    const place = covered.length > 0 ? Math.min(...covered) : beside[0];
    if (one.item === null) continue;
    if (place === undefined) loose.push(one);
    else before.set(place, one);
  }
  const entries: Entry[] = [];
  for (const [i, item] of itemsOf(proposals, layer).entries()) {
    const own = before.get(i);
    if (own !== undefined)
      entries.push({ proposal: coveredIn(pairings, own), item: own.item!, reviewed: own });
    if (!coveredBy.has(i)) entries.push({ proposal: i, item, reviewed: null });
  }
  for (const one of loose) {
    const { start } = keptExtent(layer, one.item!);
    const later = layer === "entities" ? -1 : entries.findIndex((entry) => startOf(layer, entry) > start);
    entries.splice(later < 0 ? entries.length : later, 0, { proposal: null, item: one.item!, reviewed: one });
  }
  const rejected = reviewed.flatMap(({ status, proposal }) =>
    status === "rejected" && proposal !== null ? [keptExtent(layer, proposal)] : [],
  );
  return { entries, coveredBy, pairings, rejected };
}

/** From where to where a kept item speaks of the text. */
export function keptExtent(layer: ReviewLayer, kept: KeptItem): Extent {
  return extentOf(layer, kept as unknown as AnyItem);
}

/** The places in the text by which others may point at an entry: its own, and the one the machine had given it. */
export function extentsOf(layer: ReviewLayer, entry: Entry): Extent[] {
  if (entry.reviewed === null) return [extentOf(layer, entry.item)];
  const { item, proposal } = entry.reviewed;
  return [item, proposal].flatMap((kept) => (kept === null ? [] : [keptExtent(layer, kept)]));
}

function startOf(layer: ReviewLayer, entry: Entry): number {
  return keptExtent(layer, entry.item as KeptItem).start;
}

function coveredIn(pairings: ReadonlyMap<string, Pairing>, { id }: Reviewed): number | null {
  return pairings.get(id)!.covered[0] ?? null;
}
