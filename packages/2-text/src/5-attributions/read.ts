import type { Draft } from "../stage.ts";

/** Adds the attributions of an article. */
export function readAttributions(_draft: Draft): Partial<Draft> {
  return {};
}
