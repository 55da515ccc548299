import { readArticle } from "@mahdar/text";
import { describe, expect, it } from "vitest";
import { linkMentions, mentionsToLink, RecordWords } from "../src/index.ts";

let count = 0;
const linkable = (text: string, published = "2030-02-01") => {
  const words = new RecordWords(
    readArticle({
      id: `a${count++}`,
      text,
      title: null,
      url: null,
      outlet: null,
      section: [],
      tags: [],
      published,
      publishedBasis: "given",
    }),
  );
  return mentionsToLink(words);
};
const told = (text: string) => linkable(text).map((one) => [one.kind, one.words.text]);

describe("what is only told of", () => {
  const made = linkable("تعهدت الحكومة الأردنية ببناء مستشفى في الكرك.");
  const retold = linkable("ما زال الالتزام الأردني ببناء مستشفى في الكرك حبرا.", "2030-06-01");
  const other = linkable("انتقد الحزب تأخر الالتزام الحكومي بحماية الآثار في بصرى.", "2030-06-01");
  it("joins the commitment it is of, and opens none of its own", () => {
    expect([made, retold, other].map((some) => some.map((one) => one.kind))).toEqual([
      ["commitment"],
      ["retelling"],
      ["retelling"],
    ]);
    const groups = linkMentions([...other, ...retold, ...made]);
    expect(groups.map((group) => group.map((one) => one.id))).toEqual([[made[0]!.id, retold[0]!.id]]);
  });
});

describe("what may be linked", () => {
  it("are the commitments read, and promises told again by others", () => {
    expect(told("انتقد الحزب تأخر الالتزام الحكومي بحماية الآثار في بصرى.")).toEqual([
      ["retelling", "بحماية الآثار في بصرى"],
    ]);
    expect(told("تعهدت عمان، قبل عام ونصف، ببناء مستشفى في الكرك ولم تف.")[0]![1]).toContain(
      "بناء مستشفى في الكرك",
    );
  });
  it("are what was agreed, where the word of agreement follows it", () => {
    expect(told("ولم يصل غير عشرين من الشاحنات الخمسمئة المتفق عليها.").map(([, words]) => words)).toEqual([
      "عشرين من الشاحنات الخمسمئة المتفق",
    ]);
  });
  it("are two where one clause promises two things, one where two acts have one object", () => {
    const both = told("وعدت الحكومة التونسية برفع الدعم عن المحروقات وبتجميد الأجور في القطاع العام.");
    expect(both.map(([, words]) => words)).toEqual([
      "برفع الدعم عن المحروقات",
      "وبتجميد الأجور في القطاع العام",
    ]);
    expect(told("تعهدت الحكومة الأردنية بتدريب وتجهيز قوات الحدود.")).toHaveLength(1);
  });
  it("are acts announced for a day to come, not those of a day gone by", () => {
    expect(told("تنتهي مهمة البعثة في السودان في 30 أيلول 2030.")).toEqual([
      ["announcement", "تنتهي مهمة البعثة في السودان في 30 أيلول 2030"],
    ]);
    expect(told("انتهت مهمة البعثة في السودان في 30 أيلول 2029.")).toEqual([]);
  });
  it("are none within another", () => {
    const text =
      "تعهدت الحكومة المصرية ببناء ثلاثين مدرسة في الصعيد قبل نهاية عام 2031، وستفتح مستشفى في قنا.";
    const mentions = told(text);
    expect(mentions[0]![0]).toBe("commitment");
    for (const [at, [, words]] of mentions.entries())
      for (const [, other] of mentions.slice(at + 1)) expect(words!.includes(other!)).toBe(false);
  });
});
