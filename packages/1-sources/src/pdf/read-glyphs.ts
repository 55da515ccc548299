import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Glyph } from "./glyph.ts";

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** What of a font this reader needs; pdf.js keeps its fonts untyped. */
interface PageFont {
  readonly fontMatrix?: Matrix;
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
}
/** What pdf.js gives for one shown glyph; a bare number between glyphs moves the pen, in thousandths of the size. */
interface ShownGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}
interface TextState {
  matrix: Matrix;
  font: PageFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/** The glyphs of a page with their places, by following the page's drawing operators. Glyphs that stand for nothing are left out. */
export async function readGlyphs(
  page: PDFPageProxy,
  ops: Readonly<Record<string, number>>,
): Promise<readonly Glyph[]> {
  const list = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  let state: TextState = {
    matrix: IDENTITY,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  const saved: TextState[] = [];
  let text: Matrix = IDENTITY;
  let line: Matrix = IDENTITY;
  const moveTo = (x: number, y: number): void => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i] as never[] | null;
    const number = (at: number): number => Number(args?.[at] ?? 0);
    switch (list.fnArray[i]) {
      case ops["save"]:
        saved.push({ ...state });
        break;
      case ops["restore"]:
        state = saved.pop() ?? state;
        break;
      case ops["transform"]:
        state.matrix = multiply(state.matrix, matrixOf(args));
        break;
      case ops["paintFormXObjectBegin"]:
        saved.push({ ...state });
        if (args?.[0]) state.matrix = multiply(state.matrix, matrixOf(args[0]));
        break;
      case ops["paintFormXObjectEnd"]:
        state = saved.pop() ?? state;
        break;
      case ops["beginText"]:
        text = IDENTITY;
        line = IDENTITY;
        break;
      case ops["setTextMatrix"]:
        line = matrixOf(args?.length === 1 ? args[0] : args);
        text = line;
        break;
      case ops["moveText"]:
        moveTo(number(0), number(1));
        break;
      case ops["setLeadingMoveText"]:
        state.leading = -number(1);
        moveTo(number(0), number(1));
        break;
      case ops["nextLine"]:
        moveTo(0, -state.leading);
        break;
      case ops["setLeading"]:
        state.leading = -number(0);
        break;
      case ops["setCharSpacing"]:
        state.charSpacing = number(0);
        break;
      case ops["setWordSpacing"]:
        state.wordSpacing = number(0);
        break;
      case ops["setHScale"]:
        state.scale = number(0) / 100;
        break;
      case ops["setTextRise"]:
        state.rise = number(0);
        break;
      case ops["setFont"]:
        state.font = fontOf(page, String(args?.[0]));
        state.size = number(1);
        break;
      case ops["showText"]:
        text = showGlyphs((args?.[0] ?? []) as readonly (ShownGlyph | number | null)[], text, state, glyphs);
        break;
    }
  }
  return glyphs;
}

function showGlyphs(
  shown: readonly (ShownGlyph | number | null)[],
  from: Matrix,
  state: TextState,
  into: Glyph[],
): Matrix {
  let text = from;
  const perUnit = state.font?.fontMatrix?.[0] ?? 0.001;
  for (const item of shown) {
    if (item === null) continue;
    if (typeof item === "number") {
      text = multiply(text, [1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0]);
      continue;
    }
    const advance =
      (item.width * perUnit * state.size + state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) *
      state.scale;
    const place = multiply(state.matrix, multiply(text, [1, 0, 0, 1, 0, state.rise]));
    const end = multiply(place, [1, 0, 0, 1, item.width * perUnit * state.size * state.scale, 0]);
    if (item.unicode !== "" && !/^[\u0000\ufffd]+$/u.test(item.unicode)) {
      into.push({
        text: item.unicode,
        x: Math.min(place[4], end[4]),
        y: place[5],
        width: Math.abs(end[4] - place[4]),
        size: Math.abs(state.size) * Math.hypot(place[2], place[3]),
        order: into.length,
      });
    }
    text = multiply(text, [1, 0, 0, 1, advance, 0]);
  }
  return text;
}

function fontOf(page: PDFPageProxy, name: string): PageFont | null {
  return page.commonObjs.has(name) ? (page.commonObjs.get(name) as PageFont) : null;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function matrixOf(values: unknown): Matrix {
  const list = Array.from((values ?? IDENTITY) as ArrayLike<number>, Number);
  return list.length >= 6 && list.every(Number.isFinite) ? (list.slice(0, 6) as unknown as Matrix) : IDENTITY;
}
