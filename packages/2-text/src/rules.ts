import { timesRules } from "./3-times/index.ts";
import { namesRules } from "./4-names/index.ts";
import { attributionsRules } from "./5-attributions/index.ts";
import { eventsRules } from "./6-events/index.ts";
import { commitmentsRules } from "./7-commitments/index.ts";
import { actorsRules } from "./8-actors/index.ts";
import { jointStatementsRules } from "./9-joint-statements/index.ts";
import type { Rule } from "./rule.ts";

/** Every rule of the reader, in the order of the stages. */
export const rules: readonly Rule[] = [
  ...timesRules,
  ...namesRules,
  ...attributionsRules,
  ...eventsRules,
  ...commitmentsRules,
  ...actorsRules,
  ...jointStatementsRules,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule an annotation carries. An id may carry a suffix after `+` that says what was supplied: it is left aside. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id) ?? byId.get(id.split("+")[0]!);
}
