import { describe, expect, test } from "vitest";
import type { Archive, Page } from "../src/index.ts";
import { itemOf, temporaryArchive } from "./sample-items.ts";

describe("lists", () => {
  test("newest first, unknown days last, pages neither repeat nor skip", () => {
    const { archive } = temporaryArchive();
    const days = ["2020-06-14", null, "2021-01-01", "2020-06-14", null, "2019-12-31", "2020-06-14"];
    archive.addMany(days.map((published, i) => itemOf({ id: `a${i}`, published })));
    const ids = allOf((after) => archive.list({ limit: 2, after })).map((item) => item.id);
    expect(ids).toEqual(["a2", "a6", "a3", "a0", "a5", "a4", "a1"]);
    expect(archive.list({ limit: 2 }).total).toBe(7);
  });

  test("by outlet and by day, both ends included", () => {
    const archive = threeOutlets();
    const ids = (query: object) => archive.list({ limit: 10, ...query }).items.map((item) => item.id);
    expect(ids({ outlet: "باء" })).toEqual(["a3", "a1"]);
    expect(ids({ from: "2020-01-02", to: "2020-01-03" })).toEqual(["a3", "a2"]);
    expect(ids({ to: "2020-01-02" })).toEqual(["a2", "a1"]);
    expect(ids({ words: "المعبر", outlet: "باء", from: "2020-01-02" })).toEqual(["a3"]);
    expect(ids({ outlet: "جيم" })).toEqual([]);
    expect(archive.outlets()).toEqual([
      { outlet: "باء", count: 2 },
      { outlet: "ألف", count: 1 },
    ]);
  });

  test("a summary counts what was read", () => {
    const { archive } = temporaryArchive();
    archive.add(itemOf({ id: "a1" }));
    expect(archive.list({ limit: 1 }).items).toEqual([
      {
        id: "a1",
        title: "فتح المعبر",
        outlet: "وكالة الضفتين",
        published: "2020-06-14",
        counts: { attributions: 1, events: 1, commitments: 1, times: 1, mentions: 1, entities: 1 },
      },
    ]);
  });

  test("statements, events and commitments with their article", () => {
    const archive = threeOutlets();
    const article = {
      articleId: "a3",
      articleTitle: "فتح المعبر",
      outlet: "باء",
      published: "2020-01-03",
      index: 0,
    };
    expect(archive.statements({ limit: 1 }).items[0]).toEqual({
      ...article,
      start: 0,
      rule: "a.said",
      source: "الناطق باسم الحكومة",
      entity: null,
      kind: "office",
      cue: "قال",
      content: "الوزارة ستعيد فتح المعبر",
      direct: false,
    });
    expect(archive.events({ limit: 1 }).items[0]).toMatchObject({
      ...article,
      type: "CONSULT",
      trigger: "التقى",
      actors: ["رئيس الوزراء مصطفى الكاظمي"],
      recipients: ["وفدا زائرا"],
      date: "2020-06-13",
      place: "بغداد",
    });
    expect(archive.commitments({ limit: 1 }).items[0]).toMatchObject({
      ...article,
      actor: "الوزارة",
      content: "ستعيد فتح المعبر",
      strength: "plan",
      topic: "services",
      deadline: null,
    });
  });

  test("items by what they are, page by page", () => {
    const archive = threeOutlets();
    expect(archive.commitments({ limit: 10, strength: "pledge" }).total).toBe(0);
    expect(archive.commitments({ limit: 10, strength: "plan", topic: "services", outlet: "باء" }).total).toBe(
      2,
    );
    expect(archive.events({ limit: 10, type: "ELECT" }).total).toBe(0);
    expect(archive.statements({ limit: 10, kind: "office", from: "2020-01-02" }).total).toBe(2);
    const ids = allOf((after) => archive.events({ limit: 1, after })).map((item) => item.articleId);
    expect(ids).toEqual(["a3", "a2", "a1"]);
  });

  test("pages go on inside an article", () => {
    const { archive } = temporaryArchive();
    const item = itemOf({ id: "a1" });
    const said = item.record.attributions[0]!;
    archive.add({ ...item, record: { ...item.record, attributions: [said, said, said] } });
    archive.add(itemOf({ id: "a0", published: "2019-01-01" }));
    const rows = allOf((after) => archive.statements({ limit: 2, after }));
    expect(rows.map((row) => [row.articleId, row.index])).toEqual([
      ["a1", 0],
      ["a1", 1],
      ["a1", 2],
      ["a0", 0],
    ]);
  });

  test("an article without a known day is outside every range", () => {
    const { archive } = temporaryArchive();
    archive.add(itemOf({ id: "a1", published: null }));
    expect(archive.list({ limit: 10, to: "2030-01-01" }).total).toBe(0);
    expect(archive.list({ limit: 10, from: "1990-01-01" }).total).toBe(0);
    expect(archive.list({ limit: 10 }).items[0]!.published).toBeNull();
  });

  test("an empty archive counts to nothing", () => {
    const { archive } = temporaryArchive();
    expect(archive.counts()).toEqual({
      articles: 0,
      attributions: 0,
      events: 0,
      commitments: 0,
      times: 0,
      mentions: 0,
      entities: 0,
    });
    expect(archive.list({ limit: 10 })).toEqual({ items: [], next: null, total: 0 });
    expect(archive.get("none")).toBeNull();
  });

  test.each([
    [{ limit: 0 }],
    [{ limit: 501 }],
    [{ limit: 1.5 }],
    [{ limit: 10, from: "أمس" }],
    [{ limit: 10, to: "2020-13-01" }],
    [{ limit: 10, after: "xyz" }],
    [{ limit: 10, words: "كلام", after: Buffer.from('["2020-01-01",1]').toString("base64url") }],
  ])("refuses %j", (query) => {
    const { archive } = temporaryArchive();
    expect(() => archive.list(query)).toThrow(expect.objectContaining({ code: "bad-field" }));
  });
});

function threeOutlets(): Archive {
  const { archive } = temporaryArchive();
  archive.addMany(
    ["باء", "ألف", "باء"].map((outlet, i) =>
      itemOf({ id: `a${i + 1}`, outlet, published: `2020-01-0${i + 1}` }),
    ),
  );
  return archive;
}

function allOf<Item>(pageAfter: (after: string | null) => Page<Item>): Item[] {
  const items: Item[] = [];
  let after: string | null = null;
  do {
    const page = pageAfter(after);
    items.push(...page.items);
    after = page.next;
  } while (after !== null);
  return items;
}
