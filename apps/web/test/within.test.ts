import { expect, test } from "vitest";
import { articleOf, keep, TEXT, webUnderTest } from "./web-under-test.ts";

const HOSTILE = `"><script>alert(1)</script>`;

test("what is sought inside an article is marked wherever it stands, in any spelling, counted and led to", async () => {
  const { web, archive } = await webUnderTest();
  await keep(archive, articleOf());
  const page = (await web.inject(`/articles/a1?words=${encodeURIComponent("العبيدى")}`)).body;
  expect(page).toContain("ورد في موضعين");
  const shown = /<section class="text"[^>]*>(.*?)<\/section>/su.exec(page)![1]!;
  const marked = [...shown.matchAll(/<mark[^>]*>(.*?)<\/mark>/gsu)].map(([, inner]) =>
    inner!.replace(/<[^>]+>/gu, ""),
  );
  expect(marked).toEqual(["العبيدي", "العبيدي"]);
  const paragraphs = [...shown.matchAll(/<p dir="auto">(.*?)<\/p>/gsu)].map(([, inner]) =>
    inner!.replace(/<[^>]+>/gu, ""),
  );
  expect(paragraphs.join("\n")).toBe(TEXT);
  const led = [...page.matchAll(/href="#(found-\d+)"/gu)].map(([, id]) => id!);
  expect(led).toEqual(["found-0", "found-1"]);
  for (const id of led) expect(shown).toContain(`id="${id}"`);
});

test("searching inside keeps the order chosen, may be cleared, says when nothing is there, and becomes no markup", async () => {
  const { web, archive } = await webUnderTest();
  await keep(archive, articleOf());
  const sought = (await web.inject(`/articles/a1?order=doubtful&words=${encodeURIComponent("المعبر")}`)).body;
  expect(sought).toContain('<input type="hidden" name="order" value="doubtful"');
  expect(sought).toMatch(/<a href="\/articles\/a1\?order=doubtful">امسح<\/a>/u);
  const nothing = (await web.inject(`/articles/a1?words=${encodeURIComponent(`قصيدة${HOSTILE}`)}`)).body;
  expect(nothing).toContain("لم يرد في المقال");
  expect(nothing).not.toContain("<script>alert");
  expect((await web.inject("/articles/a1")).body).not.toContain("within-found");
});
