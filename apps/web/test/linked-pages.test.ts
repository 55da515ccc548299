import { linkArchive } from "@mahdar/ledger";
import { expect, test } from "vitest";
import { articleOf, keep, webUnderTest } from "./web-under-test.ts";

const PROMISE =
  "أعلن وزير النقل سالم العبيدي، اليوم الأحد (14 حزيران 2020)، أن الوزارة ستفتح المعبر الشمالي قبل نهاية آب 2020.\n" +
  "والتقى العبيدي في بغداد السفير الأردني.";
const AGAIN =
  "تعهد وزير النقل سالم العبيدي بأن الوزارة ستفتح المعبر الشمالي قبل نهاية آب 2020، بحسب بيان للوزارة.";
const DONE = "افتتحت وزارة النقل، اليوم الخميس (20 آب 2020)، المعبر الشمالي بحضور وزير النقل سالم العبيدي.";

/** Three articles of two outlets, linked: a promise, its second wording, and what came of it. */
async function linkedWeb() {
  const under = await webUnderTest();
  const { archive } = under;
  await keep(archive, articleOf({ id: "a1", text: PROMISE, title: "الوزير يعد بفتح المعبر الشمالي" }));
  await keep(
    archive,
    articleOf({
      id: "a2",
      text: AGAIN,
      title: "تعهد بفتح المعبر",
      outlet: "صحيفة النهرين",
      published: "2020-06-15",
    }),
  );
  await keep(archive, articleOf({ id: "a3", text: DONE, title: "افتتاح المعبر", published: "2020-08-20" }));
  const { failed } = await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  expect(failed).toEqual([]);
  return under;
}

const plain = (html: string) => html.replace(/[\u2066-\u2069]/gu, "");

async function commitmentPathIn(web: Awaited<ReturnType<typeof linkedWeb>>["web"]): Promise<string> {
  const ledger = (await web.inject("/commitments")).body;
  return /href="(\/commitments\/c\/[^"?]+)/u.exec(ledger)?.[1] ?? "";
}

test("a commitment is one line of the ledger and one page: its wordings, the three questions, as of a day", async () => {
  const { web } = await linkedWeb();
  const path = await commitmentPathIn(web);
  const page = plain((await web.inject(`${path}?on=2020-07-01`)).body);
  for (const question of ["ماذا تقول الجهة؟", "ماذا تُظهر السجلات؟", "أين هو من موعده؟"])
    expect(page).toContain(question);
  expect(page).toMatch(/href="\/articles\/a1#/u);
  expect(page).toContain("لا دليل على مآل");
  expect(page).toContain("بُحث حتى 15 حزيران/يونيو 2020 في مقالين، ولم يوجد شيء.");
  expect(page).toContain("اقتراحُ آلة");
  const before = plain((await web.inject(`${path}?on=2019-01-01`)).body);
  expect(before).toContain("لم يرد هذا التعهّد قبل هذا اليوم");
});

test("the ledger tells beside its fields when a name fits nobody, and refuses other days and values", async () => {
  const { web } = await linkedWeb();
  const nobody = await web.inject("/commitments?by=سندباد");
  expect(nobody.statusCode).toBe(404);
  expect(nobody.body).toContain('value="سندباد"');
  expect(plain(nobody.body)).toContain("اسمه «سندباد»");
  for (const query of ["on=tomorrow", "schedule=someday", "outcome=lost"])
    expect((await web.inject(`/commitments?${query}`)).statusCode).toBe(400);
  expect((await web.inject("/commitments/c/none")).statusCode).toBe(404);
});

test("an actor's page gathers what articles tell of them, and a name that fits nobody is not there", async () => {
  const { web } = await linkedWeb();
  const page = (await web.inject("/actors/العبيدي")).body;
  expect(page).toMatch(/<h1 class="page-title"><bdi lang="ar">سالم العبيدي<\/bdi>/u);
  expect(page).toContain("3 مقالات");
  expect(page).toContain("ليس في قاعدة المعرفة");
  const known = plain((await web.inject("/actors/iq-mustafa-al-kadhimi?lang=en")).body);
  expect(known).toContain("7 May 2020 – 27 October 2022");
  const hostile = await web.inject(`/actors/${encodeURIComponent("<script>alert(1)</script>")}`);
  expect([hostile.statusCode, hostile.body.includes("<script>alert")]).toEqual([404, false]);
});

test("an article leads to its story, to whom it names and to what they promised; a story and a list of dialogues open", async () => {
  const { web, archive } = await linkedWeb();
  await keep(archive, articleOf({ id: "b1", text: PROMISE, outlet: "جريدة الضفة", published: "2020-06-14" }));
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const page = plain((await web.inject("/articles/b1")).body);
  const story = /القصة: <a href="(\/stories\/[^"]+)">/u.exec(page)?.[1] ?? "";
  expect(page).toMatch(/href="\/actors\/[^"]+"><bdi lang="ar">سالم العبيدي/u);
  expect(page).toMatch(/href="\/commitments\/c\/[^"]+">تتبّع هذا التعهّد/u);
  const told = plain((await web.inject(story)).body);
  expect(told).toContain("جريدة الضفة");
  expect(told).toContain("أصولها المستقلة");
  expect((await web.inject("/dialogues")).body).toContain("لم يُعثر على حوار");
  for (const none of ["/stories/none", "/dialogues/none"])
    expect((await web.inject(none)).statusCode).toBe(404);
});

