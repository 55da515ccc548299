export { type Marks, markTokens } from "./marks.ts";
export { findNounPhrase, type NounPhrase } from "./noun-phrase.ts";
export { readAttributions } from "./read.ts";
export { attributionsRules } from "./rules.ts";
