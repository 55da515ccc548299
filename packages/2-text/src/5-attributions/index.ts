export { readAttributions } from "./read.ts";
export { attributionsRules } from "./rules.ts";