test("an article whose cited words were changed later says so", async () => {
  const { web, archive } = await linkedWeb();
  await keep(archive, articleOf({ id: "a1", text: PROMISE.replace("آب 2020", "أيلول 2020") }));
  const page = plain((await web.inject("/articles/a1")).body);
  expect(page).toContain("نسختان محفوظتان");
  expect(page).toMatch(/تغيّر(ت)? بعد النشر/u);
});

test("the name of someone known to all leads to their page, with what articles tell of them", async () => {
  const { web, archive } = await linkedWeb();
  const text =
    "التقى رئيس الوزراء العراقي مصطفى الكاظمي، اليوم الأحد (14 حزيران 2020)، وزير الخارجية الأردني أيمن الصفدي في بغداد.";
  await keep(archive, articleOf({ id: "k1", text, title: "لقاء في بغداد" }));
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const article = plain((await web.inject("/articles/k1")).body);
  const path = /href="(\/actors\/[^"]+)"><bdi lang="ar">مصطفى الكاظمي/u.exec(article)?.[1] ?? "";
  const page = plain((await web.inject(path)).body);
  expect(page).toContain("مقال واحد");
  expect(page).toContain("لقاء في بغداد");
});

test("a line of the ledger says who, what in its sentence, by when, how it stands, how often and where it was worded", async () => {
  const { web } = await linkedWeb();
  const ledger = plain((await web.inject("/commitments?on=2020-07-01")).body);
  const line = /<li class="line line-commitment">.*?<\/li>/su.exec(ledger)![0];
  expect(line).toMatch(
    /<blockquote[^>]*>[^<]+<a href="\/commitments\/c\/[^"]+">[^<]*المعبر الشمالي[^<]*<\/a>/u,
  );
  expect(line).toContain("أعلن وزير النقل سالم العبيدي");
  expect(line).toContain("صيغتان في جهتين ناشرتين");
  expect(line).toContain("الأجل:");
  expect(line).toContain("آخر صيغة: 15 حزيران/يونيو 2020");
  expect(line).toMatch(/href="\/articles\/a1#at-c-0"/u);
});

test("who is bound is said where the words do not say it: between brackets when linking knows, else that it is not named", async () => {
  const { web, archive } = await webUnderTest();
  const text =
    "عقد العراق والأردن جولة من المحادثات في بغداد، اليوم الأحد (14 حزيران 2020).\n" +
    "وتعهد الطرفان بفتح المعبر الشمالي قبل نهاية آب 2020.";
  await keep(archive, articleOf({ text }));
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const ledger = plain((await web.inject("/commitments")).body);
  expect(ledger).toMatch(/who-supplied">.*?العراق.*?الأردن|who-supplied">.*?الأردن.*?العراق/su);
  for (const [, path] of ledger.matchAll(/href="(\/actors\/[^"]+)"/gu))
    expect((await web.inject(path!)).statusCode).toBe(200);
});

test("two promises of one sentence are two lines, each with its own words", async () => {
  const { web, archive } = await webUnderTest();
  const text =
    "تعهد وزير النقل سالم العبيدي، اليوم الأحد (14 حزيران 2020)، بفتح المعبر الشمالي وترميم الجسر القديم.";
  await keep(archive, articleOf({ text }));
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const ledger = plain((await web.inject("/commitments")).body);
  const words = [...ledger.matchAll(/<a href="\/commitments\/c\/[^"]+">([^<]+)<\/a>/gu)].map(
    ([, one]) => one,
  );
  expect(words.length).toBeGreaterThan(1);
  expect(new Set(words).size).toBe(words.length);
  const page = /href="(\/commitments\/c\/[^"?]+)/u.exec(ledger)![1]!;
  expect(plain((await web.inject(page)).body)).toContain(
    `<h1 class="commitment-title"><bdi lang="ar">${words[0]}<`,
  );
});

