/** Values a statement takes at most, well below what either engine does. */
const PART = 5_000;

/**
 * A list in parts that one statement can take.
 *
 * @example for (const part of partsOf(refs)) await db.deleteFrom("mention_keys").where("ref", "in", part).execute();
 */
export function partsOf<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += PART) parts.push(items.slice(from, from + PART));
  return parts;
}
