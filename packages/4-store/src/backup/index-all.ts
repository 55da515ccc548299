import type { Engine } from "../engine/engine.ts";
import { indexArticles } from "../search/index-words.ts";

const ARTICLES_AT_ONCE = 50;

/** Fills the engine's own search index, which is in no backup, from the current versions of all articles. */
export async function indexAll(tx: Engine): Promise<void> {
  let after = -1;
  for (;;) {
    const rows = await tx.db
      .selectFrom("articles as a")
      .innerJoin("versions as v", (join) =>
        join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
      )
      .select(["a.key", "v.title", "v.text"])
      .where("a.key", ">", after)
      .orderBy("a.key")
      .limit(ARTICLES_AT_ONCE)
      .execute();
    await indexArticles(
      tx,
      rows.map(({ key, title, text }) => ({ key, article: { title, text }, isNew: true })),
    );
    if (rows.length < ARTICLES_AT_ONCE) return;
    after = rows.at(-1)!.key;
  }
}
