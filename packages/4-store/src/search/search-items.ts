import { findWords, keepsTo, Scorer } from "@mahdar/search";
import type { CommitmentRow, ItemHit, ItemPage, ItemQuery, StatementRow } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { cursorOf, placeOf } from "../read/cursor.ts";
import { limitOf } from "../read/filter.ts";
import { rowsOfArticles } from "../read/items.ts";
import { ranked, seek } from "./search-articles.ts";

/** Items are looked for in so many of the articles found, the best ones; `searched` in the answer says so. */
const ARTICLES_SEARCHED = 1_000;

/**
 * Statements or commitments whose own words, or whose source or actor, hold words of a query, best first. An item's words stand in its
 * article, so that the articles found are where they are.
 */
export async function searchItems<Layer extends ItemQuery["layer"]>(
  engine: Engine,
  asked: ItemQuery & { readonly layer: Layer },
): Promise<ItemPage<Layer>> {
  const limit = limitOf(asked);
  const skip = Math.max(0, Number(placeOf(asked.after, ["number"])?.[0] ?? 0));
  const nothing = { items: [], next: null, total: 0, searched: { articles: 0, of: 0 } };
  return engine.read(async (tx) => {
    const sought = await seek(tx, { ...asked, layer: asked.layer });
    if (sought === null || sought.found === null) return nothing;
    const { keys, total } = await ranked(tx, sought, ARTICLES_SEARCHED);
    const searched = keys.slice(0, ARTICLES_SEARCHED);
    const rows = await rowsOfArticles(tx, asked.layer, searched);
    const scorer = new Scorer(sought.query, sought.archive);
    const hits = rows.flatMap((row) => {
      const by = byOf(row);
      if (findWords(row.content, sought.query).length === 0 && findWords(by, sought.query).length === 0)
        return [];
      if (!keepsTo(sought.query, [by, row.content])) return [];
      const score = scorer.score({ title: by, body: row.content });
      return score <= 0 ? [] : [{ row, score }];
    });
    hits.sort(
      (one, other) =>
        other.score - one.score ||
        ((other.row.published ?? "") < (one.row.published ?? "") ? -1 : 1) ||
        one.row.index - other.row.index,
    );
    const items = hits.slice(skip, skip + limit).map(({ row }) => ({
      row,
      hits: findWords(row.content, sought.query).map(({ start, end, text }) => ({ start, end, text })),
    })) as unknown as ItemHit<Layer>[];
    return {
      items,
      next: hits.length > skip + limit ? cursorOf([skip + limit]) : null,
      total: hits.length,
      searched: { articles: searched.length, of: total },
    };
  });
}

function byOf(row: StatementRow | CommitmentRow): string {
  return "actor" in row ? row.actor : [row.source, row.entity].filter((one) => one !== null).join(" ");
}
