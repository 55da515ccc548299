import { sql } from "kysely";
import type { ArticleQuery, ArticleSummary, Page } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { articleCondition } from "../search/conditions.ts";
import { searchArticles, seek } from "../search/search-articles.ts";
import { cursorOf, placeOf } from "./cursor.ts";
import { limitOf } from "./filter.ts";
import { summaryOf } from "./summary.ts";

/** As `Archive.list` promises. */
export async function listArticles(engine: Engine, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  return engine.read(async (tx) => {
    if (query.words === undefined || query.words.trim() === "") return newestFirst(tx, query);
    const sought = await seek(tx, query);
    return sought === null ? { items: [], next: null, total: 0 } : searchArticles(tx, query, sought);
  });
}

async function newestFirst(engine: Engine, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const limit = limitOf(query);
  const place = placeOf(query.after, ["string", "number"]);
  const matching = engine.db.selectFrom("articles as a").where(articleCondition(query));
  const page =
    place === null
      ? matching
      : matching.where(sql<boolean>`(a.published, a.key) < (${place[0]}, ${place[1]})`);
  const rows = await page
    .selectAll("a")
    .orderBy("a.published", "desc")
    .orderBy("a.key", "desc")
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1]! : null;
  const total = await matching.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
  return {
    items: rows.slice(0, limit).map(summaryOf),
    next: last === null ? null : cursorOf([last.published, last.key]),
    total: total.n,
  };
}
