import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { attributionsRules } from "../src/5-attributions/index.ts";

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
  return record.attributions.map((attribution) => attribution.rule.split("+")[0]!);
}

describe("rules of attributions", () => {
  for (const rule of attributionsRules) {
    for (const example of rule.examples)
      it(`${rule.id} finds: ${example}`, () => expect(rulesIn(example)).toContain(rule.id));
    for (const example of rule.counterExamples)
      it(`${rule.id} leaves: ${example}`, () => expect(rulesIn(example)).not.toContain(rule.id));
  }
});

describe("attributions of hard input", () => {
  for (const part of ["قال الوزير ", "بحسب مصدر، ", "قال أن ", "التي قال ", "“ قال ", "مؤكدا أن "]) {
    it(`takes time in proportion to a long run of ${part.trim()}`, () => {
      const [short, long] = [timeOf(part.repeat(2_000)), timeOf(part.repeat(16_000))];
      expect(long).toBeLessThan(Math.max(500, short * 30));
    });
  }
});

function timeOf(text: string): number {
  const started = performance.now();
  rulesIn(text);
  return performance.now() - started;
}
