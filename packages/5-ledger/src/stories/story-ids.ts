import type { Engine } from "@mahdar/store";

/**
 * Article → the id of a story it would open: its own with «s-» before it, and where a story is called so, a number behind.
 *
 * @example "s-a17", "s-a17-2"
 */
export async function freeIds(tx: Engine, articles: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map(articles.map((article) => [article, `s-${article}`]));
  for (let n = 2; ; n++) {
    const used = await usedIds(tx, [...ids.values()]);
    const taken = [...ids].filter(([, id]) => used.has(id));
    if (taken.length === 0) return ids;
    for (const [article] of taken) ids.set(article, `s-${article}-${n}`);
  }
}

async function usedIds(tx: Engine, ids: readonly string[]): Promise<Set<string>> {
  const proposed = tx.db.selectFrom("proposed_stories").select("id").where("id", "in", ids);
  const kept = tx.db.selectFrom("stories").select("id").where("id", "in", ids);
  return new Set((await proposed.unionAll(kept).execute()).map(({ id }) => id));
}
