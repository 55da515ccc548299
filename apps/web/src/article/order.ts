import type { Proposal } from "@mahdar/shape";

/** The orders a list of the record can be shown in. */
export const ORDERS = { text: true, doubtful: true } as const;
export type Order = keyof typeof ORDERS;

/** An item with its place in the order of its own list, which it keeps however the list is shown. */
export interface Placed<Item> {
  readonly item: Item;
  readonly index: number;
  readonly sure: number | undefined;
}

/**
 * A list as asked: as it is, or the least sure first, so that a review begins with the doubtful. Those without a
 * confidence come after all that have one.
 *
 * @example inOrder(record.times, "doubtful").map(({ index }) => index)
 */
export function inOrder<Item>(
  items: readonly Item[],
  order: Order,
  sureOf: (item: Item) => number | undefined,
): readonly Placed<Item>[] {
  const placed = items.map((item, index) => ({ item, index, sure: sureOf(item) }));
  if (order === "text") return placed;
  return placed.sort((a, b) => (a.sure ?? 2) - (b.sure ?? 2) || a.index - b.index);
}

/** The confidence of a proposal; of several that stand for one thing, the lowest. */
export function lowestSure(proposals: readonly Proposal[]): number | undefined {
  const known = proposals.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence]));
  return known.length === 0 ? undefined : Math.min(...known);
}

/** What a card carries so that its list can be put in another order in the browser. */
export function placeOf({ index, sure }: Placed<unknown>): Readonly<Record<string, number | undefined>> {
  return { "data-nth": index, "data-sure": sure };
}
