import { sql } from "kysely";
import type { Page } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { cursorOf, placeOf } from "../read/cursor.ts";
import { limitOf } from "../read/filter.ts";
import type { ReviewLayer } from "../review/layers.ts";
import type { DiffPiece } from "./text-diff.ts";

/** A cited passage that a later version of its article took away, changed or moved. */
export interface SilentEdit {
  readonly articleId: string;
  readonly articleTitle: string | null;
  /** The version that is cited, whose snapshot still proves it, and the one that brought the edit, with its time. */
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly addedAt: string;
  readonly layer: ReviewLayer;
  /** The proposal's index in the reading of `fromVersion`; null for a reviewed item. */
  readonly index: number | null;
  /** The reviewed item's id; null for a proposal. */
  readonly item: string | null;
  /** "moved": the very words stand elsewhere in the text. */
  readonly kind: "gone" | "changed" | "moved";
  /** Where the passage stands in the text of `fromVersion`, and where in that of `toVersion`; null where it is gone. */
  readonly from: { readonly start: number; readonly end: number };
  readonly to: { readonly start: number; readonly end: number } | null;
  /** Word by word; "same" and "removed" together are the passage. */
  readonly diff: readonly DiffPiece[];
}

/** Which edits, those of the newest versions first. */
export interface EditQuery {
  readonly article?: string | undefined;
  /** Only those to passages that people decided on. */
  readonly reviewed?: boolean | undefined;
  /** 1 to 500. */
  readonly limit: number;
  readonly after?: string | null | undefined;
}

/** As `Archive.edits` promises. */
export function listEdits(engine: Engine, query: EditQuery): Promise<Page<SilentEdit>> {
  const limit = limitOf(query);
  const place = placeOf(query.after, ["number", "number"]);
  return engine.read(async (tx) => {
    let matching = tx.db
      .selectFrom("silent_edits as e")
      .innerJoin("articles as a", "a.key", "e.article")
      .innerJoin("versions as v", (join) =>
        join.onRef("v.article", "=", "e.article").onRef("v.n", "=", "e.to_version"),
      );
    if (query.article !== undefined) matching = matching.where("a.id", "=", query.article);
    if (query.reviewed === true) matching = matching.where("e.item", "is not", null);
    const page =
      place === null
        ? matching
        : matching.where(sql<boolean>`(v.key < ${place[0]} or (v.key = ${place[0]} and e.n > ${place[1]}))`);
    const rows = await page
      .selectAll("e")
      .select(["a.id as article_id", "a.title", "v.added_at", "v.key"])
      .orderBy("v.key", "desc")
      .orderBy("e.n")
      .limit(limit + 1)
      .execute();
    const last = rows.length > limit ? rows[limit - 1]! : null;
    const total = await matching.select((eb) => eb.fn.countAll<number>().as("n")).executeTakeFirstOrThrow();
    return {
      items: rows.slice(0, limit).map((row) => ({
        articleId: row.article_id,
        articleTitle: row.title,
        fromVersion: row.from_version,
        toVersion: row.to_version,
        addedAt: row.added_at,
        layer: row.layer as ReviewLayer,
        index: row.i,
        item: row.item,
        kind: row.kind,
        from: { start: row.start, end: row.end },
        to: row.to_start === null ? null : { start: row.to_start, end: row.to_end! },
        diff: JSON.parse(row.diff) as DiffPiece[],
      })),
      next: last === null ? null : cursorOf([last.key, last.n]),
      total: total.n,
    };
  });
}
