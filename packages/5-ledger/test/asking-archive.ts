import type { Article, MahdarRecord } from "@mahdar/shape";
import { type Archive, openArchive } from "@mahdar/store";
import { readArticle } from "@mahdar/text";

/** Articles of our own wording: a minister and an envoy who meet, speak and promise, told by several outlets. */
export const TOLD: readonly Pick<Article, "id" | "text" | "title" | "outlet" | "published">[] = [
  {
    id: "n1",
    title: "الكاظمي يستقبل الوزير الأردني",
    outlet: "وكالة الساحل",
    published: "2020-06-14",
    text:
      "التقى رئيس الوزراء العراقي مصطفى الكاظمي، اليوم الأحد (14 حزيران 2020)، وزير الخارجية الأردني أيمن الصفدي في بغداد.\n" +
      "وقال الكاظمي إن «العراق سيفتح المعبر خلال شهر تموز 2020».",
  },
  {
    id: "n2",
    title: "لقاء في بغداد",
    outlet: "صحيفة النهرين",
    published: "2020-06-14",
    text:
      "التقى رئيس الوزراء العراقي مصطفى الكاظمي، اليوم الأحد (14 حزيران 2020)، وزير الخارجية الأردني أيمن الصفدي.\n" +
      "وأكد الصفدي أن الأردن سيواصل دعم العراق.",
  },
  {
    id: "n3",
    title: "اتصال بين بغداد وعمان",
    outlet: "وكالة الساحل",
    published: "2020-07-02",
    text:
      "أجرى رئيس الوزراء العراقي مصطفى الكاظمي اتصالا هاتفيا مع وزير الخارجية الأردني أيمن الصفدي، أمس الأربعاء.\n" +
      "وتعهد الكاظمي بتشكيل لجنة مشتركة قبل نهاية عام 2020.",
  },
  {
    id: "n4",
    title: "النوري يرد",
    outlet: "صحيفة النهرين",
    published: null,
    text: "قال النائب سالم حمد النوري إن البرلمان سيناقش الاتفاق. وأضاف النوري أن النقاش سيكون علنيا.",
  },
  {
    id: "n5",
    title: "النوري والجنابي",
    outlet: "وكالة الساحل",
    published: "2020-07-03",
    text: "بحث النائب سالم حمد النوري مع النائبة هدى الجنابي ملف المياه. وقال النوري إن الملف عاجل.",
  },
];

/** An archive of `TOLD` at an empty place, read by the reader itself. */
export async function toldArchive(place: string, told: readonly Partial<Article>[] = TOLD): Promise<Archive> {
  const archive = await openArchive(place, { create: true });
  await archive.addMany(told.map(toldItem));
  return archive;
}

/** An article of these fields, read. */
export function toldItem(one: Partial<Article>) {
  const article: Article = {
    id: "",
    text: "",
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: null,
    publishedBasis: (one.published ?? null) === null ? null : "given",
    ...one,
  };
  const record: MahdarRecord = readArticle(article);
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  const raw = { bytes, mediaType: "application/json", charset: "utf-8" };
  return { article, raw, record, addedAt: "2026-01-01T00:00:00Z" };
}
