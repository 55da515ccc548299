import { describe, expect, it } from "vitest";
import { readHtml } from "../src/html/read-html.ts";

const BODY = [
  "بحث رئيس الوزراء مع وفد الشركة المنفذة، أمس الأربعاء، سير العمل في مشروع الربط الكهربائي مع دول الجوار، وذلك في مقر الحكومة ببغداد.",
  "وقال المكتب الإعلامي في بيان إن «الجانبين اتفقا على تسريع العمل»، مشيرا إلى أن الخط الأول سيدخل الخدمة قبل نهاية العام المقبل.",
  "وأضاف أن الوزارة تعهدت بتوفير الحماية للمواقع، وأن لجنة مشتركة ستتابع التنفيذ وترفع تقريرا كل شهر إلى مجلس الوزراء.",
];
const paragraphs = BODY.map((text) => `<p>${text}</p>`).join("\n");
const RELATED = `<div class="related-posts"><h3>مقالات ذات صلة</h3><ul><li><a href="/1">البرلمان يؤجل جلسته إلى الأسبوع المقبل</a></li><li><a href="/2">افتتاح محطة جديدة في البصرة</a></li></ul></div>`;
const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe("a page's metadata", () => {
  it("comes from JSON-LD first, also out of a graph with references", async () => {
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "Organization", "@id": "https://dijla.example/#org", name: "صوت دجلة" },
        { "@type": "WebPage", "@id": "https://dijla.example/a", url: "https://dijla.example/a" },
        {
          "@type": ["NewsArticle"],
          headline: "لقاء لبحث الربط الكهربائي &#8211; بغداد",
          datePublished: "2020-03-05T09:00:00+03:00",
          articleSection: ["سياسة", "طاقة"],
          keywords: "كهرباء,بغداد",
          publisher: { "@id": "https://dijla.example/#org" },
          mainEntityOfPage: { "@id": "https://dijla.example/a" },
        },
      ],
    };
    const found = await readHtml(
      page(
        `<meta property="og:title" content="عنوان آخر"><meta property="og:site_name" content="اسم آخر"><script type="application/ld+json">${JSON.stringify(graph)}</script>`,
        `<article><h1>لقاء</h1>${paragraphs}</article>`,
      ),
    );
    expect(found).toEqual({
      text: BODY.join("\n"),
      title: "لقاء لبحث الربط الكهربائي – بغداد",
      url: "https://dijla.example/a",
      outlet: "صوت دجلة",
      section: ["سياسة", "طاقة"],
      tags: ["كهرباء", "بغداد"],
      published: "2020-03-05",
    });
  });
  it("comes from OpenGraph and article:* next", async () => {
    const found = await readHtml(
      page(
        `<title>لقاء | مرفأ</title><link rel="canonical" href="https://marfa.example/7"><meta property="og:title" content="لقاء لبحث الكهرباء - مرفأ"><meta property="og:site_name" content="مرفأ"><meta property="article:published_time" content="2021-07-27T20:00:00+00:00"><meta property="article:section" content="سياسة"><meta property="article:tag" content="أ"><meta property="article:tag" content="ب"><script type="application/ld+json">{"@type":"WebSite","name":"x"}</script><script type="application/ld+json">{broken</script>`,
        `<article>${paragraphs}</article>`,
      ),
    );
    expect(found).toMatchObject({
      title: "لقاء لبحث الكهرباء",
      url: "https://marfa.example/7",
      outlet: "مرفأ",
      section: ["سياسة"],
      tags: ["أ", "ب"],
      published: "2021-07-27",
    });
  });
  it("comes from WordPress's markup last", async () => {
    const found = await readHtml(
      page(
        `<title>لقاء في بغداد – جريدة النخيل</title>`,
        `<article class="post-12 post category-politics tag-iraq"><header><h1 class="entry-title">لقاء في بغداد</h1><span class="cat-links"><a href="/c" rel="category tag">شؤون محلية</a></span><time class="entry-date published" datetime="2019-11-02T10:00:00+03:00">2 نوفمبر 2019</time></header><div class="entry-content">${paragraphs}</div><footer><a href="/t" rel="tag">طاقة</a></footer></article>`,
      ),
    );
    expect(found).toEqual({
      text: BODY.join("\n"),
      title: "لقاء في بغداد",
      url: null,
      outlet: "جريدة النخيل",
      section: ["شؤون محلية"],
      tags: ["طاقة"],
      published: "2019-11-02",
    });
  });
  it("takes an Arabic dateline by the headline when nothing else says the day, and never a comment's", async () => {
    const comments = `<div class="comments"><p>قارئ</p><time datetime="2022-01-01">1 يناير 2022</time><p>${"تعليق طويل جدا على هذا الخبر. ".repeat(5)}</p></div>`;
    expect(
      (
        await readHtml(
          page(
            "",
            `<article><h1>لقاء</h1><div class="post-date">الخميس ٥ آذار ٢٠٢٠</div>${paragraphs}</article>${comments}`,
          ),
        )
      ).published,
    ).toBe("2020-03-05");
  });
  it("does not invent a day that does not exist", async () => {
    expect(
      (await readHtml(page(`<meta property="article:published_time" content="2020-02-30">`, paragraphs)))
        .published,
    ).toBeNull();
  });
});

