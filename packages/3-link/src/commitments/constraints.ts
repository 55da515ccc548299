/** A pair of mentions, by their ids. */
export type MentionPair = readonly [one: string, other: string];

/** What people decided about mentions: proposals keep to it. */
export interface LinkConstraints {
  /** Mentions that are of one commitment; it carries on from pair to pair. */
  readonly together: readonly MentionPair[];
  /** Mentions that are not of one commitment. */
  readonly apart: readonly MentionPair[];
}

/** What people decided, ready to be asked. Where a pair is both, it stays together: `conflicts` names it. */
export class Decisions {
  readonly #parent = new Map<string, string>();
  /** Root → the roots kept apart from it. */
  readonly #apart = new Map<string, Set<string>>();
  /** Pairs decided to be apart that other decisions put together: one of them is to be taken back. */
  readonly conflicts: readonly MentionPair[];

  constructor({ together, apart }: LinkConstraints) {
    for (const [one, other] of together) {
      // The smaller id leads, so that the order of decisions does not matter.
      const [a, b] = [this.homeOf(one), this.homeOf(other)].sort() as [string, string];
      if (a !== b) this.#parent.set(b, a);
    }
    this.conflicts = apart.filter(([one, other]) => this.homeOf(one) === this.homeOf(other));
    for (const [one, other] of apart) {
      const [a, b] = [this.homeOf(one), this.homeOf(other)];
      if (a === b) continue;
      this.#apart.set(a, (this.#apart.get(a) ?? new Set()).add(b));
      this.#apart.set(b, (this.#apart.get(b) ?? new Set()).add(a));
    }
  }

  /** The id that stands for all mentions decided to be together with this one. */
  homeOf(mention: string): string {
    let at = mention;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) at = up;
    return at;
  }

  areTogether(one: string, other: string): boolean {
    return one === other || this.homeOf(one) === this.homeOf(other);
  }

  areApart(one: string, other: string): boolean {
    return this.#apart.get(this.homeOf(one))?.has(this.homeOf(other)) ?? false;
  }

  /** The homes kept apart from the home of this mention. */
  apartFrom(mention: string): ReadonlySet<string> {
    return this.#apart.get(this.homeOf(mention)) ?? NONE;
  }
}

const NONE: ReadonlySet<string> = new Set();
/** Nothing decided. */
export const UNDECIDED = new Decisions({ together: [], apart: [] });
