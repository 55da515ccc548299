import { MahdarError } from "@mahdar/shape";

/** What a person decided about two members: that they are one actor, or two. Taking it back is leaving it out. */
export interface ActorDecision {
  readonly kind: "same" | "different";
  readonly one: string;
  readonly other: string;
}

/** Decisions of people made ready to be asked; they go before everything the machine proposes. */
export class ActorDecisions {
  readonly #leader = new Map<string, string>();
  readonly #decided = new Set<string>();
  readonly #different = new Map<string, Set<string>>();

  /** Throws MahdarError `bad-field` where two are said to be different and, by one or more decisions, the same. */
  constructor(decisions: readonly ActorDecision[] = []) {
    for (const { kind, one, other } of decisions) {
      this.#decided.add(one).add(other);
      if (kind === "same") this.#join(one, other);
    }
    for (const { kind, one, other } of decisions) {
      if (kind !== "different") continue;
      const [a, b] = [this.#leaderOf(one), this.#leaderOf(other)];
      if (a === b)
        throw new MahdarError(
          "bad-field",
          `«${one}» and «${other}» are decided to be different, and other decisions make them the same`,
          "take back one of the decisions that join them, or the one that parts them",
        );
      this.#part(a, b);
      this.#part(b, a);
    }
  }

  /** One name for all members that people put together; null where nobody decided anything about the member. */
  groupOf(member: string): string | null {
    return this.#decided.has(member) ? this.#leaderOf(member) : null;
  }

  /** Whether people parted two groups. */
  arePart(one: string, other: string): boolean {
    return this.#different.get(one)?.has(other) ?? false;
  }

  #leaderOf(member: string): string {
    let leader = member;
    for (let next = this.#leader.get(leader); next !== undefined; next = this.#leader.get(leader))
      leader = next;
    return leader;
  }

  #join(one: string, other: string): void {
    const [a = one, b = other] = [this.#leaderOf(one), this.#leaderOf(other)].sort();
    if (a !== b) this.#leader.set(b, a);
  }

  #part(one: string, other: string): void {
    const there = this.#different.get(one);
    if (there === undefined) this.#different.set(one, new Set([other]));
    else there.add(other);
  }
}
