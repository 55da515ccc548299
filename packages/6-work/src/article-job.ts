import type { Article } from "@mahdar/shape";

/** What is queued of an article: its bytes lie in the archive's snapshots already. */
export interface ArticleJob {
  /** Where it came from, for messages: `news.txt`, `pool.jsonl line 7`. */
  readonly name: string;
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly charset: string | null;
  /** When it was queued, ISO 8601: the moment it counts as added. */
  readonly at: string;
  /** The article as JSON inside the job's JSON, since PostgreSQL's has no place for NUL and lone surrogates. */
  readonly article: string;
}

export function articleOf(job: ArticleJob): Article {
  return JSON.parse(job.article) as Article;
}
