import type { StoryArticle, StoryView } from "@mahdar/ledger";
import type { Page } from "./page.ts";

/** A story as the command tells it: its articles' fields are called what the API calls them. */
export interface ToldStory extends Omit<StoryView, "articles"> {
  readonly schema: "mahdar.story-reasons/1";
  readonly articles: readonly ToldArticle[];
}
type ToldArticle = Omit<StoryArticle, "published"> & { readonly day: string | null };
type Reason = StoryArticle["reasons"][number];

const REASON_LABELS: Readonly<Record<Reason["kind"], string>> = {
  copy: "نسخة من",
  merged: "ضُمّت مع القصة",
  words: "كلمات مشتركة",
  names: "أسماء مشتركة",
  events: "أحداث مشتركة",
  days: "أيام مذكورة",
  "same-day": "خبر اليوم نفسه",
};
const VERDICT_LABELS: Readonly<Record<string, string>> = { same: "قصة واحدة", different: "قصتان" };

/** Prints a story: its articles by day with why they stand there, then where they come from and what people decided. */
export function showStory(page: Page, story: ToldStory): void {
  const first = story.articles.find(({ id }) => id === story.earliest);
  page.line(page.style("bold", first?.title ?? story.id), 0);
  page.line(`${story.id} · أول مقال: ${story.earliest}`, 0);
  page.head("المقالات", story.articles.length);
  for (const article of story.articles) {
    page.line(`${article.day ?? "بلا تاريخ"}  ${article.title ?? article.id}`);
    page.line(page.style("dim", [article.outlet ?? "بلا جهة نشر", article.id].join(" · ")), 2);
    if (article.reasons.length > 0)
      page.line(page.style("dim", `${reasonsIn(article)} (${article.confidence.toFixed(2)})`), 2);
  }
  page.head("مصادر مستقلة", story.origins.length);
  for (const { by, articles } of story.origins) page.line(`${by ?? "غير معروف"}: ${articles.join("، ")}`);
  if (story.copies.length > 0) {
    page.head("من نقل عمّن", story.copies.length);
    for (const { one, other, first: source, likeness } of story.copies) {
      const alike = likeness === null ? "" : ` (${likeness.toFixed(2)})`;
      const copier = source === one ? other : one;
      page.line(
        source === null ? `${one} و${other}: لا يُعرف الناقل${alike}` : `${copier} عن ${source}${alike}`,
      );
    }
  }
  if (story.verdicts.length === 0) return;
  page.head("قرارات", story.verdicts.length);
  for (const { one, other, verdict, by, at, reason } of story.verdicts)
    page.line(
      `${one} و${other}: ${VERDICT_LABELS[verdict] ?? verdict} · ${by} · ${at.slice(0, 10)} · ${reason ?? ""}`,
    );
}

function reasonsIn({ reasons }: ToldArticle): string {
  return reasons.map(({ kind, what }) => `${REASON_LABELS[kind]}: ${what.join("، ")}`).join("؛ ");
}
