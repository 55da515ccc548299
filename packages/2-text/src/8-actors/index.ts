export { readActors } from "./read.ts";
export { actorsRules } from "./rules.ts";
