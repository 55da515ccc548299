import type { Comparison, Fate } from "./passage.ts";
import type { Token } from "./tokens.ts";

/** A piece of a passage's word diff, in the order of reading: what was taken away stands before what came for it. */
export interface DiffPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** In UTF-16 units; a page put into the middle of a passage is not repeated for every item that cites it. */
const ADDED_LENGTH_MAX = 2_000;

/**
 * The word diff of a passage of the old text: "same" and "removed" together are the passage. What was added inside it or
 * in the place of its edges counts as its own; a long addition ends with "…".
 */
export function passageDiff(passage: Token, fate: Fate, { from, to, runs }: Comparison): DiffPiece[] {
  if (fate.kind === "moved") return [{ kind: "same", text: from.slice(passage.start, passage.end) }];
  const pieces: DiffPiece[] = [];
  for (const run of runs) {
    if (run.from.end < passage.start || run.from.start > passage.end) continue;
    const start = Math.max(run.from.start, passage.start);
    const words = from.slice(start, Math.max(start, Math.min(run.from.end, passage.end)));
    if (words !== "") pieces.push({ kind: run.isSame ? "same" : "removed", text: words });
    const isInside = run.from.start < passage.end && run.from.end > passage.start;
    const added = run.isSame || !isInside ? "" : to.slice(run.to.start, run.to.end);
    if (added !== "") pieces.push({ kind: "added", text: shortened(added) });
  }
  return pieces;
}

function shortened(text: string): string {
  return text.length <= ADDED_LENGTH_MAX ? text : `${text.slice(0, ADDED_LENGTH_MAX).toWellFormed()}…`;
}
