import type { Strength } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import type { Segmented } from "../2-segment/index.ts";
import { vows } from "../lexicon/commitments.generated.ts";
import type { Candidate } from "./find.ts";
import { factsOf } from "./words.ts";

const SUPPORT_WITHIN = 8;
const GOES_ON = /(?:واصل|ستمر|مواصله|استمرار)/u;
const VOWS = new Set(vows.map((row) => fold(row.verb).slice(1)));
/** Talks announced (سيبحث الوزيران) are a plan; only a study (ستدرس) stays open. */
const TALKS = new Set(["بحث", "ناقش", "نظر"]);

/**
 * How firmly: the strength of the verb or phrase, with what the guidelines ask beyond it. To refuse to spare an effort is a
 * pledge; talks to come are a plan; a plan to go on supporting, or a decision to support, is declared support.
 */
export function resolveStrength(doc: Segmented, candidate: Candidate, first: number, last: number): Strength {
  const { strength, lemma, letter, commissive } = candidate;
  if (candidate.rule === "commitments/refusal" && VOWS.has(lemma)) return "pledge";
  if (strength === "consider" && letter !== "" && letter !== "ن" && TALKS.has(lemma)) return "plan";
  if (strength !== "plan" && strength !== "intend") return strength;
  if (commissive !== null && factsOf(doc.tokens[first]!.word).commissive?.strength === "support")
    return "support";
  return goesOnSupporting(doc, first, last) ? "support" : strength;
}

function goesOnSupporting(doc: Segmented, first: number, last: number): boolean {
  let goesOn = false;
  for (let i = first; i < Math.min(last, first + SUPPORT_WITHIN); i++) {
    const { word } = doc.tokens[i]!;
    if (GOES_ON.test(word.fold)) goesOn = true;
    else if (goesOn && factsOf(word).commissive?.strength === "support") return true;
  }
  return false;
}
