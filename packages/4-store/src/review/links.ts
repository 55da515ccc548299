import type { Entity, MahdarRecord, Pointer } from "@mahdar/shape";
import { type AnyItem, extentOf, itemsOf, type ReviewLayer } from "./layers.ts";

/**
 * An item as the record keeps it: where it points at another item stands that item's place in the text, and where it
 * names an entity of the article stands the entity itself. Indexes and ids are a reading's own; the next one counts anew.
 */
export type KeptItem = Readonly<Record<string, unknown>>;

export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** An entity without the id one reading gave it. */
export type KeptEntity = Omit<Entity, "id">;

/** What an item's indexes and ids mean where it comes from. */
export interface LinkSource {
  extent(layer: Pointer["layer"], index: number): Extent | null;
  entity(id: string): KeptEntity | null;
}

/** Where the items are now that an item points at; null where they are no more. */
export interface LinkTarget<Link = Extent, Named = KeptEntity> {
  index(layer: Pointer["layer"], link: Link): number | null;
  entity(entity: Named): string | null;
}

/** The item as the record keeps it. */
export function keptItem(layer: ReviewLayer, item: AnyItem, source: LinkSource): KeptItem {
  const { id: _, ...kept } = item as unknown as Record<string, unknown>;
  if (layer !== "entities" && "entity" in kept) {
    kept["entity"] = typeof kept["entity"] === "string" ? source.entity(kept["entity"]) : null;
  }
  for (const [field, pointed] of indexFields(layer)) {
    const link = kept[field];
    if (link != null) kept[field] = source.extent(pointed, link as number);
  }
  if (layer === "attributions" && kept["denies"] != null) {
    const { layer: pointed, index } = kept["denies"] as Pointer;
    const extent = source.extent(pointed, index);
    if (extent === null) delete kept["denies"];
    else kept["denies"] = { layer: pointed, index: extent };
  }
  return kept;
}

/** An item with its links led to where they go now. An entity keeps its id, if it has one. */
export function linkedItem<Link, Named>(
  layer: ReviewLayer,
  linking: KeptItem,
  target: LinkTarget<Link, Named>,
): AnyItem {
  const item: Record<string, unknown> = { ...linking };
  if (layer !== "entities" && item["entity"] != null) item["entity"] = target.entity(item["entity"] as Named);
  for (const [field, pointed] of indexFields(layer)) {
    if (item[field] != null) item[field] = target.index(pointed, item[field] as Link);
  }
  if (layer === "attributions" && item["denies"] != null) {
    const denied = item["denies"] as { layer: Pointer["layer"]; index: Link };
    const index = target.index(denied.layer, denied.index);
    if (index === null) delete item["denies"];
    else item["denies"] = { layer: denied.layer, index };
  }
  return item as unknown as AnyItem;
}

/** What the indexes and ids of a reading's items mean. */
export function linksOf(record: MahdarRecord): LinkSource {
  const entities = new Map(record.entities.map((entity) => [entity.id, entity]));
  return {
    extent: (layer, index) => {
      const item = itemsOf(record, layer)[index];
      return item === undefined ? null : extentOf(layer, item);
    },
    entity: (id) => {
      const entity = entities.get(id);
      if (entity === undefined) return null;
      const { id: _, ...kept } = entity;
      return kept;
    },
  };
}

function indexFields(layer: ReviewLayer): readonly (readonly [field: string, layer: Pointer["layer"]])[] {
  if (layer === "attributions") return [["within", "attributions"]];
  return layer === "commitments" ? [["attribution", "attributions"]] : [];
}

/** The links of an item that lead nowhere, by field; and whether it has any. */
export function linksIn(
  layer: ReviewLayer,
  item: AnyItem,
  source: LinkSource,
): { readonly count: number; readonly broken: string | null } {
  const fields = item as unknown as Record<string, unknown>;
  const found: (readonly [field: string, isThere: boolean])[] = [];
  if (layer !== "entities" && typeof fields["entity"] === "string")
    found.push(["entity", source.entity(fields["entity"]) !== null]);
  for (const [field, pointed] of indexFields(layer)) {
    if (typeof fields[field] === "number")
      found.push([field, source.extent(pointed, fields[field]) !== null]);
  }
  const denies = fields["denies"] as Pointer | undefined;
  if (layer === "attributions" && denies !== undefined)
    found.push(["denies", source.extent(denies.layer, denies.index) !== null]);
  return { count: found.length, broken: found.find(([, isThere]) => !isThere)?.[0] ?? null };
}
