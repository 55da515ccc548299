import type { Word } from "../2-segment/index.ts";
import { factsOf, willVerbOf } from "./words.ts";

/** Whether a word is a verbal noun that acts are promised by («خفض», «وبإلغاء»). */
export function isActNoun(word: Word): boolean {
  return factsOf(word).act !== null;
}

/**
 * What a verb of the future tells: an act done by somebody (ستصل) or by whoever (سيتم), or a state (سيكون); null for no such verb and
 * for predicting. After لن or سوف the bare verb is asked for by `bare`.
 */
export function futureOfVerb(word: Word, bare = false): "act" | "state" | null {
  const verb = bare ? willVerbOf(word) : factsOf(word).futureVerb;
  if (verb === null || verb.sort === "prediction") return null;
  return verb.sort === "state" ? "state" : "act";
}
