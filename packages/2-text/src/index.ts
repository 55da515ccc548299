export { fold, foldWithMap, type Folded } from "./1-normalise/index.ts";
export { findPronouns, findReadings, type Reading, segment, type Segmented, type Sentence, type Token, tokenize } from "./2-segment/index.ts";
export { draftOf, readArticle, STAGES } from "./pipeline.ts";
export { READER } from "./reader-version.ts";
export type { Rule } from "./rule.ts";
export { rules, ruleOf } from "./rules.ts";
export type { Draft, Stage } from "./stage.ts";
