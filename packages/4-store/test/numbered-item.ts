import type { ArchiveItem } from "../src/index.ts";
import { recordOf, TEXT } from "./record-of.ts";

/** The n-th of a row of articles, the same in every process. */
export function numberedItem(n: number): ArchiveItem {
  const article = {
    id: `n${n}`,
    text: `${TEXT} الخبر رقم ${n}.`,
    title: `خبر ${n}`,
    url: null,
    outlet: "وكالة الضفتين",
    section: [],
    tags: [],
    published: "2021-03-01",
    publishedBasis: "given" as const,
  };
  const bytes = new TextEncoder().encode(article.text);
  const record = recordOf(article, { version: "0.1.0", rules: "r1" });
  return {
    article,
    raw: { bytes, mediaType: "text/plain", charset: "utf-8" },
    record,
    addedAt: "2026-01-01T00:00:00Z",
  };
}
