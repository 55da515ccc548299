import type { Rule } from "../rule.ts";

/** The rules of this stage, by which its annotations are explained. */
export const namesRules: readonly Rule[] = [];
