import type { Engine } from "@mahdar/store";
import { partsOf } from "../../parts.ts";

/** The titles of articles, by id. */
export async function titlesOf(
  tx: Engine,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const part of partsOf([...new Set(ids)])) {
    const rows = await tx.db.selectFrom("articles").select(["id", "title"]).where("id", "in", part).execute();
    for (const { id, title } of rows) found.set(id, title);
  }
  return found;
}
