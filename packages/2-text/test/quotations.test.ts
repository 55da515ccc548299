import { describe, expect, it } from "vitest";
import { segment } from "../src/2-segment/index.ts";
import { pairQuotations } from "../src/5-attributions/quotes.ts";

/** What stands inside each quotation, outer before inner; `…` after one that is left open. */
function quoted(text: string): string[] {
  const doc = segment(text);
  return pairQuotations(doc).all.map(({ open, close, closed }) => {
    const inner = doc.text.slice(doc.tokens[open]!.end, doc.tokens[close - 1]!.end);
    return closed ? inner.trim() : `${inner.trim()}…`;
  });
}

describe("quotations", () => {
  it.each([
    ["the usual marks", "قال «نعم للحوار» ثم خرج.", ["نعم للحوار"]],
    ["curled", "قال “نعم للحوار” ثم خرج.", ["نعم للحوار"]],
    ["reversed", "قال ”نعم للحوار“ ثم خرج.", ["نعم للحوار"]],
    ["straight", 'قال "نعم للحوار" ثم خرج.', ["نعم للحوار"]],
    ["after a colon with no space", "وأضاف:”نعم للحوار” ثم خرج.", ["نعم للحوار"]],
    ["after a letter of its own", 'تقوم ب"جهود كبيرة" هناك.', ["جهود كبيرة"]],
    [
      "nested with the same marks",
      "أنه “ناقش مكافحة “الإرهاب”، والاقتصاد”.",
      ["ناقش مكافحة “الإرهاب”، والاقتصاد", "الإرهاب"],
    ],
    ["nested with other marks", 'قال «التقت صحيفة "الغد" بالوزير».', ['التقت صحيفة "الغد" بالوزير', "الغد"]],
    ["over two paragraphs", "قال «نعم للحوار.\nوسنبدأ غدا» ثم خرج.", ["نعم للحوار.\nوسنبدأ غدا"]],
    ["left open", "قال «نعم للحوار.\nثم خرج.", ["نعم للحوار.…"]],
    ["no apostrophe of another language", "شركة Moody's للتصنيف", []],
  ])("pairs %s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("takes time in proportion to the text, whatever the marks", () => {
    for (const mark of ['"', "«", "»", "“ ", " ”", "«'"]) {
      const short = timeOf(mark.repeat(20_000));
      const long = timeOf(mark.repeat(160_000));
      expect(long).toBeLessThan(Math.max(400, short * 40));
    }
  });
});

function timeOf(text: string): number {
  const doc = segment(text);
  const started = performance.now();
  pairQuotations(doc);
  return performance.now() - started;
}
