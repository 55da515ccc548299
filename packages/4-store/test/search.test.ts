import { spanHolds } from "@mahdar/shape";
import fc from "fast-check";
import { expect, test } from "vitest";
import { onBothEngines } from "./on-both-engines.ts";
import { itemOf } from "./sample-items.ts";

onBothEngines("search as Arabs write", (on) => {
  test.each([
    ["الكاظمي", "رسالة موجهة للكاظمي"],
    ["الكاظمي", "حكومة الكاظمى"],
    ["الكاظمي", "وبالكاظمي"],
    ["الكاظمي", "كاظمي"],
    ["كاظمي", "للكاظمي"],
    ["للكاظمي", "مصطفى الكاظمي"],
    ["احمد", "أحمد"],
    ["أحمد", "وأحـمَد"],
    ["إسراء", "اسراء"],
    ["وبغداد", "في بغداد"],
    ["بغداد", "ببغداد"],
    ["حكومه", "الحكومة"],
    ["٢٠٢٠", "عام 2020"],
    ["كیهان", "كيهان"],
    ["UNAMI", "بعثة unami"],
    ["covid-19", "COVID-19"],
    ["لقاء الوزير", "حضر الوزير اللقاء"],
  ])("%s finds %s", async (words, text) => {
    const { archive } = await on.newArchive();
    await archive.addMany([
      itemOf({ id: "yes", text, title: null }),
      itemOf({ id: "no", text: "كلام لا صلة له", title: null }),
    ]);
    const found = await archive.list({ words, limit: 10 });
    expect(found.items.map((item) => item.id)).toEqual(["yes"]);
    const { snippet } = found.items[0]!;
    expect(snippet!.hits.length).toBeGreaterThan(0);
    for (const hit of snippet!.hits) expect(spanHolds(snippet!.text, hit)).toBe(true);
  });

  test.each([
    ["وكالة", "آلة"],
    ["وزير", "زير"],
    ['" OR *', "كلام"],
    ["title : كلام", "نص"],
    ["😀", "😀"],
    ["،؛", "كلام، وكلام؛"],
  ])("%s does not find %s", async (words, text) => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "no", text, title: null }));
    expect(await archive.list({ words, limit: 10 })).toEqual({ items: [], next: null, total: 0 });
  });

  test("a word of very many articles is found among those of a few days as among all", async () => {
    const { archive } = await on.newArchive();
    const rare = (n: number) => n % 400 === 7;
    await archive.addMany(
      Array.from({ length: 3_200 }, (_, n) =>
        itemOf({
          id: `a${String(n).padStart(4, "0")}`,
          title: null,
          text: rare(n) ? "الحكومة تناقش الحكومة" : "الحكومة تناقش موازنة العام",
          published: rare(n) ? "2031-05-02" : "2031-06-01",
          outlet: n % 2 === 0 ? "الأفق" : "المدى البعيد",
        }),
      ),
    );
    const wanted = ["a2807", "a2407", "a2007", "a1607", "a1207", "a0807", "a0407", "a0007"];
    const found = await archive.list({
      words: "الحكومة",
      from: "2031-05-01",
      to: "2031-05-31",
      limit: 10,
    });
    expect([found.total, found.next, found.items.map(({ id }) => id)]).toEqual([8, null, wanted]);
    const first = await archive.list({ words: "الحكومة", from: "2031-05-01", to: "2031-05-31", limit: 3 });
    const rest = await archive.list({
      words: "الحكومة",
      from: "2031-05-01",
      to: "2031-05-31",
      limit: 10,
      after: first.next!,
    });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(wanted);
    const none = await archive.list({ words: "الحكومة", outlet: "الأفق", to: "2031-05-31", limit: 10 });
    expect(none.total).toBe(0);
    const facets = await archive.facets({ words: "الحكومة", from: "2031-05-01", to: "2031-05-31", limit: 1 });
    expect(facets.month.values).toEqual([{ value: "2031-05", count: 8 }]);
  });

  test("words in a title count more and are marked there", async () => {
    const { archive } = await on.newArchive();
    const filler = "كلام كثير ".repeat(20);
    await archive.addMany([
      itemOf({ id: "body", title: "خبر", text: `${filler} السفير` }),
      itemOf({ id: "title", title: "زيارة السفير", text: filler }),
    ]);
    const { items } = await archive.list({ words: "سفير", limit: 10 });
    expect(items.map((item) => item.id)).toEqual(["title", "body"]);
    expect(items[0]!.titleHits).toEqual([{ start: 6, end: 12, text: "السفير" }]);
  });

  test("a new version is found by its own words only", async () => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "a", text: "زيارة السفير", title: null }));
    await archive.add(itemOf({ id: "a", text: "زيارة الوزير", title: null }));
    expect((await archive.list({ words: "السفير", limit: 5 })).total).toBe(0);
    expect((await archive.list({ words: "الوزير", limit: 5 })).total).toBe(1);
  });

  test("pages of a search neither repeat nor skip", async () => {
    const { archive } = await on.newArchive();
    await archive.addMany(
      Array.from({ length: 23 }, (_, i) => itemOf({ id: `a${i}`, outlet: i % 2 ? "ألف" : "باء" })),
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await archive.list({ words: "المعبر", limit: 5, after, outlet: "باء" });
      expect(page.total).toBe(12);
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).toBe(12);
    expect(seen).toHaveLength(12);
  });
});