test("a name that may mean several is a choice: in the ledger it narrows, at an address it opens the page", async () => {
  const { web, archive } = await linkedWeb();
  const text =
    "قال النائب سالم حمد النوري إن المعبر سيفتح. وقال النائب كريم طه النوري، اليوم الأحد (14 حزيران 2020)، إن المعبر مغلق.";
  await keep(archive, articleOf({ id: "n1", text }));
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const ledger = await web.inject("/commitments?for=النوري&schedule=due");
  expect(ledger.statusCode).toBe(400);
  const choices = [...ledger.body.matchAll(/class="who" href="([^"]+)"><bdi lang="ar">([^<]+)/gu)];
  // Those the archive tells of come before those only the knowledge base has.
  const names = choices.map(([, , name]) => name);
  expect(names.slice(0, 2).sort()).toEqual(["سالم حمد النوري", "كريم طه النوري"]);
  for (const [, href] of choices) {
    expect(href).toMatch(/^\/commitments\?for=.+&amp;schedule=due$/u);
    expect((await web.inject(href!.replaceAll("&amp;", "&"))).statusCode).toBe(200);
  }
  const asked = await web.inject(`/actors/${encodeURIComponent("النوري")}`);
  expect([asked.statusCode, asked.body.includes("أيَّهم تقصد؟")]).toEqual([400, true]);
  const [, page] = /class="who" href="([^"]+)"/u.exec(asked.body)!;
  expect((await web.inject(page!)).statusCode).toBe(200);
});

test("wordings of the very same words stand once, with every article that has them", async () => {
  const { web, archive } = await linkedWeb();
  await keep(archive, articleOf({ id: "c1", text: PROMISE, outlet: "جريدة الضفة", published: "2020-06-16" }));
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const page = plain((await web.inject(await commitmentPathIn(web))).body);
  const wordings = page.slice(page.indexOf("صيغه في الصحف"));
  expect(wordings).toContain("3 صيغ · المختلفة لفظًا: 1");
  expect(wordings).toContain("وباللفظ نفسه في مقالين آخرين");
  expect(wordings.match(/<li class="line line-commitment">/gu)).toHaveLength(1);
  for (const id of ["a1", "a2", "c1"]) expect(wordings).toContain(`href="/articles/${id}#`);
});

test("from the first page every link leads to a page, and to a place that is there", {
  timeout: 60_000,
}, async () => {
  const { web } = await linkedWeb();
  const pages = new Map<string, string>();
  const led: (readonly [path: string, id: string])[] = [];
  const waiting = ["/"];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (pages.has(path)) continue;
    const answer = await web.inject(path);
    expect([path, answer.statusCode]).toEqual([path, path === "/api/v1" ? 302 : 200]);
    const isPage = String(answer.headers["content-type"]).startsWith("text/html");
    pages.set(path, isPage ? answer.body : "");
    if (!isPage) continue;
    for (const [, href] of answer.body.matchAll(/href="([^"]+)"/gu)) {
      const { origin, pathname, search, hash } = new URL(
        href!.replaceAll("&amp;", "&"),
        `http://here${path}`,
      );
      // Facets multiply one another; languages and digits are every page once more.
      if (
        origin !== "http://here" ||
        /[?&](lang|digits|v)=/u.test(search) ||
        (pathname === "/" && search !== "")
      )
        continue;
      if (hash !== "" && !/^#s-\d+-\d+$/u.test(hash))
        led.push([pathname + search, decodeURIComponent(hash.slice(1))]);
      waiting.push(pathname + search);
    }
  }
  expect(pages.size).toBeGreaterThan(20);
  expect(led.filter(([path, id]) => !pages.get(path)!.includes(`id="${id}"`))).toEqual([]);
});

test("what an actor's page shows the first of can be gone through to its end; meetings of two are asked for together", async () => {
  const { web, archive } = await linkedWeb();
  for (let i = 0; i < 14; i++) {
    const text = `قال وزير النقل سالم العبيدي، اليوم الأحد (14 حزيران 2020)، إن المعبر رقم ${i} مفتوح.\nوالتقى وزير النقل سالم العبيدي في بغداد وزير الخارجية الأردني أيمن الصفدي.`;
    await keep(archive, articleOf({ id: `s${i}`, text, title: `خبر ${i}` }));
  }
  await linkArchive(archive, { now: () => "2026-01-01T00:00:00Z" });
  const page = (await web.inject("/actors/العبيدي")).body;
  const all = /href="(\/actors\/[^"]+\/statements)"/u.exec(page)![1]!;
  const said = await web.inject(all);
  expect(said.statusCode).toBe(200);
  expect(new Set([...said.body.matchAll(/href="\/articles\/(s\d+)#/gu)].map(([, id]) => id)).size).toBe(14);
  const both = /href="(\/actors\/[^"]+\/meetings\?with=[^"]+)"/u.exec(page)![1]!;
  const meetings = await web.inject(both.replaceAll("&amp;", "&"));
  expect(meetings.statusCode).toBe(200);
  expect(meetings.body).toContain("أيمن الصفدي");
  expect((await web.inject("/actors/سندباد/statements")).statusCode).toBe(404);
  expect((await web.inject("/actors/العبيدي/meetings?with=سندباد")).statusCode).toBe(404);
  expect((await web.inject("/actors/العبيدي/meetings?after=zz")).statusCode).toBe(400);
});
