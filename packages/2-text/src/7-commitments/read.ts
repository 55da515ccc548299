import type { Draft } from "../stage.ts";

/** Adds the commitments of an article. */
export function readCommitments(_draft: Draft): Partial<Draft> {
  return {};
}
