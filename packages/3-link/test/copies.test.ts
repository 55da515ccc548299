import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandsOf, CopyIndex, jaccard, shinglesOf } from "../src/index.ts";

const WORDS =
  "الوفد بحث مشروع الخط الجديد مع الوزارة في بغداد وقرر العودة إلى المدينة بعد أيام من العمل المتواصل على الطريق".split(
    " ",
  );
/** A text of many different words, the same for the same seed. */
const textOf = (seed: number, length = 120): string =>
  Array.from(
    { length },
    (_, at) => `${WORDS[(seed * 7 + at * at) % WORDS.length]}${(seed * 31 + at) % 97}`,
  ).join(" ");
const sets = fc
  .uniqueArray(fc.nat({ max: 5000 }), { minLength: 1, maxLength: 300 })
  .map((all) => Uint32Array.from(all).sort());

describe("copies", () => {
  it("are found whatever the spelling of alef, marks and stretching", () => {
    const index = new CopyIndex();
    index.add("a", textOf(1).replaceAll("ا", "أ"));
    const [pair] = index.add("b", textOf(1).replaceAll("د", "دـ"));
    expect(pair).toEqual({ one: "b", other: "a", likeness: 1 });
  });
  it("are still copies with a changed head and a cut end", () => {
    const index = new CopyIndex();
    index.add("a", textOf(2));
    const changed = `عنوان آخر من وكالة أخرى ${textOf(2).split(" ").slice(0, 90).join(" ")}`;
    expect(index.add("b", changed).map((pair) => pair.other)).toEqual(["a"]);
  });
  it("are not other texts, nor texts too short to tell", () => {
    const index = new CopyIndex();
    index.add("a", textOf(3));
    expect(index.add("b", textOf(4))).toEqual([]);
    index.add("c", "خبر قصير");
    expect(index.add("d", "خبر قصير")).toEqual([]);
  });
});

describe("likeness", () => {
  it("is one with itself, the same both ways, and shares over all", () => {
    fc.assert(
      fc.property(sets, sets, (one, other) => {
        const both = new Set([...one, ...other]).size;
        const shared = one.filter((value) => other.includes(value)).length;
        expect(jaccard(one, one)).toBe(1);
        expect(jaccard(one, other)).toBeCloseTo(shared / both, 12);
        expect(jaccard(other, one)).toBe(jaccard(one, other));
      }),
    );
  });
  it("of a half or more is met by a shared key nearly always", () => {
    let met = 0;
    for (let seed = 0; seed < 200; seed++) {
      const words = textOf(seed, 150).split(" ");
      const one = bandsOf(shinglesOf(words.slice(0, 110).join(" "))!);
      const other = new Set(bandsOf(shinglesOf(words.slice(36).join(" "))!));
      if (one.some((key) => other.has(key))) met++;
    }
    expect(met).toBeGreaterThan(194);
  });
});
