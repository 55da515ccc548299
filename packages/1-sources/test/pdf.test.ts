import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { articleFrom, openSource } from "../src/index.ts";
import type { Glyph } from "../src/pdf/glyph.ts";
import { findMirrored, orderLine } from "../src/pdf/order-line.ts";
import { pdfOf } from "./pdf-of.ts";

/** The page the three fixtures were printed from: by Chromium in two typefaces, and by LibreOffice. */
const fixture = (name: string) => join(import.meta.dirname, "fixtures", name);
const html = readFileSync(fixture("report.html"), "utf8");
const tagged = (tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gsu"))].map((match) => match[1]!);
const read = async (name: string) => (await articleFrom(await openSource(fixture(name)))).article;

describe("a PDF with a text layer", () => {
  it.each(["report-noto.pdf", "report-amiri.pdf", "report-writer.pdf"])(
    "%s gives every letter, paragraph and the headline",
    async (name) => {
      const article = await read(name);
      expect(article.title).toBe(tagged("h1")[0]);
      expect(article.text.split("\n")).toEqual(tagged("p"));
    },
  );
  it("keeps its bytes for the snapshot", async () => {
    const source = await openSource(fixture("report-noto.pdf"));
    const { raw } = await articleFrom(source);
    expect(raw).toMatchObject({ mediaType: "application/pdf", charset: null });
    expect(Buffer.from(raw.bytes).equals(readFileSync(fixture("report-noto.pdf")))).toBe(true);
  });
});

describe("a PDF that cannot be read", () => {
  const given = (bytes: Uint8Array) =>
    openSource({ bytes, name: "x.pdf" }).then((source) => articleFrom(source));
  it("without text says so, and what to do", async () => {
    await expect(given(pdfOf("0 0 200 200 re f"))).rejects.toThrow(
      expect.objectContaining({ code: "pdf-without-text", next: expect.stringContaining("as text") }),
    );
  });
  it("that is broken says so", async () => {
    for (const bytes of [
      Buffer.from("%PDF-1.7\nnothing else"),
      readFileSync(fixture("report-noto.pdf")).subarray(0, 300),
    ]) {
      await expect(given(bytes)).rejects.toThrow(
        expect.objectContaining({ code: expect.stringMatching(/^pdf-(?:broken|without-text)$/u) }),
      );
    }
    await expect(given(Buffer.from("%PDF-1.7\nnothing else"))).rejects.toThrow(
      expect.objectContaining({ code: "pdf-broken" }),
    );
  });
  it("in another language is refused as such", async () => {
    await expect(
      given(pdfOf("BT /F1 12 Tf 72 700 Td (The minister said that the talks go on.) Tj ET")),
    ).rejects.toThrow(expect.objectContaining({ code: "not-arabic" }));
  });
});

describe("orderLine", () => {
  /** Glyphs as a page shows them: the text given from left to right, ten points each. */
  const shown = (text: string): readonly Glyph[] =>
    [...text].map((letter, at) => ({ text: letter, x: at * 10, y: 0, width: 10, size: 12, order: at }));
  const order = (leftToRight: string, mirrored = new Set<string>()) =>
    orderLine(shown(leftToRight), mirrored);
  const reverse = (text: string) => [...text].reverse().join("");

  it("reads from the right", () => expect(order(reverse("وصل الوفد"))).toBe("وصل الوفد"));
  it("keeps the order of lam-alef, whether one glyph or spelt out", () => {
    expect(
      orderLine(
        [
          { text: "م", x: 0, y: 0, width: 10, size: 12, order: 0 },
          { text: "ﻼ", x: 10, y: 0, width: 10, size: 12, order: 1 },
          { text: "س", x: 20, y: 0, width: 10, size: 12, order: 2 },
        ],
        new Set(),
      ),
    ).toBe("سلام");
    expect(
      orderLine(
        [
          { text: "م", x: 0, y: 0, width: 10, size: 12, order: 0 },
          { text: "لا", x: 10, y: 0, width: 10, size: 12, order: 1 },
          { text: "س", x: 20, y: 0, width: 10, size: 12, order: 2 },
        ],
        new Set(),
      ),
    ).toBe("سلام");
  });
  it("spells presentation forms", () => expect(order(reverse("ﻗﺎل"))).toBe("قال"));
  it.each([
    ["numbers", `${reverse("المئة")} 12.5`, "12.5 المئة"],
    ["dates day first", "15/4/2020 مويلا", "اليوم 15/4/2020"],
    ["dates with hyphens, as bidi shows them", "14-06-2020 مويلا", "اليوم 2020-06-14"],
    ["Arabic digits", "٢٠٢٠ ماع", "عام ٢٠٢٠"],
    ["Latin words", "Delta Grid ةكرش", "شركة Delta Grid"],
    ["a Latin word with a number", "COVID-19 ةحئاج", "جائحة COVID-19"],
    ["a percent sign", "%25 ةبسنب", "بنسبة 25%"],
  ])("turns back %s", (_, leftToRight, expected) => expect(order(leftToRight)).toBe(expected));
  it("puts a space into a wide gap", () => {
    const [a, b] = shown("اب");
    expect(orderLine([a!, { ...b!, x: 15 }], new Set())).toBe("ب ا");
  });
  it("finds brackets that were written as they look", () => {
    const mirrored = findMirrored([shown(reverse(")داعش("))]);
    expect(order(reverse(")داعش("), mirrored)).toBe("(داعش)");
    expect(findMirrored([shown(reverse("(داعش)"))]).size).toBe(0);
  });
  it("leaves out the strokes that stretch a line", () => expect(order(reverse("محـــمد"))).toBe("محمد"));
});
