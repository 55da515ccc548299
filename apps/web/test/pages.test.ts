import { describe, expect, test } from "vitest";
import { articleOf, keep, TEXT, webUnderTest } from "./web-under-test.ts";

const PAGES = [
  "/",
  "/commitments",
  "/statements",
  "/meetings",
  "/dialogues",
  "/actors/العبيدي",
  "/read",
  "/rules",
  "/about",
  "/articles/a1",
  "/articles/a1/versions",
];
const HOSTILE = `<script>alert(1)</script>"><img src=x onerror=alert(2)>`;

describe("every page", () => {
  test.each(PAGES)("%s is Arabic, right to left, and whole", async (url) => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const answer = await web.inject(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.body).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/u);
    expect(answer.body.endsWith("</html>")).toBe(true);
    expect(answer.body).not.toMatch(/undefined|\[object Object\]|\{[a-z]+\}/u);
  });

  test.each(PAGES)("%s turns English, left to right, and the choice is kept", async (url) => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const answer = await web.inject(`${url}?lang=en`);
    expect(answer.body).toMatch(/<html lang="en" dir="ltr">/u);
    expect(answer.body).not.toMatch(/undefined|\[object Object\]/u);
    expect([answer.headers["set-cookie"]].flat().join()).toContain("mahdar=en.latn");
    const later = await web.inject({ url, headers: { cookie: "mahdar=en.latn" } });
    expect(later.body).toMatch(/<html lang="en" dir="ltr">/u);
  });

  test("digits are Western or Arabic-Indic as chosen, in the interface only", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const page = (await web.inject("/articles/a1?digits=arab")).body;
    expect(page).toContain("الأحد ١٤ حزيران/يونيو ٢٠٢٠");
    expect(page).toContain("14 حزيران 2020");
  });
});

describe("the archive", () => {
  test("search folds spelling, marks the hits, and opens at the passage", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    await keep(
      archive,
      articleOf({ id: "a2", title: "خبر آخر", text: "لا صلة لهذا الخبر بما سبق من الأخبار في البلاد." }),
    );
    const page = (await web.inject(`/?words=${encodeURIComponent("العبيدى")}`)).body;
    expect(page).toContain("مقال واحد");
    const at = TEXT.indexOf("العبيدي");
    expect(page).toContain(`href="/articles/a1#s-${at}-${at + "العبيدي".length}"`);
    expect(page).toContain("<mark>العبيدي</mark>");
  });

  test("what matches nothing says what to do", async () => {
    const { web } = await webUnderTest();
    expect((await web.inject("/?words=%D9%82%D8%B7")).body).toContain("جرّب كلمات أقل");
    expect((await web.inject("/")).body).toContain("الأرشيف فارغ");
  });

  test("the list goes on page by page and loses nothing", async () => {
    const { web, archive } = await webUnderTest();
    for (let i = 0; i < 45; i++) await keep(archive, articleOf({ id: `n${i}`, title: `خبر رقم ${i}` }));
    const seen = new Set<string>();
    let url: string | null = "/";
    let pages = 0;
    while (url !== null) {
      const body: string = (await web.inject(url)).body;
      for (const [, id] of body.matchAll(/<h3 class="entry-title"><a href="\/articles\/(n\d+)"/gu))
        seen.add(id!);
      url = /rel="next" href="([^"]+)"/u.exec(body)?.[1]?.replaceAll("&amp;", "&") ?? null;
      pages++;
    }
    expect([seen.size, pages]).toEqual([45, 3]);
  });

  test.each([
    "/?from=yesterday",
    "/?to=2020-13-01",
    "/commitments?strength=iron",
    "/meetings?type=PARTY",
    "/?after=%00bad",
  ])("%s is refused with a page that says why", async (url) => {
    const { web, defects } = await webUnderTest();
    const answer = await web.inject(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('role="alert"');
    expect(defects).toEqual([]);
  });
});

