export { readTimes } from "./read.ts";
export { timesRules } from "./rules.ts";
