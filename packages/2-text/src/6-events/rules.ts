import type { Rule } from "../rule.ts";
import { dealingsRules } from "./rules-dealings.ts";
import { forceRules } from "./rules-force.ts";

/**
 * The rules of this stage, one for each kind of event. A rule finds the triggers of its kind (lexicon/events) with who
 * takes part; the trained judge (model/CARD.md) tells events from other uses of the words. A suffix says what rests on
 * more than the sentence: `+before`, the day stands in a sentence before; `+published`, it rests on the publication day.
 */
export const eventsRules: readonly Rule[] = [...dealingsRules, ...forceRules];