describe("a page's body", () => {
  it("has no related headlines, share buttons, comments, tags, menus, captions or datelines", async () => {
    const found = await readHtml(
      page(
        "",
        `<nav><a>الرئيسية</a><a>سياسة</a></nav><main><article><h1>لقاء لبحث الكهرباء</h1><div>الخميس 5 آذار 2020 - 11:20 ص</div><div class="share-buttons"><a>فيسبوك</a><a>تويتر</a></div>
      <figure><img src=x><figcaption>صورة من اللقاء</figcaption></figure><p>${BODY[0]}</p><p><strong>اقرأ أيضاً:</strong> <a href=/3>الوزير يتفقد المحطة</a></p><p>${BODY[1]}</p>${RELATED}<p>${BODY[2]}</p>
      <p>شارك هذا الموضوع</p><div class="post-tags">الوسوم <a>كهرباء</a></div></article></main><aside><p>إعلان طويل عن شيء ما يباع في السوق.</p></aside><div id="comments"><h3>التعليقات</h3><p>تعليق قارئ على الخبر لا شأن له به.</p></div><footer>جميع الحقوق محفوظة</footer><a>زر الذهاب إلى الأعلى</a><div>إغلاق</div>`,
      ),
    );
    expect(found.text).toBe(BODY.join("\n"));
    expect(found.published).toBe("2020-03-05");
  });
  it("is one line for each paragraph, with inline elements and entities run together", async () => {
    const found = await readHtml(
      page(
        "",
        `<article><p>قال <b>الوزير</b>&nbsp;إن &laquo;العمل&raquo; <a href="/x">مستمر</a>\n في الموقع، وإن اللجنة ستجتمع.<br>ثم غادر الوفد بغداد في ساعة متأخرة من الليل.</p><p>${BODY[1]}</p></article>`,
      ),
    );
    expect(found.text.split("\n")).toEqual([
      "قال الوزير إن «العمل» مستمر في الموقع، وإن اللجنة ستجتمع.",
      "ثم غادر الوفد بغداد في ساعة متأخرة من الليل.",
      BODY[1],
    ]);
  });
  it("is found in a short article and in a page without head and body", async () => {
    expect(
      (await readHtml(page("", `<div class="content"><h1>خبر</h1><p>وصل الوفد إلى بغداد.</p></div>`))).text,
    ).toBe("وصل الوفد إلى بغداد.");
    expect((await readHtml(`<h1>خبر</h1>${paragraphs}`)).text).toBe(BODY.join("\n"));
  });
  it("is kept when a box's name stands on the article itself", async () => {
    expect((await readHtml(page("", `<div class="widget social-content">${paragraphs}</div>`))).text).toBe(
      BODY.join("\n"),
    );
  });
  it("falls back on articleBody where the page itself holds little", async () => {
    const said = { "@type": "NewsArticle", headline: "لقاء", articleBody: BODY.join("\n") };
    expect(
      (
        await readHtml(
          page(
            `<script type="application/ld+json">${JSON.stringify(said)}</script>`,
            "<div id=app>جار التحميل</div>",
          ),
        )
      ).text,
    ).toBe(BODY.join("\n"));
  });
});
