import type { Hunk } from "@mahdar/store";

/** A piece of two texts laid over one another: in both, only in the older, only in the newer. */
export interface Piece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** A paragraph of both texts; several where a change goes across their border. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly isChanged: boolean;
}

/** Rows that stand in the open, or those far from any change, to be folded. */
export interface Stretch {
  readonly isFar: boolean;
  readonly rows: readonly Row[];
}

/**
 * The older text with what became of it, paragraph by paragraph; "same" and "removed" together are the older text, "same"
 * and "added" the newer. Paragraphs beside a change stay in the open, those further off are gathered to be folded.
 *
 * @example diffStretches("زار الوزير", [{ from: span(4, 10), to: span(4, 10) }])
 */
export function diffStretches(before: string, hunks: readonly Hunk[]): Stretch[] {
  const rows = rowsOf(before, hunks);
  const isNear = (i: number) => [i - 1, i, i + 1].some((at) => rows[at]?.isChanged === true);
  const stretches: { isFar: boolean; rows: Row[] }[] = [];
  for (const [i, row] of rows.entries()) {
    const isFar = !isNear(i);
    const last = stretches.at(-1);
    if (last?.isFar === isFar) last.rows.push(row);
    else stretches.push({ isFar, rows: [row] });
  }
  return stretches;
}

function rowsOf(before: string, hunks: readonly Hunk[]): Row[] {
  const rows: Row[] = [];
  let pieces: Piece[] = [];
  const close = () => {
    if (pieces.some(({ text }) => text.trim() !== ""))
      rows.push({ pieces, isChanged: pieces.some(({ kind }) => kind !== "same") });
    pieces = [];
  };
  const add = (kind: Piece["kind"], text: string) => {
    if (text !== "") pieces.push({ kind, text });
  };
  let at = 0;
  for (const { from, to } of [...hunks, null].map((hunk) => hunk ?? END(before.length))) {
    const [first = "", ...more] = before.slice(at, from.start).split("\n");
    add("same", first);
    for (const line of more) {
      close();
      add("same", line);
    }
    add("removed", from.text);
    add("added", to.text);
    at = from.end;
  }
  close();
  return rows;
}

/** Where the text ends: nothing changes there. */
const END = (length: number): Hunk => {
  const nothing = { start: length, end: length, text: "" };
  return { from: nothing, to: nothing };
};
