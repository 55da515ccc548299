import type { Article } from "@mahdar/shape";
import { readArticle } from "@mahdar/text";
import type { Reading } from "./reading-pool.ts";

/** Reads each article; what the reader throws is a defect of ours and stands in the record's place. */
export function readEach(articles: readonly Article[]): Reading[] {
  return articles.map((article) => {
    try {
      return readArticle(article);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  });
}
