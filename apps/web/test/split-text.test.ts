import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mark, ROLE_ORDER } from "../src/article/mark.ts";
import { splitText } from "../src/article/split-text.ts";

const markOf = (start: number, end: number, role: Mark["role"], item: string): Mark => ({
  start,
  end,
  role,
  item,
  layer: "statement",
  anchor: false,
});

describe("cutting a text at its marks", () => {
  test("marks that cross are cut where they cross, the longer kind outside", () => {
    const [paragraph] = splitText("abcdef", [markOf(0, 4, "content", "s-0"), markOf(2, 6, "act", "c-0")]);
    expect(paragraph!.pieces.map(({ text, marks }) => [text, marks.map((mark) => mark.item)])).toEqual([
      ["ab", ["s-0"]],
      ["cd", ["s-0", "c-0"]],
      ["ef", ["c-0"]],
    ]);
  });

  test("any text under any marks comes back, each piece under exactly the marks that hold there", () => {
    const text = fc.string({ unit: fc.constantFrom("ا", "ب", " ", "\n", "😀", "ّ"), maxLength: 40 });
    const places = fc.array(fc.tuple(fc.nat(50), fc.nat(50), fc.constantFrom(...ROLE_ORDER)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, places, (source, spans) => {
        const marks = spans.flatMap(([a, b, role], i) => {
          const [start, end] = [Math.min(a, b), Math.min(source.length, Math.max(a, b))];
          return start < end ? [markOf(start, end, role, `s-${i}`)] : [];
        });
        const pieces = splitText(source, marks).flatMap((paragraph) => paragraph.pieces);
        expect(pieces.map((piece) => piece.text).join("")).toBe(source.replaceAll("\n", ""));
        for (const piece of pieces) {
          const holding = marks
            .filter((mark) => mark.start <= piece.start && mark.end >= piece.end)
            .map((mark) => mark.item);
          expect(piece.marks.map((mark) => mark.item).sort()).toEqual(holding.sort());
          expect(source.slice(piece.start, piece.end)).toBe(piece.text);
        }
      }),
    );
  });
});
