import { expect, test } from "vitest";
import type { Archive, Page } from "../src/index.ts";
import { type EngineUnderTest, onBothEngines } from "./on-both-engines.ts";
import { itemOf } from "./sample-items.ts";

onBothEngines("lists", (on) => {
  test("newest first, unknown days last, pages neither repeat nor skip", async () => {
    const { archive } = await on.newArchive();
    const days = ["2020-06-14", null, "2021-01-01", "2020-06-14", null, "2019-12-31", "2020-06-14"];
    await archive.addMany(days.map((published, i) => itemOf({ id: `a${i}`, published })));
    const ids = (await allOf((after) => archive.list({ limit: 2, after }))).map((item) => item.id);
    expect(ids).toEqual(["a2", "a6", "a3", "a0", "a5", "a4", "a1"]);
    expect((await archive.list({ limit: 2 })).total).toBe(7);
  });

  test("by outlet and by day, both ends included", async () => {
    const archive = await threeOutlets(on);
    const ids = async (query: object) =>
      (await archive.list({ limit: 10, ...query })).items.map((item) => item.id);
    expect(await ids({ outlet: "باء" })).toEqual(["a3", "a1"]);
    expect(await ids({ from: "2020-01-02", to: "2020-01-03" })).toEqual(["a3", "a2"]);
    expect(await ids({ to: "2020-01-02" })).toEqual(["a2", "a1"]);
    expect(await ids({ words: "المعبر", outlet: "باء", from: "2020-01-02" })).toEqual(["a3"]);
    expect(await ids({ outlet: "جيم" })).toEqual([]);
    expect(await archive.outlets()).toEqual([
      { outlet: "باء", count: 2 },
      { outlet: "ألف", count: 1 },
    ]);
  });

  test("a summary counts what was read", async () => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }));
    expect((await archive.list({ limit: 1 })).items).toEqual([
      {
        id: "a1",
        title: "فتح المعبر",
        outlet: "وكالة الضفتين",
        published: "2020-06-14",
        counts: { attributions: 1, events: 1, commitments: 1, times: 1, mentions: 1, entities: 1 },
      },
    ]);
  });

  test("statements, events and commitments with their article", async () => {
    const archive = await threeOutlets(on);
    const article = {
      articleId: "a3",
      articleTitle: "فتح المعبر",
      outlet: "باء",
      published: "2020-01-03",
      index: 0,
    };
    expect((await archive.statements({ limit: 1 })).items[0]).toEqual({
      ...article,
      start: 0,
      rule: "a.said",
      status: "proposed",
      item: null,
      version: null,
      confidence: null,
      modality: null,
      source: "الناطق باسم الحكومة",
      entity: null,
      kind: "office",
      cue: "قال",
      content: "الوزارة ستعيد فتح المعبر",
      direct: false,
    });
    expect((await archive.events({ limit: 1 })).items[0]).toMatchObject({
      ...article,
      type: "CONSULT",
      trigger: "التقى",
      actors: ["رئيس الوزراء مصطفى الكاظمي"],
      recipients: ["وفدا زائرا"],
      date: "2020-06-13",
      place: "بغداد",
    });
    expect((await archive.commitments({ limit: 1 })).items[0]).toMatchObject({
      ...article,
      actor: "الوزارة",
      content: "ستعيد فتح المعبر",
      strength: "plan",
      topic: "services",
      deadline: null,
    });
  });

  test("items by what they are, page by page", async () => {
    const archive = await threeOutlets(on);
    expect((await archive.commitments({ limit: 10, strength: "pledge" })).total).toBe(0);
    expect(
      (await archive.commitments({ limit: 10, strength: "plan", topic: "services", outlet: "باء" })).total,
    ).toBe(2);
    expect((await archive.events({ limit: 10, type: "ELECT" })).total).toBe(0);
    expect((await archive.statements({ limit: 10, kind: "office", from: "2020-01-02" })).total).toBe(2);
    const ids = (await allOf((after) => archive.events({ limit: 1, after }))).map((item) => item.articleId);
    expect(ids).toEqual(["a3", "a2", "a1"]);
  });

  test("pages go on inside an article", async () => {
    const { archive } = await on.newArchive();
    const item = itemOf({ id: "a1" });
    const said = item.record.attributions[0]!;
    await archive.add({ ...item, record: { ...item.record, attributions: [said, said, said] } });
    await archive.add(itemOf({ id: "a0", published: "2019-01-01" }));
    const rows = await allOf((after) => archive.statements({ limit: 2, after }));
    expect(rows.map((row) => [row.articleId, row.index])).toEqual([
      ["a1", 0],
      ["a1", 1],
      ["a1", 2],
      ["a0", 0],
    ]);
  });

  test("an article without a known day is outside every range", async () => {
    const { archive } = await on.newArchive();
    await archive.add(itemOf({ id: "a1", published: null }));
    expect((await archive.list({ limit: 10, to: "2030-01-01" })).total).toBe(0);
    expect((await archive.list({ limit: 10, from: "1990-01-01" })).total).toBe(0);
    expect((await archive.list({ limit: 10 })).items[0]!.published).toBeNull();
  });

  test("an empty archive counts to nothing", async () => {
    const { archive } = await on.newArchive();
    expect(await archive.counts()).toEqual({
      articles: 0,
      attributions: 0,
      events: 0,
      commitments: 0,
      times: 0,
      mentions: 0,
      entities: 0,
    });
    expect(await archive.list({ limit: 10 })).toEqual({ items: [], next: null, total: 0 });
    expect(await archive.get("none")).toBeNull();
  });

  test.each([
    [{ limit: 0 }],
    [{ limit: 501 }],
    [{ limit: 1.5 }],
    [{ limit: 10, from: "أمس" }],
    [{ limit: 10, to: "2020-13-01" }],
    [{ limit: 10, after: "xyz" }],
    [{ limit: 10, words: "كلام", after: Buffer.from('["2020-01-01",1]').toString("base64url") }],
  ])("refuses %j", async (query) => {
    const { archive } = await on.newArchive();
    await expect(archive.list(query)).rejects.toThrow(expect.objectContaining({ code: "bad-field" }));
  });
});

async function threeOutlets(on: EngineUnderTest): Promise<Archive> {
  const { archive } = await on.newArchive();
  await archive.addMany(
    ["باء", "ألف", "باء"].map((outlet, i) =>
      itemOf({ id: `a${i + 1}`, outlet, published: `2020-01-0${i + 1}` }),
    ),
  );
  return archive;
}

async function allOf<Item>(pageAfter: (after: string | null) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const page = await pageAfter(after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}
