import { describe, expect, it } from "vitest";
import { dayRange, termHolds } from "../src/8-actors/day-range.ts";
import { actorsRules } from "../src/8-actors/index.ts";
import { readArticle } from "../src/pipeline.ts";

const read = (text: string, published: string | null = "2021-03-10") =>
  readArticle({
    id: "t",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published,
    publishedBasis: published === null ? null : "given",
  });
const rulesOf = (text: string): string[] => {
  const { entities, offices } = read(text);
  const ids = [...entities.map((one) => one.actorRule ?? ""), ...offices!.map((one) => one.rule)];
  return ids.map((id) => id.split("+")[0]!);
};

describe("rules of the actors stage", () => {
  for (const { id, examples, counterExamples } of actorsRules) {
    it.each(examples.map((text) => [text] as const))(`${id} fires on %s`, (text) => {
      expect(rulesOf(text)).toContain(id);
    });
    it.each(counterExamples.map((text) => [text] as const))(`${id} stays still on %s`, (text) => {
      expect(rulesOf(text)).not.toContain(id);
    });
  }
});

describe("offices without a name", () => {
  const text = "وصل رئيس الوزراء العراقي إلى البصرة صباح اليوم.";
  it.each([
    ["2020-06-14", "iq-mustafa-al-kadhimi"],
    ["2016-03-01", "iq-haider-al-abadi"],
    ["2023-05-05", "iq-mohammed-shia-al-sudani"],
    ["2020-05-07", null],
  ])("on %s are held by %s", (day, holder) => {
    expect(read(text, day).offices).toMatchObject([{ office: "iq-prime-minister", holder, on: day }]);
  });
  it("have no holder without a publication day", () => {
    expect(read(text, null).offices).toMatchObject([{ office: "iq-prime-minister", holder: null, on: null }]);
  });
  it("are left to the text where it names the holder", () => {
    expect(read("وصل رئيس الوزراء العراقي مصطفى الكاظمي إلى البصرة.").offices).toEqual([]);
    expect(read("وصل مصطفى الكاظمي، رئيس الوزراء العراقي، إلى البصرة.").offices).toEqual([]);
  });
});

describe("terms of office", () => {
  const term = { from: dayRange("2020-05"), to: dayRange("2022") };
  it.each([
    ["2020-04-30", "no"],
    ["2020-05-10", "perhaps"],
    ["2021-01-01", "surely"],
    ["2022-06-01", "perhaps"],
    ["2023-01-01", "no"],
  ])("on %s: %s", (day, held) => {
    expect(termHolds(term, day)).toBe(held);
  });
});