describe("an article", () => {
  test("text comes out whole, whatever overlaps in it", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const page = (await web.inject("/articles/a1")).body;
    const shown = /<section class="text"[^>]*>(.*?)<\/section>/su.exec(page)![1]!;
    const paragraphs = [...shown.matchAll(/<p dir="auto">(.*?)<\/p>/gsu)].map(([, inner]) =>
      inner!.replace(/<[^>]+>/gu, ""),
    );
    expect(paragraphs.join("\n")).toBe(TEXT);
  });

  test("every card leads to an anchor in the text, and every mark to a card", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const page = (await web.inject("/articles/a1")).body;
    const anchors = new Set([...page.matchAll(/ id="at-([^"]+)"/gu)].map(([, item]) => item));
    const cards = new Set([...page.matchAll(/ id="card-([^"]+)"/gu)].map(([, item]) => item));
    expect(anchors.size).toBeGreaterThan(2);
    expect(cards).toEqual(anchors);
    for (const [, item] of page.matchAll(/class="to-text" href="#at-([^"]+)"/gu))
      expect(anchors).toContain(item);
  });

  test("nothing of an article or a search becomes markup", async () => {
    const { web, archive } = await webUnderTest();
    const text = `${HOSTILE} قال الوزير ${HOSTILE} إن المعبر مفتوح أمام المسافرين منذ يوم الأحد.`;
    await keep(
      archive,
      articleOf({
        id: HOSTILE,
        text,
        title: HOSTILE,
        outlet: HOSTILE,
        section: [HOSTILE],
        url: `javascript:alert(3)//${HOSTILE}`,
      }),
    );
    const pages = [
      `/articles/${encodeURIComponent(HOSTILE)}`,
      "/",
      `/?words=${encodeURIComponent(HOSTILE)}`,
      "/statements",
      "/commitments",
      `/?outlet=${encodeURIComponent(HOSTILE)}`,
      `/nothing${encodeURIComponent(HOSTILE)}`,
    ];
    for (const url of pages) {
      const { body } = await web.inject(url);
      expect(body, url).not.toMatch(
        /<script(?! type="module" src="\/assets\/)|<img|javascript:alert[^<]*"|\son[a-z]+="/u,
      );
    }
  });

  test("a record that no longer holds is shown in red and not painted", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const kept = (await archive.get("a1"))!;
    archive.get = async () => ({
      ...kept,
      record: {
        ...kept.record,
        times: [{ start: 0, end: 4, text: "كذب", type: "DATE", value: "2020", rule: "times/x" }],
      },
      problems: [],
    });
    const page = (await web.inject("/articles/a1")).body;
    expect(page).toContain('class="broken"');
    expect(page).toContain("times[0]");
    expect(page).not.toContain('id="at-t-0"');
  });

  test("its snapshot comes down as a file and never as a page", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const answer = await web.inject("/articles/a1/snapshot");
    expect(answer.body).toBe(TEXT);
    expect(answer.headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
    expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename="[0-9a-f]{16}\.txt"$/u);
    expect(answer.headers["content-security-policy"]).toMatch(/^sandbox;/u);
  });

  test.each(["/articles/none", "/articles/none/snapshot", "/nothing"])(
    "%s is not there, and says where to go",
    async (url) => {
      const { web } = await webUnderTest();
      const answer = await web.inject(url);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain("ارجع إلى الأرشيف");
      expect((await web.inject(`${url}?lang=en`)).body).toMatch(
        /go back to the archive|add the article again/u,
      );
    },
  );
});

test("the API is named at the foot of every page, and its address leads to the page for people", async () => {
  const { web } = await webUnderTest();
  expect((await web.inject("/")).body).toContain('href="/api"');
  const answer = await web.inject("/api/v1");
  expect([answer.statusCode, answer.headers.location]).toEqual([302, "/api"]);
});

test("a meeting's line carries the sentence that tells it", async () => {
  const { web, archive } = await webUnderTest();
  await keep(archive, articleOf());
  const page = (await web.inject("/meetings")).body;
  expect(page).toMatch(/<blockquote[^>]*>و<b>التقى<\/b> العبيدي في بغداد السفير الأردني/u);
});
