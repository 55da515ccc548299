export { readCommitments } from "./read.ts";
export { commitmentsRules } from "./rules.ts";
export { topicOf } from "./topic.ts";
