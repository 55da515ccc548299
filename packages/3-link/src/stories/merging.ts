interface Group<T> {
  readonly order: number;
  readonly first: T;
  readonly members: T[];
  /** Sum of the scores between the members of the two, for the groups that have met. */
  readonly sums: Map<Group<T>, number>;
  merged: boolean;
}

interface Pair<T> {
  readonly one: Group<T>;
  readonly other: Group<T>;
  readonly mean: number;
}

/** Joins groups by the mean score of their members, best first (average linkage), over pairs that have met; in the order of adding where equal. */
export class Merging<T> {
  readonly #score: (one: T, other: T) => number;
  readonly #groups = new Map<T, Group<T>>();
  readonly #heap: Pair<T>[] = [];

  constructor(score: (one: T, other: T) => number) {
    this.#score = score;
  }

  /** A group that is one already. */
  addGroup(members: readonly [T, ...T[]]): void {
    const group = this.#open(members);
    for (const member of members) this.#groups.set(member, group);
  }

  /** A member and those added before it is worth comparing with. */
  add(member: T, others: Iterable<T>): void {
    const group = this.#open([member]);
    this.#groups.set(member, group);
    const met = new Set<Group<T>>();
    for (const other of others) met.add(this.#groups.get(other)!);
    for (const other of met) this.#meet(group, other, this.#between(group, other));
  }

  #open(members: readonly [T, ...T[]]): Group<T> {
    const [first] = members;
    return { order: this.#groups.size, first, members: [...members], sums: new Map(), merged: false };
  }

  /** Member → the first member of its group, when no two groups are alike any more. */
  settle(): Map<T, T> {
    for (let pair = this.#pop(); pair !== undefined; pair = this.#pop()) {
      const { one, other } = pair;
      if (
        one.merged ||
        other.merged ||
        one.sums.get(other)! / (one.members.length * other.members.length) !== pair.mean
      )
        continue;
      this.#join(one, other);
    }
    const firsts = new Map<T, T>();
    for (const group of this.#groups.values())
      if (!group.merged) for (const member of group.members) firsts.set(member, group.first);
    return firsts;
  }

  #meet(one: Group<T>, other: Group<T>, sum: number): void {
    one.sums.set(other, sum);
    other.sums.set(one, sum);
    const mean = sum / (one.members.length * other.members.length);
    if (mean > 0)
      this.#push(one.order < other.order ? { one, other, mean } : { one: other, other: one, mean });
  }

  #join(into: Group<T>, from: Group<T>): void {
    from.merged = true;
    const sums = new Map<Group<T>, number>();
    for (const group of new Set([...into.sums.keys(), ...from.sums.keys()])) {
      if (group === into || group === from || group.merged) continue;
      sums.set(group, this.#between(into, group) + this.#between(from, group));
    }
    into.members.push(...from.members);
    into.sums.clear();
    from.sums.clear();
    for (const [group, sum] of sums) {
      group.sums.delete(from);
      this.#meet(into, group, sum);
    }
  }

  #between(one: Group<T>, other: Group<T>): number {
    const known = one.sums.get(other);
    if (known !== undefined) return known;
    let sum = 0;
    for (const member of one.members) for (const its of other.members) sum += this.#score(member, its);
    return sum;
  }

  #push(pair: Pair<T>): void {
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!before(heap[at]!, heap[parent]!)) break;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  #pop(): Pair<T> | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top;
    heap[0] = last;
    for (let at = 0; ; ) {
      let best = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && before(heap[child]!, heap[best]!)) best = child;
      if (best === at) return top;
      [heap[at], heap[best]] = [heap[best]!, heap[at]!];
      at = best;
    }
  }
}

function before<T>(a: Pair<T>, b: Pair<T>): boolean {
  return (
    a.mean > b.mean ||
    (a.mean === b.mean &&
      (a.one.order < b.one.order || (a.one.order === b.one.order && a.other.order < b.other.order)))
  );
}
