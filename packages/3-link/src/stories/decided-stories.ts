import type { StoryKeys } from "./keys.ts";
import { likeness } from "./likeness.ts";
import { Rarity } from "./rarity.ts";

/** A person's verdict on two articles: one story, or not. */
export interface StoryVerdict {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
  /** The later of two verdicts has the greater number. */
  readonly decision: number;
}

/**
 * The stories as people decided them, from the stories proposed. Every verdict holds; where two of them together contradict a third,
 * the verdict on the pair itself comes before what would follow from others, and the later before the earlier. An article nobody decided on
 * stays with those of its proposed story, and where that is parted, goes with the side it is more like. The same verdicts on the
 * same proposals give the same stories, so that a verdict taken back leaves no trace.
 */
export function decideStories(
  proposed: Iterable<readonly StoryKeys[]>,
  verdicts: readonly StoryVerdict[],
): string[][] {
  const groups = [...proposed];
  const known = new Map(groups.flatMap((group) => group.map((keys) => [keys.id, keys] as const)));
  const held = verdicts.filter(({ one, other }) => known.has(one) && known.has(other));
  const sides = new Sides(held);
  const same = held.filter((verdict) => verdict.same).sort((a, b) => b.decision - a.decision);
  for (const { one, other } of same) sides.join(one, other);
  // Nothing but the press at large says what is rare here: what people decided must not turn with what arrives.
  const rarity = new Rarity();
  const alike = (one: string, others: readonly string[]): number =>
    others.reduce((sum, other) => sum + likeness(known.get(one)!, known.get(other)!, rarity), 0) /
    others.length;
  for (const group of groups) {
    const seeds = group.flatMap(({ id }) => (sides.has(id) ? [id] : []));
    const pairs = seeds.flatMap((one, at) =>
      seeds.slice(at + 1).map((other) => ({ one, other, score: alike(one, [other]) })),
    );
    pairs.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1));
    for (const { one, other } of pairs) sides.join(one, other);
  }
  const stories = new Map<string, string[]>();
  const put = (story: string, id: string): void => {
    const there = stories.get(story);
    if (there === undefined) stories.set(story, [id]);
    else there.push(id);
  };
  for (const group of groups) {
    const seeds = Map.groupBy(
      group.flatMap(({ id }) => (sides.has(id) ? [id] : [])),
      (id) => sides.of(id),
    );
    for (const { id } of group) {
      if (sides.has(id)) put(sides.of(id), id);
      else if (seeds.size === 0) put(group[0]!.id, id);
      else {
        const [best] = [...seeds]
          .map(([side, its]) => [side, seeds.size === 1 ? 0 : alike(id, its)] as const)
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        put(best![0], id);
      }
    }
  }
  return [...stories.values()];
}

/** The articles people decided on, joined where nothing they said speaks against it. */
class Sides {
  readonly #of = new Map<string, Set<string>>();
  readonly #apart: readonly StoryVerdict[];

  constructor(verdicts: readonly StoryVerdict[]) {
    for (const { one, other } of verdicts) for (const id of [one, other]) this.#of.set(id, new Set([id]));
    this.#apart = verdicts.filter(({ same }) => !same);
  }

  has(id: string): boolean {
    return this.#of.has(id);
  }

  /** The least id of the side an article is on. */
  of(id: string): string {
    return [...this.#of.get(id)!].sort()[0]!;
  }

  join(one: string, other: string): void {
    const [side, its] = [this.#of.get(one)!, this.#of.get(other)!];
    if (side === its) return;
    const speaksAgainst = this.#apart.some(
      (verdict) =>
        (side.has(verdict.one) && its.has(verdict.other)) ||
        (its.has(verdict.one) && side.has(verdict.other)),
    );
    if (speaksAgainst) return;
    for (const id of its) {
      side.add(id);
      this.#of.set(id, side);
    }
  }
}
