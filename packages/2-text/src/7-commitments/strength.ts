import type { Strength } from "@mahdar/shape";
import type { Segmented } from "../2-segment/index.ts";
import type { Candidate } from "./find.ts";
import { factsOf } from "./words.ts";

const SUPPORT_WITHIN = 5;
const GOES_ON = /(?:واصل|ستمر|مواصله|استمرار)/u;

/**
 * How firmly: the strength of the verb or phrase; a plan to go on supporting is declared support
 * (ستواصل تقديم الدعم), as the guidelines have it.
 */
export function resolveStrength(doc: Segmented, candidate: Candidate, first: number, last: number): Strength {
  if (candidate.strength !== "plan" && candidate.strength !== "intend") return candidate.strength;
  let goesOn = false;
  for (let i = first; i < Math.min(last, first + SUPPORT_WITHIN + 3); i++) {
    const { word } = doc.tokens[i]!;
    if (GOES_ON.test(word.fold)) goesOn = true;
    else if (goesOn && factsOf(word).commissive?.strength === "support") return "support";
  }
  return candidate.strength;
}
