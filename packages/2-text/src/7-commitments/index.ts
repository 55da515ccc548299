export { readCommitments } from "./read.ts";
export { commitmentsRules } from "./rules.ts";
export { futureOfVerb, isActNoun } from "./told.ts";
export { topicOf } from "./topic.ts";
