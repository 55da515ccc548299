import type { ReviewStatus } from "@mahdar/store";
import { sql } from "kysely";

/** An item of a list with its article, as every question selects it (`ITEM`). */
export interface ItemRow {
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly outlet: string | null;
  /** "" where not known. */
  readonly published: string;
  readonly i: number;
  readonly item: string | null;
  readonly status: ReviewStatus;
  readonly confidence: number | null;
  readonly modality: string | null;
  readonly start: number;
  readonly rule: string;
}

/** The columns of `ItemRow`, of a list called `x` joined to `articles as a`. */
export const ITEM = sql`a.key, a.id, a.version, a.title, a.outlet, a.published,
  x.i, x.item, x.status, x.confidence, x.modality, x.start, x.rule`;

/** The condition on `a.published` of a range of days; an article without a known day is in none. */
export function publishedIn(from: string | undefined, to: string | undefined) {
  const parts = [
    ...(from === undefined ? [] : [sql<boolean>`a.published >= ${from}`]),
    ...(to === undefined ? [] : [sql<boolean>`a.published <= ${to} and a.published <> ''`]),
  ];
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(parts, sql` and `)}`;
}
