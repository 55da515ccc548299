import { fold, foldWithMap } from "@mahdar/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("fold", () => {
  it.each([
    ["أحمد", "احمد"],
    ["إحمد", "احمد"],
    ["آمال", "امال"],
    ["ٱلله", "الله"],
    ["ا\u0654حمد", "احمد"], // a decomposed hamza is the composed letter
    ["الكاظمى", "الكاظمي"],
    ["حكومة", "حكومه"],
    ["مسؤول", "مسوول"],
    ["رئيس", "رييس"],
    ["مُحَمَّدٌ", "محمد"],
    ["العـــراق", "العراق"],
    ["کردستان", "كردستان"],
    ["ایران", "ايران"],
    ["پارلمان", "بارلمان"],
    ["هەولێر", "هه‌ولير".replace("\u200c", "")],
    ["٢٠٢٠", "2020"],
    ["۱۴۰۳", "1403"],
    ["BBC", "bbc"],
    ["\u200fبغداد\u200e", "بغداد"],
    ["ﻻ", "لا"],
    ["ﷲ", "الله"],
    ["ﻣﺤﻀﺮ", "محضر"],
    ["", ""],
  ])("%s → %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("is settled: folding again changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => fold(fold(text)) === fold(text)),
      { numRuns: 500 },
    );
  });
});

describe("foldWithMap", () => {
  it("leads every folded letter back to its place in the source", () => {
    const { text, offsets } = foldWithMap("مُحَمَّد ﻻ");
    expect(text).toBe("محمد لا");
    expect([...offsets!]).toEqual([0, 2, 4, 7, 8, 9, 9, 10]);
  });

  it("keeps a unit of code 0 beside a form of presentation", () => {
    expect(foldWithMap("﴾\u0000").text).toBe("﴾\u0000");
    expect([...foldWithMap("﴾\u0000").offsets!]).toEqual([0, 1, 2]);
  });

  it("has ordered offsets that end at the source's end, on any string", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (source) => {
        const { text, offsets } = foldWithMap(source);
        expect(text).toBe(fold(source));
        if (offsets === null) return;
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets.at(-1)).toBe(source.length);
        for (let i = 1; i < offsets.length; i++) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!);
      }),
      { numRuns: 500 },
    );
  });
});
