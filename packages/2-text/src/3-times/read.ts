import type { Draft } from "../stage.ts";

/** Adds the times of an article. */
export function readTimes(_draft: Draft): Partial<Draft> {
  return {};
}
