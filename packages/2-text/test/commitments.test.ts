import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { commitmentsRules } from "../src/7-commitments/index.ts";

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
  return record.commitments.map((commitment) => commitment.rule);
}

describe("rules of commitments", () => {
  for (const rule of commitmentsRules) {
    for (const example of rule.examples)
      it(`${rule.id} finds: ${example}`, () => expect(rulesIn(example)).toContain(rule.id));
    for (const example of rule.counterExamples)
      it(`${rule.id} leaves: ${example}`, () => expect(rulesIn(example)).not.toContain(rule.id));
  }
});
