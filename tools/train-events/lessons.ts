import type { Article } from "@mahdar/shape";
import type { GoldArticle } from "../../evaluation/gold.ts";
import { type Example, findLoneExamples, findViews, type View } from "./examples.ts";
import { findPartyExamples } from "./parties.ts";

/** All that one annotated article teaches. */
export interface Lesson {
  /** The article under the layers the reader finds. */
  readonly own: View;
  readonly events: readonly Example[];
  readonly parties: readonly Example[];
  readonly recipients: readonly Example[];
}

/** The lesson of an article: whole, under the reader's layers and under the gold's, and its sentences alone. */
export function findLesson(article: Article, gold: GoldArticle): Lesson {
  const views = findViews(article, gold);
  const parties = views.map((view) => findPartyExamples(view, gold, article.text));
  return {
    own: views[0],
    events: [...views.flatMap((view) => view.examples), ...findLoneExamples(article, gold)],
    parties: parties.flatMap((one) => one.parties),
    recipients: parties.flatMap((one) => one.recipients),
  };
}
