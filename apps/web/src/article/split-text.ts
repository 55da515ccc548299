import { type Mark, ROLE_ORDER } from "./mark.ts";

/** A stretch over which the same marks hold, from the outermost to the innermost. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a text into paragraphs at its line breaks, and each paragraph at every mark's edge, so that marks may overlap in
 * any way. The pieces joined, with the line breaks between paragraphs, give the text back.
 */
export function splitText(text: string, marks: readonly Mark[]): readonly Paragraph[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: Paragraph[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const { start, end } of linesOf(text)) {
    const pieces: Piece[] = [];
    let at = start;
    while (at < end) {
      while (next < sorted.length && sorted[next]!.start <= at) open.push(sorted[next++]!);
      open = open.filter((mark) => mark.end > at);
      const until = Math.min(end, sorted[next]?.start ?? end, ...open.map((mark) => mark.end));
      pieces.push({ start: at, end: until, text: text.slice(at, until), marks: nested(open) });
      at = until;
    }
    if (pieces.length > 0) paragraphs.push({ start, end, pieces });
  }
  return paragraphs;
}

/** Outermost first: by kind, and within a kind the longer one. */
function nested(open: readonly Mark[]): readonly Mark[] {
  return [...open].sort(
    (a, b) =>
      ROLE_ORDER.indexOf(a.role) - ROLE_ORDER.indexOf(b.role) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at === -1 ? text.length : at;
    yield { start, end };
    start = end + 1;
  }
}
