/** How often one thing stands before another, both ways, as flat rows: the neighbours of `w` are in `[starts[w], starts[w + 1])`. */
interface Neighbours {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly counts: Float64Array;
}

const NO_CLASS = -1;

/**
 * Groups the members of a stream by their neighbours: the exchange algorithm for class bigrams (Martin, Liermann, Ney 1998).
 * `stream` holds members `0 … size - 1` in the order of the text, -1 for anything else. Gives each member its group, from 0.
 * Members are moved in order of their numbers, so let the commonest come first.
 */
export function clusterStream(stream: Int32Array, size: number, groups: number, rounds: number): Int32Array {
  const pairs = new Map<number, number>();
  for (let i = 1; i < stream.length; i++) {
    const [a, b] = [stream[i - 1]!, stream[i]!];
    if (a < 0 || b < 0) continue;
    pairs.set(a * size + b, (pairs.get(a * size + b) ?? 0) + 1);
  }
  return exchange(pairs, size, groups, rounds);
}

/** Groups groups in their turn, by what their members' neighbours are. */
export function clusterGroups(
  stream: Int32Array,
  groupOf: Int32Array,
  groups: number,
  families: number,
  rounds: number,
): Int32Array {
  return clusterStream(
    stream.map((member) => (member < 0 ? NO_CLASS : groupOf[member]!)),
    groups,
    families,
    rounds,
  );
}

function exchange(
  pairs: ReadonlyMap<number, number>,
  size: number,
  groups: number,
  rounds: number,
): Int32Array {
  const after = neighboursOf(pairs, size, false);
  const before = neighboursOf(pairs, size, true);
  const groupOf = Int32Array.from({ length: size }, (_, w) => w % groups);
  const table = new Float64Array(groups * groups);
  const left = new Float64Array(groups);
  const right = new Float64Array(groups);
  const countBefore = new Float64Array(size);
  const countAfter = new Float64Array(size);
  for (const [key, count] of pairs) {
    const a = Math.floor(key / size);
    const b = key % size;
    table[groupOf[a]! * groups + groupOf[b]!]! += count;
    countAfter[a]! += count;
    countBefore[b]! += count;
    left[groupOf[a]!]! += count;
    right[groupOf[b]!]! += count;
  }
  const into = new Float64Array(groups);
  const from = new Float64Array(groups);
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let w = 0; w < size; w++) {
      into.fill(0);
      from.fill(0);
      let self = 0;
      for (let k = after.starts[w]!; k < after.starts[w + 1]!; k++) {
        if (after.others[k] === w) self = after.counts[k]!;
        else from[groupOf[after.others[k]!]!]! += after.counts[k]!;
      }
      for (let k = before.starts[w]!; k < before.starts[w + 1]!; k++)
        if (before.others[k] !== w) into[groupOf[before.others[k]!]!]! += before.counts[k]!;
      const old = groupOf[w]!;
      shift(table, groups, old, into, from, self, -1);
      left[old]! -= countAfter[w]!;
      right[old]! -= countBefore[w]!;
      const touchedInto: number[] = [];
      const touchedFrom: number[] = [];
      for (let c = 0; c < groups; c++) {
        if (into[c] !== 0) touchedInto.push(c);
        if (from[c] !== 0) touchedFrom.push(c);
      }
      let best = old;
      let bestGain = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < groups; c++) {
        let gain =
          xlogx(left[c]!) -
          xlogx(left[c]! + countAfter[w]!) +
          xlogx(right[c]!) -
          xlogx(right[c]! + countBefore[w]!);
        for (const d of touchedInto)
          if (d !== c) gain += xlogx(table[d * groups + c]! + into[d]!) - xlogx(table[d * groups + c]!);
        for (const d of touchedFrom)
          if (d !== c) gain += xlogx(table[c * groups + d]! + from[d]!) - xlogx(table[c * groups + d]!);
        const own = table[c * groups + c]!;
        gain += xlogx(own + into[c]! + from[c]! + self) - xlogx(own);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = c;
        }
      }
      if (best !== old) moved++;
      groupOf[w] = best;
      shift(table, groups, best, into, from, self, 1);
      left[best]! += countAfter[w]!;
      right[best]! += countBefore[w]!;
    }
    console.error(`groups, round ${round + 1}: ${moved} of ${size} moved`);
  }
  return groupOf;
}

function shift(
  table: Float64Array,
  groups: number,
  group: number,
  into: Float64Array,
  from: Float64Array,
  self: number,
  sign: number,
): void {
  for (let c = 0; c < groups; c++) {
    table[c * groups + group]! += sign * into[c]!;
    table[group * groups + c]! += sign * from[c]!;
  }
  table[group * groups + group]! += sign * self;
}

const SMALL = Float64Array.from({ length: 1 << 16 }, (_, n) => (n < 2 ? 0 : n * Math.log(n)));

function xlogx(n: number): number {
  return n < SMALL.length ? SMALL[n]! : n * Math.log(n);
}

function neighboursOf(pairs: ReadonlyMap<number, number>, size: number, turned: boolean): Neighbours {
  const starts = new Int32Array(size + 1);
  for (const key of pairs.keys()) starts[(turned ? key % size : Math.floor(key / size)) + 1]!++;
  for (let w = 0; w < size; w++) starts[w + 1]! += starts[w]!;
  const next = starts.slice();
  const others = new Int32Array(pairs.size);
  const counts = new Float64Array(pairs.size);
  for (const [key, count] of pairs) {
    const a = Math.floor(key / size);
    const b = key % size;
    const at = next[turned ? b : a]!++;
    others[at] = turned ? a : b;
    counts[at] = count;
  }
  return { starts, others, counts };
}
