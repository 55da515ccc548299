import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Article, type MahdarRecord, spanHolds } from "@mahdar/shape";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LostCandidate, readArticle, ruleOf } from "../src/index.ts";

const SAMPLES = join(import.meta.dirname, "../../../samples/archive");
const article = (text: string, published: string | null = "2021-03-10"): Article => ({
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

/** Every span of a record, wherever it stands. */
function* spansOf(value: unknown): Generator<{ start: number; end: number; text: string }> {
  if (value === null || typeof value !== "object") return;
  const one = value as { start?: unknown; end?: unknown; text?: unknown };
  if (typeof one.start === "number" && typeof one.end === "number" && typeof one.text === "string")
    yield one as { start: number; end: number; text: string };
  for (const part of Object.values(value)) yield* spansOf(part);
}

function mustHold(record: MahdarRecord): void {
  const { document, ...rest } = record;
  for (const span of spansOf(rest)) {
    if (!spanHolds(document.text, span)) expect(span).toBe("a span that holds");
    expect(span.end).toBeGreaterThan(span.start);
  }
  const ids = new Set(record.entities.map((one) => one.id));
  for (const mention of record.mentions) expect(ids.has(mention.entity)).toBe(true);
  for (const one of record.attributions) {
    if (one.within !== undefined && one.within !== null)
      expect(record.attributions[one.within]).toBeDefined();
    if (one.denies !== undefined) expect(record[one.denies.layer][one.denies.index]).toBeDefined();
  }
  for (const one of record.commitments)
    if (one.attribution !== null) expect(record.attributions[one.attribution]).toBeDefined();
  for (const layer of [record.times, record.attributions, record.events, record.commitments, record.mentions])
    for (const { confidence } of layer)
      if (confidence !== undefined) expect(confidence >= 0 && confidence <= 1).toBe(true);
}

/** Words that open rules, with what breaks words and lines. */
const pieces = fc.constantFrom(
  ...'وفبلكساه ،.:؛"«»“”()[]-–/\n\u200f\u200cـَّ\ud83d\udf00\u0640٢7aZ'.split(""),
  ..."قال وأكد أضاف أن إن بيان مشترك البيان حكومتا العراق والولايات المتحدة وزير الخارجية رئيس الوزراء العراقي محمد الكاظمي بغداد واشنطن اليوم الأحد أمس عام 2020 حزيران الأشهر المقبلة سيواصل ستواصل تعهد التزم اتفق الجانبان التقى استقبل قصف مقتل نفى إذا في حال استنادا إلى اتفاقية 😀 پاریس كورد"
    .split(" ")
    .map((word) => `${word} `),
);
const text = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(""));

describe("reading any text", () => {
  it("gives spans that hold, and the same bytes twice", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, "2020-06-14"), (words, published) => {
        const record = readArticle(article(words, published));
        mustHold(record);
        expect(JSON.stringify(readArticle(article(words, published)))).toBe(JSON.stringify(record));
      }),
      { numRuns: 400 },
    );
  });
  it("never fails on any string, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (words) => {
        mustHold(readArticle(article(words)));
      }),
      { numRuns: 300 },
    );
  });
  it("hears the same whether anyone listens", () => {
    fc.assert(
      fc.property(text, (words) => {
        const lost: LostCandidate[] = [];
        const told = readArticle(article(words), (one) => lost.push(one));
        expect(JSON.stringify(told)).toBe(JSON.stringify(readArticle(article(words))));
        for (const { span } of lost) expect(spanHolds(words, span)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("reading the sample archive", () => {
  const samples = readdirSync(SAMPLES).map(
    (name) => JSON.parse(readFileSync(join(SAMPLES, name), "utf8")) as { text: string; published: string },
  );
  it("gives spans that hold, and items that each name a rule", () => {
    for (const { text: words, published } of samples) {
      const record = readArticle(article(words, published));
      mustHold(record);
      const { times, mentions, attributions, events, commitments, offices = [] } = record;
      for (const { rule } of [...times, ...mentions, ...attributions, ...events, ...commitments, ...offices])
        if (ruleOf(rule) === undefined) expect(rule).toBe("a rule that is written down");
    }
  });
  it("survives cuts, doublings and shuffles of the text", () => {
    const cut = fc.record({
      sample: fc.nat({ max: samples.length - 1 }),
      from: fc.nat({ max: 3000 }),
      length: fc.nat({ max: 400 }),
      to: fc.nat({ max: 3000 }),
    });
    fc.assert(
      fc.property(cut, ({ sample, from, length, to }) => {
        const whole = samples[sample]!.text;
        const piece = whole.slice(from, from + length);
        const without = whole.slice(0, from) + whole.slice(from + length);
        mustHold(readArticle(article(without.slice(0, to) + piece + piece + without.slice(to))));
      }),
      { numRuns: 120 },
    );
  });
});
