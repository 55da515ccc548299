import { findPronouns, segment, tokenize } from "@mahdar/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inflect, PhraseTable } from "../src/2-segment/index.ts";

const surfaces = (text: string): string[] => tokenize(text).map((token) => token.word.surface);
const sentences = (text: string): string[] =>
  segment(text).sentences.map(({ start, end }) => text.slice(start, end));

/** Strings that hurt: Arabic, Latin, marks, bidi controls, quotes, emoji, lone surrogates. */
export const hostile = fc.string({
  unit: fc.constantFrom(
    ...'اأبتثجحخدذرزسشصضطظعغفقكلمنهويىةءؤئ ًّـ٠١2.،؛:؟!"«»“”()[]/-…\n\t\u200f\u200c\u202b\ud83d\ude00aZ🇮🇶پکی'.split(
      "",
    ),
    "قال",
    " إن ",
    "الأحد",
    "2020",
  ),
  maxLength: 200,
});

describe("tokenize", () => {
  it("keeps marks and inner controls in the word, edge controls out of it", () => {
    expect(surfaces("\u200fبغـــداد\u200f، الحَوار كرد\u200cستان")).toEqual([
      "بغـــداد",
      "،",
      "الحَوار",
      "كرد\u200cستان",
    ]);
  });
  it("cuts numbers, scripts and every mark apart", () => {
    expect(surfaces("F-16 في 12/6/٢٠٢٠")).toEqual(["F", "-", "16", "في", "12", "/", "6", "/", "٢٠٢٠"]);
  });
  it("keeps a surrogate pair whole", () => {
    expect(surfaces("لقاء🇮🇶")).toEqual(["لقاء", "🇮", "🇶"]);
  });
  it("leaves only white space and invisible controls outside tokens, on any string", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(at, token.start)).toMatch(
            /^[\s\u0085\u200b-\u200f\u202a-\u202e\u061c\u2060-\u2064\u2066-\u2069\ufeff\u00ad]*$/u,
          );
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe("readings of clitics", () => {
  it.each([
    ["وبغداد", "بغداد", 1],
    ["للعراق", "العراق", 0],
    ["وللعراق", "العراق", 1],
    ["فبحسب", "حسب", 2],
    ["ستواصل", "تواصل", 1],
    ["وَالعراق", "العراق", 2],
    ["كالكاظمي", "الكاظمي", 1],
  ])("%s can be read as %s", (written, stem, start) => {
    const readings = tokenize(written)[0]!.word.readings;
    expect(readings.some((reading) => reading.stem === stem && reading.start === start)).toBe(true);
    expect(readings[0]).toMatchObject({ conj: "", prep: "", start: 0 });
  });
  it("reads a pronoun off and gives the ta marbuta back", () => {
    expect(findPronouns("حكومته").map((p) => p.stem)).toContain("حكومه");
  });
});

describe("splitSentences", () => {
  it("does not end at initials, decimals or addresses", () => {
    expect(sentences("قال د. محمد إن 3.5 بالمئة في bbc.com صحيحة. وانتهى.")).toEqual([
      "قال د. محمد إن 3.5 بالمئة في bbc.com صحيحة.",
      "وانتهى.",
    ]);
  });
  it("takes the closing quotation mark with it, and ends at line breaks", () => {
    expect(sentences("قال: «نعم.» ثم خرج\nوعاد")).toEqual(["قال: «نعم.»", "ثم خرج", "وعاد"]);
  });
  it("ends at a full stop that lacks its space", () => {
    expect(sentences("وصل الوفد.وأكد الوزير")).toEqual(["وصل الوفد.", "وأكد الوزير"]);
  });
  it("puts every token in one sentence, in order, on any string", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const doc = segment(text);
        let at = 0;
        for (const sentence of doc.sentences) {
          expect(sentence.first).toBe(at);
          expect(sentence.last).toBeGreaterThan(sentence.first);
          at = sentence.last;
        }
        expect(at).toBe(doc.tokens.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe("PhraseTable", () => {
  const table = new PhraseTable([
    ["مجلس النواب", "long"],
    ["مجلس", "short"],
    ["العراق", "iraq"],
  ]);
  it("finds the longest phrase behind clitics and says where it begins", () => {
    const doc = segment("وبمجلس النّواب للعراق");
    expect(table.matchAll(doc).map((m) => [m.value, doc.text.slice(m.start, m.end)])).toEqual([
      ["long", "مجلس النّواب"],
      ["iraq", "للعراق"],
    ]);
  });
  it("does not run over a line break", () => {
    expect(table.matchAll(segment("مجلس\nالنواب")).map((m) => m.value)).toEqual(["short"]);
  });
});

describe("inflect", () => {
  it.each([
    [
      { past: "قال", present: "يقول", participle: "قائل", masdar: "قول" },
      ["قال", "قالت", "قالوا", "يقول", "تقول", "يقولون", "قائلا", "قوله", "قولها"],
    ],
    [
      { past: "دعا", present: "يدعو", participle: "داع", masdar: "دعوة" },
      ["دعا", "دعت", "دعوا", "يدعو", "تدعو", "يدعون", "دعوته"],
    ],
    [
      { past: "نفى", present: "ينفي", participle: "ناف", masdar: "نفي" },
      ["نفي", "نفت", "نفوا", "ينفي", "ينفون"],
    ],
  ])("%o", (row, forms) => {
    const all = inflect(row);
    for (const form of forms)
      expect([...all.keys()]).toContain(form.replaceAll("ئ", "ي").replaceAll("ة", "ه"));
  });
});