onBothEngines("what is demanded", (on) => {
  const texts = {
    a: "التقى رئيس الوزراء السفير في بغداد صباح أمس",
    b: "التقى السفير رئيس الوزراء",
    c: "رئيس البلدية والوزراء",
    d: "زيارة للكاظمي إلى أربيل",
    e: "الكاظمي في بغداد",
  };
  test.each([
    ["«رئيس الوزراء»", {}, ["a", "b"]],
    ["رئيس الوزراء -بغداد", {}, ["b", "c"]],
    ["+أربيل الكاظمي", {}, ["d"]],
    ["الكاظمي", { exact: true }, ["e"]],
    ["الكاظمي", {}, ["d", "e"]],
    // Both words where any article has both; the rest only where none has.
    ["السفير بغداد", {}, ["a"]],
    ["أربيل السفير", {}, ["a", "b", "d"]],
    ["المستشارون", {}, []],
  ])("%s %j finds %j", async (words, options, expected) => {
    const { archive } = await on.newArchive();
    await archive.addMany(Object.entries(texts).map(([id, text]) => itemOf({ id, text, title: null })));
    const found = await archive.list({ words, ...options, limit: 10 });
    expect(found.items.map(({ id }) => id).sort()).toEqual(expected);
    expect(found.total).toBe(expected.length);
  });

  test.each([
    ["المستشارون", "اجتمع مع مستشارين من الوزارة"],
    ["وزراء", "قال الوزير"],
    ["فيسبوك", "كتب على فيس بوك"],
    ["عبد الرحمن", "التقى عبدالرحمن"],
  ])("%s finds %s", async (words, text) => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "yes", text, title: null }));
    expect((await archive.list({ words, limit: 10 })).total).toBe(1);
  });

  test("a question is ranked by what it is about", async () => {
    const { archive } = await on.newArchive();
    await archive.addMany(Object.entries(texts).map(([id, text]) => itemOf({ id, text, title: null })));
    const { items } = await archive.list({ words: "متى زار الكاظمي مدينة أربيل ومن كان معه؟", limit: 1 });
    expect(items[0]!.id).toBe("d");
  });

  test("facets count the articles found, and a filter by their values finds these", async () => {
    const { archive } = await on.newArchive();
    await archive.addMany([
      itemOf({ id: "a1" }),
      itemOf({ id: "a2", outlet: "باء", published: "2020-07-01" }),
      itemOf({ id: "a3", text: "خبر آخر لا صلة له", title: null }),
    ]);
    const facets = await archive.facets({ words: "المعبر", limit: 1 });
    expect(facets.outlet.values).toEqual([
      { value: "باء", count: 1 },
      { value: "وكالة الضفتين", count: 1 },
    ]);
    expect(facets.month.values.map(({ value }) => value)).toEqual(["2020-06", "2020-07"]);
    for (const facet of ["topic", "kind", "status", "layer"] as const) {
      for (const { value, count } of facets[facet].values) {
        const found = await archive.list({ words: "المعبر", [facet]: value, limit: 10 });
        expect(found.total, `${facet} ${value}`).toBe(count);
      }
      expect(facets[facet].values.length).toBeGreaterThan(0);
    }
    expect((await archive.facets({ limit: 1 })).layer.values[0]!.count).toBe(2);
    await expect(archive.list({ layer: "names", limit: 1 })).rejects.toMatchObject({ code: "bad-field" });
  });

  test("statements and commitments are found by their own words", async () => {
    const { archive } = await on.newArchive();
    await archive.addMany([itemOf({ id: "a1" }), itemOf({ id: "a2", published: "2020-07-01" })]);
    const said = await archive.searchItems({ layer: "statements", words: "فتح المعبر", limit: 1 });
    expect(said).toMatchObject({ total: 2, searched: { articles: 2, of: 2 } });
    expect(said.items[0]!.row.content).toBe("الوزارة ستعيد فتح المعبر");
    expect(said.items[0]!.hits.map(({ text }) => text)).toEqual(["فتح", "المعبر"]);
    const next = await archive.searchItems({
      layer: "statements",
      words: "فتح المعبر",
      limit: 1,
      after: said.next,
    });
    expect(next.items[0]!.row.articleId).not.toBe(said.items[0]!.row.articleId);
    expect(next.next).toBeNull();
    // In the article, but in no statement's words.
    expect((await archive.searchItems({ layer: "statements", words: "الكاظمي", limit: 5 })).total).toBe(0);
    const promised = await archive.searchItems({ layer: "commitments", words: "الوزارة", limit: 5 });
    expect(promised.items).toHaveLength(2);
  });
});

onBothEngines("hostile search lines", (on) => {
  test("no line fails, and every mark says what the text says", async () => {
    const { archive } = await on.newArchive();
    await archive.addMany([itemOf({ id: "a1" }), itemOf({ id: "a2", text: "😀 مُحَمَّدٌ ـــ abc بغداد" })]);
    const piece = fc.constantFrom(
      ..."\"'«»+-*():^&|!\\{}~<>=،؛ ",
      "بغداد",
      "المعبر",
      "😀",
      "NEAR",
      "\0",
      "\ud83d",
      "abc",
      "مُحَمَّد",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), fc.boolean(), async (pieces, exact) => {
        const { items } = await archive.list({ words: pieces.join(""), exact, limit: 5 });
        for (const { snippet } of items)
          for (const hit of snippet?.hits ?? []) expect(spanHolds(snippet!.text, hit)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
