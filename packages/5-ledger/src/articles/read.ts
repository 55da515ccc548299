import type { Engine } from "@mahdar/store";
import { partsOf } from "../parts.ts";

/** What an article is called by where it is cited. */
export interface ArticleHead {
  readonly title: string | null;
  readonly outlet: string | null;
  /** Publication day, YYYY-MM-DD. */
  readonly day: string | null;
}

/** Title, outlet and day of articles by id, each looked up once; what is no article of the archive is left out. */
export async function headsOfArticles(
  engine: Engine,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleHead>> {
  const found = new Map<string, ArticleHead>();
  for (const part of partsOf([...new Set(ids)])) {
    const rows = await engine.db
      .selectFrom("articles")
      .select(["id", "title", "outlet", "published"])
      .where("id", "in", part)
      .execute();
    for (const { id, title, outlet, published } of rows)
      found.set(id, { title, outlet, day: published === "" ? null : published });
  }
  return found;
}
