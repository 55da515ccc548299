import type { Segmented, Token } from "../2-segment/index.ts";

/**
 * A quotation: tokens of its marks, `close` exclusive of nothing (it is the closing mark itself).
 * Where the text never closes it, `closed` is false and `close` is the token after the last one it can hold.
 */
export interface Quotation {
  readonly open: number;
  readonly close: number;
  readonly closed: boolean;
}

/** The quotations of a text, found by the token of either mark. */
export interface Quotations {
  readonly all: readonly Quotation[];
  /** The quotation a token opens, if any. */
  opening(token: number): Quotation | undefined;
  /** The quotation a token closes, if any. */
  closing(token: number): Quotation | undefined;
}

interface Pending {
  readonly token: number;
  readonly family: string;
  readonly paragraph: number;
}

const FAMILY: ReadonlyMap<string, string> = new Map([
  ...["«", "»", "‹", "›"].map((mark) => [mark, "angle"] as const),
  ...["“", "”", "„", "‟", '"', "＂"].map((mark) => [mark, "double"] as const),
  ...["‘", "’", "'"].map((mark) => [mark, "single"] as const),
]);
const NOMINALLY_OPEN = new Set(["«", "‹", "„", "‘", "“"]);
const NOMINALLY_CLOSED = new Set(["»", "›", "’", "”"]);
const OPENS_AFTER = new Set([":", "(", "[", "،", ",", "-", "–", "؛", "/"]);
const CLOSES_BEFORE = new Set([".", "،", ",", "؛", ";", ":", "!", "؟", "?", ")", "]", "…"]);
const DEPTH_MAX = 4;
const PARAGRAPHS_MAX = 4;
const TOKENS_MAX = 600;

/**
 * Pairs the quotation marks of every style, reversed (”نص“), straight, nested and left open, in one pass.
 *
 * The side a mark stands on tells more than its shape, since half the press types them reversed: a mark with white space
 * before it and none after opens; the other way round it closes; where both or neither touch, its shape and what is open
 * decide. A quotation may run over up to four paragraphs; one that never closes ends with its paragraph.
 *
 * @example pairQuotations(segment("قال: ”نعم“")).all // [{ open: 2, close: 4, closed: true }]
 */
export function pairQuotations(doc: Segmented): Quotations {
  const opens = new Map<number, Quotation>();
  const closes = new Map<number, Quotation>();
  const all: Quotation[] = [];
  const stack: Pending[] = [];
  const paragraphEnds: number[] = [];
  const leaveOpen = (pending: Pending): void => {
    pendingOpen.push(pending);
  };
  const pendingOpen: Pending[] = [];
  let paragraph = -1;
  const { tokens } = doc;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.opensLine) {
      if (paragraph >= 0) paragraphEnds.push(at);
      paragraph++;
    }
    if (token.word.kind !== "punct") continue;
    const family = FAMILY.get(token.word.surface);
    if (family === undefined || (family === "single" && isApostrophe(tokens, at))) continue;
    const depth = lastOfFamily(stack, family);
    if (opensHere(tokens, at, depth >= 0)) {
      // A quotation opened in an earlier paragraph and opened again in this one was never closed.
      while (stack.length > 0 && stack[stack.length - 1]!.paragraph < paragraph) leaveOpen(stack.pop()!);
      if (stack.length === DEPTH_MAX) leaveOpen(stack.shift()!);
      stack.push({ token: at, family, paragraph });
    } else if (depth >= 0) {
      const from = stack[depth]!;
      for (const inner of stack.splice(depth).slice(1)) leaveOpen(inner);
      if (paragraph - from.paragraph > PARAGRAPHS_MAX || at - from.token > TOKENS_MAX) {
        leaveOpen(from);
        continue;
      }
      const quotation = { open: from.token, close: at, closed: true };
      opens.set(from.token, quotation);
      closes.set(at, quotation);
      all.push(quotation);
    }
  }
  paragraphEnds.push(tokens.length);
  for (const pending of [...pendingOpen, ...stack]) {
    const quotation = {
      open: pending.token,
      close: Math.min(paragraphEnds[pending.paragraph]!, pending.token + TOKENS_MAX),
      closed: false,
    };
    opens.set(pending.token, quotation);
    all.push(quotation);
  }
  all.sort((a, b) => a.open - b.open);
  return { all, opening: (token) => opens.get(token), closing: (token) => closes.get(token) };
}

function lastOfFamily(stack: readonly Pending[], family: string): number {
  for (let k = stack.length - 1; k >= 0; k--) if (stack[k]!.family === family) return k;
  return -1;
}

function opensHere(tokens: readonly Token[], at: number, isOpen: boolean): boolean {
  const mark = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const spaceBefore = before === undefined || mark.opensLine || before.end < mark.start;
  const spaceAfter = after === undefined || after.opensLine || mark.end < after.start;
  const shape = mark.word.surface;
  if (after === undefined || after.opensLine) return !isOpen && shape !== "»";
  if (shape === "«" && !isOpen) return true;
  if (CLOSES_BEFORE.has(after.word.surface) && !spaceAfter && isOpen) return false;
  if (!spaceBefore && OPENS_AFTER.has(before.word.surface)) return !isOpen || !spaceAfter;
  if (spaceBefore && !spaceAfter) return true;
  if (!spaceBefore && spaceAfter) return !isOpen && (shape === "«" || isProclitic(before));
  if (isProclitic(before) && !isOpen) return true;
  if (NOMINALLY_OPEN.has(shape)) return !isOpen || shape === "«";
  if (NOMINALLY_CLOSED.has(shape)) return !isOpen && spaceBefore;
  return !isOpen;
}

/** A letter written alone before a quotation (ب"جهود", الـ«وطن») belongs to the words inside. */
function isProclitic(before: Token | undefined): boolean {
  return before !== undefined && before.word.kind === "word" && before.word.fold.length <= 3;
}

function isApostrophe(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before?.word.kind === "latin" &&
    after?.word.kind === "latin" &&
    before.end === mark.start &&
    after.start === mark.end
  );
}
