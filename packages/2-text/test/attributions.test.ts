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
