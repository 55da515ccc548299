import type { Article } from "@mahdar/shape";
import type { QueuedArticle } from "../src/index.ts";

/** The n-th of a row of articles of our own, with its bytes, as it is queued. */
export function queuedArticle(
  n: number,
  text = "وافتتح جسرا جديدا فوق النهر",
): QueuedArticle & { article: Article } {
  const article: Article = {
    id: `n${n}`,
    text: `قال المحافظ سنان الورد إن البلدية ستعيد تبليط الشارع رقم ${n} قبل نهاية الشهر. ${text}.`,
    title: `خبر رقم ${n}`,
    url: null,
    outlet: "صحيفة الجسر",
    section: [],
    tags: [],
    published: "2021-03-01",
    publishedBasis: "given",
  };
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  return {
    name: `news.jsonl line ${n}`,
    article,
    raw: { bytes, mediaType: "application/json", charset: "utf-8" },
  };
}

export async function* queuedArticles(from: number, to: number): AsyncGenerator<QueuedArticle> {
  for (let n = from; n < to; n++) yield queuedArticle(n);
}
