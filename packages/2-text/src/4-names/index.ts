export { readNames } from "./read.ts";
export { namesRules } from "./rules.ts";
