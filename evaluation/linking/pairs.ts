/** Pairwise precision, recall and F1 of a grouping: two mentions belong together or not. */
export interface PairScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface PairCounts {
  hit: number;
  wrong: number;
  missed: number;
}

/** Counts the pairs `counts` lets through. `keys[i]` are the true groups of i, `group[i]` its proposed one. */
export function countPairs(
  keys: readonly (readonly string[])[],
  group: readonly number[],
  counts: (one: number, other: number) => boolean = () => true,
): PairCounts {
  const found: PairCounts = { hit: 0, wrong: 0, missed: 0 };
  for (let one = 0; one < keys.length; one++)
    for (let other = one + 1; other < keys.length; other++) {
      if (!counts(one, other)) continue;
      const same = keys[one]!.some((key) => keys[other]!.includes(key));
      const proposed = group[one] === group[other];
      if (same && proposed) found.hit++;
      else if (proposed) found.wrong++;
      else if (same) found.missed++;
    }
  return found;
}

export function scoreOf({ hit, wrong, missed }: PairCounts): PairScore {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The number of the group each mention is in, by id; −1 for those in none, each apart. */
export function groupNumbers(
  ids: readonly string[],
  groups: readonly (readonly { readonly id: string }[])[],
): number[] {
  const of = new Map(groups.flatMap((group, number) => group.map(({ id }) => [id, number] as const)));
  return ids.map((id, at) => of.get(id) ?? -1 - at);
}
