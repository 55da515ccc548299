import type { CommitmentMention } from "./mention.ts";
import { KEY_CROWD, keysOfMention } from "./mention-keys.ts";

/** Finds the mentions worth comparing: those with a key in common that is not crowded. */
export class MentionIndex {
  readonly #posts = new Map<string, number[]>();
  #size = 0;

  /** Adds a mention; its number is how many were added before. */
  add(mention: CommitmentMention): number {
    const number = this.#size++;
    for (const key of keysOfMention(mention)) {
      const posts = this.#posts.get(key);
      if (posts === undefined) this.#posts.set(key, [number]);
      else posts.push(number);
    }
    return number;
  }

  /** The numbers of the mentions worth comparing with this one, in the order they were added. */
  candidatesOf(mention: CommitmentMention): number[] {
    const found = new Set<number>();
    for (const key of keysOfMention(mention)) {
      const posts = this.#posts.get(key) ?? [];
      if (posts.length <= KEY_CROWD) for (const number of posts) found.add(number);
    }
    return [...found].sort((a, b) => a - b);
  }
}
