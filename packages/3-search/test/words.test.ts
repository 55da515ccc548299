import { indexKeys } from "@mahdar/search";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const stemsOf = (text: string): string[] => indexKeys(text).stems.split(" ");

describe("words that are one to a reader are under one key", () => {
  const families: readonly (readonly string[])[] = [
    ["الكاظمي", "للكاظمي", "الكاظمى", "والكاظمي", "بالكاظمي", "كاظمي"],
    ["أحمد", "احمد", "أحـمَد", "وأحمد"],
    ["المستشارون", "مستشارين", "المستشارين", "مستشار", "مستشاريه"],
    ["الوزراء", "وزير", "للوزير", "ووزراء", "وزراؤها"],
    ["حكومة", "الحكومة", "حكومتهم", "لحكومته", "والحكومه"],
    ["دولة", "الدول", "دولهما", "بالدولة"],
    ["سوريا", "سورية", "السوري", "لسوريا"],
    ["لقاء", "لقاءات", "اللقاء", "لقائه"],
    ["بغداد", "ببغداد", "لبغداد", "وبغداد"],
    ["قانون", "القانون", "قوانين", "قانونية"],
    ["فلسطين", "الفلسطينيين", "فلسطيني", "لفلسطين"],
    ["أمريكا", "أميركا", "الأمريكي", "الأميركية"],
    ["٢٠١٥", "2015", "۲۰۱۵"],
  ];
  for (const family of families)
    it(family.join(" "), () => {
      expect(new Set(family.flatMap(stemsOf)).size, family.flatMap(stemsOf).join(" ")).toBe(1);
    });

  it("words in one piece or two", () => {
    expect(stemsOf("عبدالرحمن")).toEqual(stemsOf("عبد الرحمن"));
    expect(stemsOf("وفيسبوك")).toEqual(stemsOf("فيس بوك"));
    expect(stemsOf("Facebook")).toEqual(stemsOf("فايسبوك"));
    expect(stemsOf("Erdoğan")).toEqual(["erdogan"]);
  });
});

describe("words that are not one stay apart", () => {
  for (const [one, other] of [
    ["وكالة", "كلمة"],
    ["لبنان", "بنان"],
    ["وزير", "زير"],
    ["بيان", "يان"],
    ["مساهم", "مساء"],
    ["الله", "له"],
  ] as const)
    it(`${one} ${other}`, () => expect(stemsOf(one)).not.toEqual(stemsOf(other)));
});

describe("any text", () => {
  it("has keys of letters, marks and digits, one length, and the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const keys = indexKeys(text);
        expect(keys).toEqual(indexKeys(text));
        expect(keys.stems).toMatch(/^[\p{L}\p{M}\p{N} ]*$/u);
        expect(keys.stems === "" ? 0 : keys.stems.split(" ").length).toBe(keys.length);
      }),
    );
  });

  it("costs time in proportion to its length", () => {
    for (const hostile of ["و", "ال", "عبدال", "ات", "a", "\u0651", "\u200f", "😀", "كتاب "]) {
      const time = (count: number): number => {
        const text = hostile.repeat(count);
        const started = performance.now();
        indexKeys(text);
        return performance.now() - started;
      };
      time(20_000);
      expect(time(400_000), JSON.stringify(hostile)).toBeLessThan(200 + 80 * Math.max(4, time(20_000)));
    }
  });
});
