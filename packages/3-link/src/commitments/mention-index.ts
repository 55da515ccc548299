import type { CommitmentMention } from "./mention.ts";

/** A key so many mentions share tells nothing: it is no longer followed. */
const CROWD = 1000;
/** Matters and context words that weigh so much lead from one mention to another. */
const RARE = 2;
const RARE_CONTEXT = 4;

/** Finds the mentions worth comparing: those with the same act, a rare matter, or a very rare word round them in common. */
export class MentionIndex {
  readonly #posts = new Map<string, number[]>();
  #size = 0;

  /** Adds a mention; its number is how many were added before. */
  add(mention: CommitmentMention): number {
    const number = this.#size++;
    for (const key of keysOf(mention)) {
      const posts = this.#posts.get(key);
      if (posts === undefined) this.#posts.set(key, [number]);
      else posts.push(number);
    }
    return number;
  }

  /** The numbers of the mentions worth comparing with this one, in the order they were added. */
  candidatesOf(mention: CommitmentMention): number[] {
    const found = new Set<number>();
    for (const key of keysOf(mention)) {
      const posts = this.#posts.get(key) ?? [];
      if (posts.length <= CROWD) for (const number of posts) found.add(number);
    }
    return [...found].sort((a, b) => a - b);
  }
}

function keysOf(mention: CommitmentMention): Set<string> {
  const keys = new Set<string>();
  const { act } = mention.core;
  // The act alone leads to mentions whose side the article leaves out; where the act is crowded, act and side still do.
  if (act !== null) {
    keys.add(act);
    for (const country of mention.sides.countries) keys.add(`${act} ${country}`);
  }
  for (const [key, weight] of mention.matter) if (weight >= RARE) keys.add(key);
  for (const [key, weight] of mention.context) if (weight >= RARE_CONTEXT) keys.add(`~${key}`);
  for (const { value, unit } of mention.amounts) keys.add(`${value} ${unit}`);
  return keys;
}
