import { describe, expect, it } from "vitest";
import { jointStatementsRules } from "../src/9-joint-statements/index.ts";
import { readArticle } from "../src/pipeline.ts";

const read = (text: string) =>
  readArticle({
    id: "t",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published: "2023-03-10",
    publishedBasis: "given",
  }).jointStatements!;

describe("rules of the joint statements stage", () => {
  for (const { id, examples, counterExamples } of jointStatementsRules) {
    it.each(examples.map((text) => [text] as const))(`${id} fires on %s`, (text) => {
      expect(read(text).map((one) => one.rule)).toContain(id);
    });
    it.each(counterExamples.map((text) => [text] as const))(`${id} stays still on %s`, (text) => {
      expect(read(text).map((one) => one.rule)).not.toContain(id);
    });
  }
});

describe("a joint statement", () => {
  const [statement] = read(
    [
      "أصدرت حكومتا العراق والأردن، الخميس (9 آذار 2023)، بيانا مشتركا في ختام المباحثات.",
      "وجاء في البيان أنه “استنادا إلى اتفاقية التعاون الكهربائي لعام 2020 بحث الجانبان إنتاج الغاز وتوليد الكهرباء”.",
      "وفيما يخص الجوانب الاقتصادية، أكد البيان أن “الأردن سيواصل خلال الأشهر المقبلة تزويد العراق بالكهرباء”.",
      "وفي المجال الثقافي، تعهد الجانبان بمواصلة تبادل الطلبة والأساتذة بين جامعات البلدين خلال العام المقبل.",
      "وأعلنت وزارة التخطيط أن الأسعار ستنخفض.",
    ].join("\n"),
  );
  it("has its sides, day and legal basis", () => {
    expect(statement!.parties.map((one) => one.text)).toEqual(["العراق", "الأردن"]);
    expect(statement!.date).toBe("2023-03-09");
    expect(statement!.legalBases.map((one) => one.text)).toEqual(["اتفاقية التعاون الكهربائي لعام 2020"]);
  });
  it("is cut into clauses by theme, and ends where another speaks", () => {
    expect(statement!.clauses.map((one) => [one.theme, one.heading?.text ?? null])).toEqual([
      ["energy", null],
      ["economy", "فيما يخص الجوانب الاقتصادية"],
      ["culture", "في المجال الثقافي"],
    ]);
  });
  it("keeps each side's duties apart", () => {
    const duties = statement!.clauses.flatMap((one) => one.duties);
    expect(duties.map((one) => [one.party.text, one.sides])).toEqual([
      ["الأردن", [1]],
      ["الجانبان", [0, 1]],
    ]);
  });
});
