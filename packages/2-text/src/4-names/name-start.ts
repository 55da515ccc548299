import type { Model } from "./model/model.ts";
import type { Scene } from "./model/scene.ts";
import { classesOf, readingOf } from "./word-classes.ts";

/**
 * Where a name that begins with the token at `at` starts in the text: after the و, ف, ب, ل or ك before it. A word of the
 * tables is read by them; any other gives its clitic back only when what is left is a definite word or one the model knows
 * and the whole is not.
 */
export function nameStart(
  { doc, matches }: Scene,
  at: number,
  stems: ReadonlySet<string>,
  model: Model,
): number {
  const token = doc.tokens[at]!;
  const table = matches.places.get(at) ?? matches.bodies.get(at);
  if (table !== undefined) return table.start;
  const bits = classesOf(token.word);
  const reading = readingOf(token.word);
  if (bits !== 0) return token.start + reading.start;
  const readings = token.word.readings;
  for (const one of readings)
    if (one.start > 0 && one.prep !== "س" && stems.has(one.stem)) return token.start + one.start;
  if (model.knows(token.word.fold) || stems.has(token.word.fold)) return token.start;
  for (const one of readings)
    if (one.start > 0 && one.prep !== "س" && one.prep !== "ك" && model.knows(one.stem))
      return token.start + one.start;
  return token.start;
}
