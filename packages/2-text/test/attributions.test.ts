import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { attributionsRules } from "../src/5-attributions/index.ts";

function read(text: string) {
  return readArticle({
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
}

function rulesIn(text: string): string[] {
  return read(text).attributions.map((attribution) => attribution.rule.split("+")[0]!);
}

describe("rules of attributions", () => {
  for (const rule of attributionsRules) {
    for (const example of rule.examples)
      it(`${rule.id} finds: ${example}`, () => expect(rulesIn(example)).toContain(rule.id));
    for (const example of rule.counterExamples)
      it(`${rule.id} leaves: ${example}`, () => expect(rulesIn(example)).not.toContain(rule.id));
  }
});

describe("how far what is said is fact", () => {
  it.each([
    ["نفى وزير النقل نبيل الشمري وجود خلافات.", "denied"],
    ["قال الوزير نبيل الشمري إن الاتهامات باطلة، نافيا أن تكون الصفقة ألغيت.", "denied"],
    ["وأعرب الوزير نبيل الشمري عن أمله في نجاح المفاوضات.", "hoped"],
    ["وأكد الوزير نبيل الشمري أنه في حال توقف العمل سترتفع الكلفة.", "conditional"],
    ["وأكد الوزير نبيل الشمري أن العمل مستمر.", undefined],
  ])("%s", (text, modality) => expect(read(text).attributions.at(-1)!.modality).toBe(modality));
});

describe("how sure a statement is", () => {
  const sure = (text: string): number => read(text).attributions.at(-1)!.confidence!;
  it("is a chance in hundredths", () => {
    const chance = sure("وأكد الوزير نبيل الشمري أن العمل مستمر.");
    expect(chance).toBeGreaterThan(0.5);
    expect(chance).toBeLessThanOrEqual(1);
    expect(Math.round(chance * 100) / 100).toBe(chance);
  });
  it("is greater where the source is written than where nobody has spoken", () => {
    expect(sure("وأكد الوزير نبيل الشمري أن العمل مستمر.")).toBeGreaterThan(sure("وأعلن ترشحه."));
  });
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
