import type { Rule } from "../rule.ts";
import { dayRules } from "./rules-day.ts";
import { periodRules } from "./rules-period.ts";

/** The rules of this stage, by which its annotations are explained. */
export const timesRules: readonly Rule[] = [...dayRules, ...periodRules];
