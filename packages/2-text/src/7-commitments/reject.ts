import type { Commitment } from "@mahdar/shape";

/** Drops a commitment whose act lies within another's and was found by a weaker rule; order is kept. */
export function rejectRepeated(commitments: readonly Commitment[]): readonly Commitment[] {
  return commitments.filter(
    (one, i) =>
      !commitments.some((other, k) => k !== i && covers(other, one) && (k < i || !covers(one, other))),
  );
}

function covers(a: Commitment, b: Commitment): boolean {
  const [outer, inner] = [a.content[0]!, b.content[0]!];
  return (
    outer.start <= inner.start &&
    inner.end <= outer.end &&
    inner.end - inner.start > 0.5 * (outer.end - outer.start)
  );
}
