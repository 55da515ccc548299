import { describe, expect, it } from "vitest";
import { sameMatter } from "../src/10-modality/same-matter.ts";
import { readArticle } from "../src/pipeline.ts";

const read = (text: string, published = "2022-05-10") =>
  readArticle({
    id: "t",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published,
    publishedBasis: "given",
  });

describe("how far an event is fact", () => {
  it.each([
    ["التقى وزير الزراعة سالم الكعبي في بغداد وفدا من البنك الدولي أمس.", undefined],
    ["من المقرر أن يزور وزير الزراعة سالم الكعبي عمان الأسبوع المقبل.", "announced"],
    [
      "وصل الوفد أمس. ويلتقي وزير الزراعة سالم الكعبي وفد البنك الدولي يوم 20 أيار 2022 في بغداد.",
      "announced",
    ],
  ])("%s", (text, modality) => {
    const { events } = read(text);
    expect(events.length).toBeGreaterThan(0);
    expect(events.at(-1)!.modality).toBe(modality);
  });
});

describe("a denial", () => {
  const { attributions } = read(
    "قالت صحيفة المنار إن وزير الزراعة سالم الكعبي قدم استقالته إلى رئيس الوزراء.\nونفى المتحدث باسم وزارة الزراعة حازم العلي أن يكون الوزير قدم استقالته إلى رئيس الوزراء.",
  );
  const index = attributions.findIndex((one) => one.cue.text.includes("نفى"));
  it("is marked", () => {
    expect(attributions[index]!.modality).toBe("denied");
  });
  it("points at what it denies", () => {
    expect(attributions[index]!.denies).toEqual({ layer: "attributions", index: 0 });
  });
});

describe("one matter", () => {
  it("needs two shared words, and half of the shorter stretch", () => {
    expect(sameMatter(new Set(["استقال", "وزير", "بغداد"]), new Set(["استقال", "وزير"]))).toBe(true);
    expect(sameMatter(new Set(["استقال", "وزير"]), new Set(["استقال", "سفير"]))).toBe(false);
  });
});
