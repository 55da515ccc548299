import type { Commitment } from "@mahdar/shape";

/** Acts are found in the text's order: only those next to one another can overlap. */
const NEIGHBOURS = 4;

/** Drops a commitment whose act lies within another's and was found by a weaker rule; order is kept. */
export function rejectRepeated(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter((one, i) => {
    for (let k = Math.max(0, i - NEIGHBOURS); k < Math.min(commitments.length, i + NEIGHBOURS + 1); k++) {
      const other = commitments[k]!;
      if (k !== i && covers(other, one) && (k < i || !covers(one, other))) return false;
    }
    return true;
  });
}

function covers(a: Commitment, b: Commitment): boolean {
  const [outer, inner] = [a.content[0]!, b.content[0]!];
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    inner.end - inner.start > 0.5 * (outer.end - outer.start)
  );
}
