import { expect, test } from "vitest";
import { diffStretches } from "../src/article/diff-rows.ts";
import { articleOf, keep, TEXT, webUnderTest } from "./web-under-test.ts";

const LATER = TEXT.replace("خلال الأشهر المقبلة", "في العام المقبل");
const plain = (html: string) => html.replace(/[\u2066-\u2069]/gu, "");
const textOf = (html: string) => html.replace(/<[^>]+>/gu, "");

/** An article of three versions: in the second other words and another title, in the third one paragraph more. */
async function changedWeb() {
  const under = await webUnderTest();
  const { archive } = under;
  await keep(archive, articleOf());
  await keep(archive, articleOf({ text: LATER, title: "افتتاح المعبر الشمالي" }));
  await keep(archive, articleOf({ text: `${LATER}\nوستعلن المواعيد غدًا.`, title: "افتتاح المعبر الشمالي" }));
  return under;
}

test("an article of several versions leads to them; one of a single version does not, and says so when asked", async () => {
  const { web, archive } = await changedWeb();
  await keep(archive, articleOf({ id: "a2" }));
  expect((await web.inject("/articles/a1")).body).toContain('href="/articles/a1/versions"');
  expect((await web.inject("/articles/a2")).body).not.toContain("/articles/a2/versions");
  const single = await web.inject("/articles/a2/versions");
  expect([single.statusCode, single.body.includes("لا شيء يُقارَن")]).toEqual([200, true]);
  expect((await web.inject("/articles/none/versions")).statusCode).toBe(404);
});

test("two versions stand side by side, each side its own text, and as one text with both", async () => {
  const { web } = await changedWeb();
  const page = plain((await web.inject("/articles/a1/versions?from=1&to=2")).body);
  const [, older, newer, both] =
    /<div class="diff-side">(.*?)<\/div><div class="diff-side">(.*?)<\/div><div class="diff-both">(.*?)<\/div>/su.exec(
      page,
    )!;
  expect(textOf(older!)).toBe(TEXT.split("\n")[0]);
  expect(textOf(newer!)).toBe(LATER.split("\n")[0]);
  expect(both).toContain("<del>");
  expect(both).toContain("<ins>");
  expect(page).toContain("افتتاح المعبر الشمالي</ins>");
});

test("facts that cite what was changed are listed with what became of their words, and which version proves them", async () => {
  const { web } = await changedWeb();
  const page = plain((await web.inject("/articles/a1/versions?from=1&to=2&lang=en")).body);
  const cited = page.slice(page.indexOf("Facts that cite"));
  expect(cited).toMatch(/commitment<\/span>/u);
  expect(cited).toContain("version 1 still proves it");
  const later = plain((await web.inject("/articles/a1/versions?lang=en")).body);
  expect(later).toContain("Between versions 2 and 3");
  expect(later).toContain("No fact of the record cites");
});

test("each version comes down as it came, and versions that are not there or not in order are refused", async () => {
  const { web } = await changedWeb();
  expect((await web.inject("/articles/a1/snapshot?version=1")).body).toBe(TEXT);
  expect((await web.inject("/articles/a1/snapshot?version=2")).body).toBe(LATER);
  expect((await web.inject("/articles/a1/snapshot?version=9")).statusCode).toBe(404);
  for (const query of ["from=2&to=1", "from=2&to=2", "from=0", "to=4", "from=x"])
    expect((await web.inject(`/articles/a1/versions?${query}`)).statusCode, query).toBe(400);
});

test("paragraphs beside a change stay open, those further off are folded, and no word is lost", () => {
  const lines = ["أولى", "ثانية", "ثالثة", "رابعة", "خامسة"];
  const before = lines.join("\n");
  const start = before.indexOf("ثانية");
  const from = { start, end: start + 5, text: "ثانية" };
  const stretches = diffStretches(before, [{ from, to: { ...from, text: "أخرى" } }]);
  expect(stretches.map(({ isFar, rows }) => [isFar, rows.length])).toEqual([
    [false, 3],
    [true, 2],
  ]);
  const pieces = stretches.flatMap(({ rows }) => rows).flatMap((row) => row.pieces);
  expect(pieces.filter(({ kind }) => kind !== "added").map(({ text }) => text)).toEqual(lines);
  expect(pieces.filter(({ kind }) => kind === "added").map(({ text }) => text)).toEqual(["أخرى"]);
});
