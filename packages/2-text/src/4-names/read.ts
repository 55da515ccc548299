import type { Draft } from "../stage.ts";

/** Adds the names of an article. */
export function readNames(_draft: Draft): Partial<Draft> {
  return {};
}
