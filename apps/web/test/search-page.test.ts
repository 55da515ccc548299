import { expect, test } from "vitest";
import { articleOf, keep, webUnderTest } from "./web-under-test.ts";

const HOSTILE = `"><script>alert(1)</script>`;

async function twoOutlets() {
  const under = await webUnderTest();
  await keep(under.archive, articleOf());
  await keep(under.archive, articleOf({ id: "a2", outlet: "صحيفة النهرين", published: "2020-07-02" }));
  return under;
}

test("each value narrows what was found, and is taken off again", async () => {
  const { web } = await twoOutlets();
  const page = (await web.inject("/?words=العبيدي")).body;
  const link = `outlet=${new URLSearchParams({ o: "صحيفة النهرين" }).toString().slice(2)}`;
  expect(page).toContain(link);
  expect(page).toContain("from=2020-07-01&amp;to=2020-07-31");
  const narrowed = (await web.inject(`/?words=العبيدي&${link}`)).body;
  expect(narrowed).toContain("مقال واحد");
  expect(narrowed).toMatch(/<ul class="chosen"[^>]*><li><a href="\/\?words=[^"&]+"/u);
});

test("statements and commitments are found by their own words and open in place; people by their names", async () => {
  const { web } = await twoOutlets();
  const said = (await web.inject("/?words=مستمر&in=statements")).body;
  expect(said).toMatch(/<mark>مستمر<\/mark>/u);
  expect(said).toMatch(/href="\/articles\/a1#at-s-\d"/u);
  expect((await web.inject("/?words=المعبر&in=commitments")).body).toContain("line-commitment");
  expect((await web.inject("/?words=العبيدي&in=people")).body).toMatch(/class="who" href="\/actors\//u);
  expect((await web.inject("/?words=قصيدة&in=people")).body).toContain("لا أحد في الأرشيف بهذا الاسم");
});

test("each tab says how much there is behind it, whichever is open; the page is named by what is sought", async () => {
  const { web } = await twoOutlets();
  const countsIn = (html: string) =>
    [...html.matchAll(/<span class="tab-count">(\d+)<\/span>/gu)].map(([, count]) => Number(count));
  const pages = await Promise.all(
    ["articles", "statements", "people", "commitments"].map(
      async (tab) => (await web.inject(`/?words=العبيدي&in=${tab}`)).body,
    ),
  );
  const [counts] = pages.map(countsIn);
  expect(counts).toHaveLength(4);
  expect(counts![0]).toBe(2);
  expect(counts![2]).toBeGreaterThan(0);
  for (const page of pages) {
    expect(countsIn(page)).toEqual(counts);
    expect(page).toMatch(/<title>بحث: العبيدي · محضر<\/title>.*<h1[^>]*>بحث: \u2068العبيدي\u2069<\/h1>/su);
  }
  expect((await web.inject("/")).body).not.toContain("tab-count");
});

test("the exact switch and the tabs outlive one another, and nothing asked becomes markup", async () => {
  const { web } = await twoOutlets();
  const page = (await web.inject(`/?words=${encodeURIComponent(`المعبر${HOSTILE}`)}&exact=1&in=statements`))
    .body;
  expect(page).not.toContain("<script>alert");
  expect(page).toMatch(/name="exact" value="1" checked/u);
  expect(page).toMatch(/<input type="hidden" name="in" value="statements"/u);
  expect((await web.inject(`/?actor=${encodeURIComponent(HOSTILE)}`)).body).not.toContain("<script>alert");
});

test.each(["in=verses", "layer=poems", "status=lost", "kind=bird"])("?%s is refused", async (query) => {
  const { web } = await webUnderTest();
  expect((await web.inject(`/?words=x&${query}`)).statusCode).toBe(400);
});
