import type { Glyph } from "./glyph.ts";

/** Glyphs that stand on one line, and where the line lies on the page. */
export interface PageLine {
  readonly glyphs: readonly Glyph[];
  readonly page: number;
  readonly y: number;
  /** Size of most of its glyphs, in points. */
  readonly size: number;
  readonly startX: number;
  readonly endX: number;
}

/**
 * A page's glyphs as lines from top to bottom. Glyphs belong together when their baselines lie within two fifths of the
 * size: marks and raised figures stay with their line, the next line does not join it.
 */
export function gatherLines(glyphs: readonly Glyph[], page: number): readonly PageLine[] {
  const sorted = [...glyphs].sort((a, b) => b.y - a.y);
  const groups: Glyph[][] = [];
  for (const glyph of sorted) {
    const group = groups.at(-1);
    const head = group?.[0];
    if (head !== undefined && head.y - glyph.y <= 0.4 * Math.max(head.size, glyph.size)) group!.push(glyph);
    else groups.push([glyph]);
  }
  return groups
    .filter((group) => group.some((glyph) => glyph.text.trim() !== ""))
    .map((group) => lineOf(group, page));
}

function lineOf(group: readonly Glyph[], page: number): PageLine {
  const drawn = group.filter((glyph) => glyph.text.trim() !== "");
  const sizes = drawn.map((glyph) => glyph.size).sort((a, b) => a - b);
  const ys = drawn.map((glyph) => glyph.y).sort((a, b) => a - b);
  return {
    glyphs: group,
    page,
    size: sizes[sizes.length >> 1]!,
    y: ys[ys.length >> 1]!,
    startX: drawn.reduce((x, glyph) => Math.min(x, glyph.x), Number.POSITIVE_INFINITY),
    endX: drawn.reduce((x, glyph) => Math.max(x, glyph.x + glyph.width), Number.NEGATIVE_INFINITY),
  };
}
