import type { Span } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Scene } from "./scene.ts";

/** The words of a span, folded and without their articles; worked out once a span. */
export function wordsOf(scene: Scene, span: Span): readonly string[] {
  const known = scene.words.get(span);
  if (known !== undefined) return known;
  const { tokens } = scene.doc;
  const words: string[] = [];
  for (let k = tokenIndexAt(scene.doc, span.start); k < tokens.length && tokens[k]!.start < span.end; k++) {
    const { word, start } = tokens[k]!;
    if (word.kind === "punct" || word.kind === "symbol") continue;
    const glued = Math.max(0, span.start - start);
    words.push(bare(glued > 0 ? word.fold.slice(glued) : word.fold));
  }
  scene.words.set(span, words);
  return words;
}

/** A folded word without its article. */
export function bare(word: string): string {
  if (word.startsWith("لل")) return word.slice(2);
  return word.startsWith("ال") ? word.slice(2) : word;
}

/** The last word of the shorter name stands in the longer: هادي beside عبد ربه منصور هادي. */
export function isSameParty(scene: Scene, a: Span, b: Span): boolean {
  const [x, y] = [wordsOf(scene, a), wordsOf(scene, b)];
  if (x.length === 0 || y.length === 0) return false;
  return x.length <= y.length ? y.includes(x.at(-1)!) : x.includes(y.at(-1)!);
}

/** One name is the other or a part of it: العبيدي beside خالد العبيدي. */
export function isPartOf(scene: Scene, a: Span, b: Span): boolean {
  const [x, y] = [wordsOf(scene, a), wordsOf(scene, b)];
  const [few, many] = x.length <= y.length ? [x, y] : [y, x];
  return few.length > 0 && few.every((word) => many.includes(word));
}
