import { bestPassage, findWords, keepsTo, readQuery } from "@mahdar/search";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const typedOf = (line: string): string[] => readQuery(line).terms.map(({ typed }) => typed);

describe("a search line", () => {
  it("leaves question and stop words out, unless nothing else is left", () => {
    expect(typedOf("من هو الرئيس الذي وقع اتفاقية المياه؟")).toEqual(["الرئيس", "وقع", "اتفاقية", "المياه"]);
    expect(typedOf("من هو")).toEqual(["من", "هو"]);
  });

  it("knows phrases, +words and -words", () => {
    const query = readQuery('«مجلس النواب» "رئيس الوزراء" +البصرة -لبنان ٢٠١٤-٢٠١٥');
    expect(query.phrases.map((phrase) => phrase.map(({ typed }) => typed))).toEqual([
      ["مجلس", "النواب"],
      ["رئيس", "الوزراء"],
    ]);
    expect(query.terms.filter(({ isRequired }) => isRequired).map(({ typed }) => typed)).toEqual(["البصرة"]);
    expect(query.excluded.map(([term]) => term!.typed)).toEqual(["لبنان"]);
    expect(query.terms.map(({ typed }) => typed)).toContain("٢٠١٥");
  });

  it("takes a mark that is never closed for nothing", () => {
    expect(readQuery("«مجلس النواب").phrases).toEqual([]);
    expect(typedOf("«مجلس النواب")).toEqual(["مجلس", "النواب"]);
  });
});

describe("words and phrases in a text", () => {
  const text = "التقى الرئيس بالكاظمى. وقال مستشارون إن مجلس النوّاب ينتظر.";
  it("are found in every spelling, exactly where they stand", () => {
    expect(findWords(text, readQuery("الكاظمي"))).toEqual([
      { start: 13, end: 21, text: "بالكاظمى", term: 0 },
    ]);
    expect(findWords(text, readQuery("المستشارين")).map((hit) => hit.text)).toEqual(["مستشارون"]);
  });

  it("are found in one piece and in two, whole", () => {
    const names = "حضر عبد الله وعبدالرحمن بإذن الله";
    expect(findWords(names, readQuery("عبدالله")).map((hit) => hit.text)).toEqual(["عبد الله"]);
    expect(findWords(names, readQuery("عبد الرحمن")).map((hit) => hit.text)).toEqual(["عبد", "وعبدالرحمن"]);
    expect(findWords(names, readQuery("عبد عبدالله")).map((hit) => hit.text)).toEqual([
      "عبد",
      "الله",
      "وعبدالرحمن",
    ]);
  });

  it("are found only as written under the exact switch, letters folded", () => {
    expect(findWords(text, readQuery("الكاظمي", { exact: true }))).toEqual([]);
    expect(findWords(text, readQuery("بالكاظمي", { exact: true })).length).toBe(1);
    expect(keepsTo(readQuery("مستشارين", { exact: true }), [text])).toBe(false);
    expect(keepsTo(readQuery("مستشارون", { exact: true }), [text])).toBe(true);
  });

  it("must stand side by side where they are quoted", () => {
    expect(keepsTo(readQuery("«مجلس النواب»"), [text])).toBe(true);
    expect(keepsTo(readQuery("«النواب مجلس»"), [text])).toBe(false);
    expect(keepsTo(readQuery("-«مجلس النواب» الرئيس"), [text])).toBe(false);
    expect(keepsTo(readQuery("+البصرة الرئيس"), [text])).toBe(false);
  });
});

describe("the best passage", () => {
  it("holds the most telling words and is cut at sentences", () => {
    const filler = "وتحدث الحاضرون عن أمور شتى في جلسة طويلة لم تنته إلا مساء. ".repeat(8);
    const text = `${filler}وقّعت ليلى الهاشمي اتفاق المياه 😀 في الموصل. ${filler}`;
    const passage = bestPassage(text, readQuery("من وقع اتفاق المياه في الموصل؟"));
    expect(passage.text).toContain("وقّعت ليلى الهاشمي اتفاق المياه 😀 في الموصل.");
    expect(passage.hits.map((hit) => hit.text)).toEqual(["اتفاق", "المياه", "الموصل"]);
    expect(passage.text.length).toBeLessThanOrEqual(280);
  });

  it("keeps its spans on any text and line", () => {
    const piece = fc.oneof(
      fc.constantFrom("الكاظمي", "بالكاظمى ", "أحـمَد ", "😀", ". ", "\n", "facebook ", "«", "»", "-", "٣ "),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.array(piece, { maxLength: 8 }), (parts, line) => {
        const text = parts.join("");
        const query = readQuery(line.join(""));
        const passage = bestPassage(text, query);
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        for (const hit of [...passage.hits, ...findWords(text, query)])
          expect(text.slice(hit.start, hit.end)).toBe(hit.text);
        for (const hit of passage.hits)
          expect(hit.start >= passage.start && hit.end <= passage.end).toBe(true);
        expect(passage.text.length).toBeLessThanOrEqual(281);
      }),
    );
  });
});
