export { type Folded, fold, foldWithMap } from "./1-normalise/index.ts";
export {
  findPronouns,
  findReadings,
  inflect,
  type Reading,
  type Segmented,
  type Sentence,
  segment,
  type Token,
  tokenize,
  type VerbRow,
} from "./2-segment/index.ts";
export { civilDay, daysInMonth, formatDay, parseDay, partsOf } from "./3-times/index.ts";
export { futureOfVerb, isActNoun } from "./7-commitments/index.ts";
export { countryOfCapital, countryOfName, countryOfNisba, keyWords } from "./8-actors/country-words.ts";
export { draftOf, readArticle, STAGES } from "./pipeline.ts";
export { READER } from "./reader-version.ts";
export type { Rule } from "./rule.ts";
export { ruleOf, rules } from "./rules.ts";
export type { Draft, Stage } from "./stage.ts";
export type { LostCandidate, Trace } from "./trace.ts";
