import type { Word } from "../../2-segment/index.ts";

/** The groups a form was put in by its use in a large body of press text, as feature keys. */
export function wordGroupOf(_word: Word): readonly string[] {
  return [];
}
