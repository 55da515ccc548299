import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { eventsRules } from "../src/6-events/index.ts";

function rulesIn(text: string): string[] {
  const record = readArticle({
    id: "rule",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: "2024-03-10",
    publishedBasis: "given",
  });
  return record.events.map((event) => event.rule.split("+")[0]!);
}

describe("rules of events", () => {
  it("have each an id of its own", () => {
    expect(new Set(eventsRules.map((rule) => rule.id)).size).toBe(eventsRules.length);
  });
  it("show what they find and what they leave", () => {
    for (const rule of eventsRules)
      expect([rule.id, rule.examples.length > 0, rule.counterExamples.length > 0]).toEqual([
        rule.id,
        true,
        true,
      ]);
  });
  for (const rule of eventsRules) {
    for (const example of rule.examples)
      it(`${rule.id} finds: ${example}`, () => expect(rulesIn(example)).toContain(rule.id));
    for (const example of rule.counterExamples)
      it(`${rule.id} leaves: ${example}`, () => expect(rulesIn(example)).not.toContain(rule.id));
  }
});

describe("a long text", () => {
  const base = {
    id: "long",
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: "2024-03-10",
    publishedBasis: "given",
  } as const;
  for (const [what, unit] of [
    ["meetings without an end", "التقى الوزير "],
    ["light verbs", "عقد "],
    ["the word و", "و "],
    ["words of both", "اجتماع مع الطرفين "],
    ["events without an end", "عقد اجتماع "],
  ] as const) {
    it(`of ${what} is read in time that grows with its length`, () => {
      const time = (size: number): number => {
        const text = unit.repeat(size / unit.length);
        const begin = performance.now();
        readArticle({ ...base, text });
        return performance.now() - begin;
      };
      time(20_000);
      const [short, long] = [time(60_000), time(240_000)];
      expect(long).toBeLessThan(short * 12 + 400);
    });
  }
});
