import type { Draft } from "../stage.ts";

/** Adds the events of an article. */
export function readEvents(_draft: Draft): Partial<Draft> {
  return {};
}
