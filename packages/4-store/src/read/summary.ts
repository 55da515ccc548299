import type { ArticleSummary } from "../archive.ts";

/** What lists need of a row of `articles`. */
export type ArticleRow = {
  readonly key: number;
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string;
} & ArticleSummary["counts"];

/** A row of `articles` as lists show it. */
export function summaryOf(row: ArticleRow): ArticleSummary {
  const { id, title, outlet, attributions, events, commitments, times, mentions, entities } = row;
  const counts = { attributions, events, commitments, times, mentions, entities };
  return { id, title, outlet, published: row.published === "" ? null : row.published, counts };
}
