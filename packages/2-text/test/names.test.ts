import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "../src/2-segment/index.ts";
import { namesRules, officeAt, readNames } from "../src/4-names/index.ts";
import { draftOf } from "../src/pipeline.ts";

const read = (text: string) =>
  readNames(
    draftOf({
      id: "t",
      text,
      title: null,
      url: null,
      outlet: null,
      section: [],
      tags: [],
      published: null,
      publishedBasis: null,
    }),
  );
const names = (text: string): string[] => read(text).mentions!.map((m) => `${m.type} ${m.text}`);

/** Names, titles, heads and marks in any order, with what breaks words. */
const hostile = fc.string({
  unit: fc.constantFrom(
    ...'اوفلبك ،.:"«»()[]-\n\u200f\u200cـَ\ud83d٢7a'.split(""),
    "محمد ",
    "الكاظمي ",
    "رئيس ",
    "وزير ",
    "وزارة ",
    "الخارجية ",
    "العراقي ",
    "بغداد ",
    "للعراق ",
    "والجيش ",
    "عبد ",
    "بن ",
    "في ",
    "قال ",
    "مجلس النواب ",
    "الأمم المتحدة ",
  ),
  maxLength: 80,
});

describe("rules of the names stage", () => {
  for (const { id, examples, counterExamples } of namesRules) {
    it.each(examples.map((text) => [text] as const))(`${id} fires on %s`, (text) => {
      expect(read(text).mentions!.map((m) => m.rule)).toContain(id);
    });
    it.each(counterExamples.map((text) => [text] as const))(`${id} stays still on %s`, (text) => {
      expect(read(text).mentions!.map((m) => m.rule)).not.toContain(id);
    });
  }
  it("explains every mention by a rule that is written down", () => {
    const known = new Set(namesRules.map((rule) => rule.id));
    const { mentions } = read(
      "قال وزير الخارجية العراقي فؤاد حسين لوكالة رويترز إن حسين سيزور باريس ولقاء حزب الأمل الجديد.",
    );
    for (const mention of mentions!) expect(known).toContain(mention.rule);
  });
});

describe("officeAt", () => {
  it.each([
    ["رئيس لجنة الأمن والدفاع في مجلس النواب سالم الكعبي", "رئيس لجنة الأمن والدفاع في مجلس النواب"],
    ["وزير الخارجية الأمريكي أنتوني بلينكن", "وزير الخارجية الأمريكي"],
    ["المتحدث باسم البيت الأبيض إن", "المتحدث باسم البيت الأبيض"],
    ["رئيس الوزراء العراقي محمد", "رئيس الوزراء العراقي"],
    ["الرئيس في بغداد", "الرئيس"],
    ["محافظ نينوى نجم الجبوري", "محافظ نينوى"],
    ["اللواء الركن حسن", "اللواء الركن"],
    ["وزير النفط، الذي", "وزير النفط"],
  ])("%s → %s", (text, office) => {
    const found = officeAt(segment(text), 0);
    expect(found === null ? null : text.slice(found.start, found.end)).toBe(office);
  });
  it("finds none where none begins", () => {
    expect(officeAt(segment("الاجتماع في بغداد"), 0)).toBeNull();
  });
});

describe("entities", () => {
  it("gathers a full name and the family name after it", () => {
    const { mentions } = read(
      "استقبل رئيس الوزراء العراقي مصطفى الكاظمي الوفد. وقال الكاظمي إن الحوار مستمر.",
    );
    const persons = mentions!.filter((m) => m.type === "PER");
    expect(new Set(persons.map((m) => m.entity)).size).toBe(1);
    expect(persons[0]!.title?.text).toBe("رئيس الوزراء العراقي");
  });
  it("gathers the names of one country", () => {
    const { entities } = read("أعلنت الولايات المتحدة موقفها. وقالت واشنطن إن أمريكا ملتزمة.");
    expect(entities!.filter((e) => e.type === "LOC").map((e) => e.name)).toEqual([
      "الولايات المتحدة",
      "واشنطن",
    ]);
  });
});

describe("on any text", () => {
  it("gives mentions that hold, in order, none overlapping, each with its entity", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { mentions, entities } = read(text);
        let at = 0;
        for (const mention of mentions!) {
          expect(mention.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(entities!.some((entity) => entity.id === mention.entity)).toBe(true);
          at = mention.end;
        }
      }),
      { numRuns: 200 },
    );
  });
  it.each([
    ["و".repeat(300_000)],
    ["محمد العبيدي ".repeat(20_000)],
    ["رئيس ".repeat(60_000)],
    ["مجلس النواب العراقي، ".repeat(15_000)],
    ['"'.repeat(300_000)],
  ])("stays linear on long runs", (text) => {
    const from = performance.now();
    read(text);
    expect(performance.now() - from).toBeLessThan(4000);
  });
  it("gives the same names twice", () => {
    const text = "قال وزير الدفاع ثابت العباسي في بغداد إن القوات العراقية جاهزة.";
    expect(names(text)).toEqual(names(text));
  });
});
