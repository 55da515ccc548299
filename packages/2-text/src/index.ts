export { type Folded, fold, foldWithMap } from "./1-normalise/index.ts";
export {
  findPronouns,
  findReadings,
  type Reading,
  type Segmented,
  type Sentence,
  segment,
  type Token,
  tokenize,
} from "./2-segment/index.ts";
export { draftOf, readArticle, STAGES } from "./pipeline.ts";
export { READER } from "./reader-version.ts";
export type { Rule } from "./rule.ts";
export { ruleOf, rules } from "./rules.ts";
export type { Draft, Stage } from "./stage.ts";
export type { LostCandidate, Trace } from "./trace.ts";
