import type { Comparison } from "./passage.ts";
import type { Token } from "./tokens.ts";

/** A piece of a passage's word diff, in the order of reading: what was taken away stands before what came for it. */
export interface DiffPiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** The word diff of a passage of the old text. What was added at its edges counts as its own. */
export function passageDiff(passage: Token, { from, to, runs }: Comparison): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  for (const run of runs) {
    if (run.from.end < passage.start || run.from.start > passage.end) continue;
    const words = from.slice(
      Math.max(run.from.start, passage.start),
      Math.max(passage.start, Math.min(run.from.end, passage.end)),
    );
    if (words !== "") pieces.push({ kind: run.isSame ? "same" : "removed", text: words });
    const added = to.slice(run.to.start, run.to.end);
    if (!run.isSame && added !== "") pieces.push({ kind: "added", text: added });
  }
  return pieces;
}
