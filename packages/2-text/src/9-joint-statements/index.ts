export { readJointStatements } from "./read.ts";
export { jointStatementsRules } from "./rules.ts";
