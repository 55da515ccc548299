import type { GoldArticle, Range } from "../../evaluation/gold.ts";
import { containment } from "../../evaluation/words.ts";
import { findParties } from "../../packages/2-text/src/6-events/parties.ts";
import { sayParty } from "../../packages/2-text/src/6-events/signals-party.ts";
import { type Example, signalsOf, type View } from "./examples.ts";

/** As much of the shorter name must stand in the other for the two to be one party; the scorer's measure. */
const SAME = 0.6;

/** The possible parties of an article's events, and which of those that take part are recipients. */
export interface PartyExamples {
  readonly parties: readonly Example[];
  readonly recipients: readonly Example[];
}

/** For each event of a view that the gold has too, its possible parties and whether and as what the gold has them. */
export function findPartyExamples(view: View, gold: GoldArticle, text: string): PartyExamples {
  const toUnit = unitsOf(text);
  const named = (ranges: readonly Range[]): string[] =>
    ranges.map(([from, to]) => text.slice(toUnit[from]!, toUnit[to]!));
  const [parties, recipients]: [Example[], Example[]] = [[], []];
  view.tellings.forEach((telling, at) => {
    const event = view.hits.get(at);
    if (event === undefined) return;
    const [actors, others] = [named(gold.events[event]!.actors), named(gold.events[event]!.recipients)];
    const found = findParties(view.scene, telling.candidate, telling.who);
    found.forEach(({ span }, index) => {
      const signals = signalsOf((say) => sayParty(view.scene, telling.candidate, found, index, say));
      const isAmong = (names: readonly string[]): boolean =>
        names.some((name) => containment(name, span.text) >= SAME);
      const isActor = isAmong(actors);
      const isParty = isActor || isAmong(others);
      parties.push({ signals, isEvent: isParty, weight: 1 });
      if (isParty) recipients.push({ signals, isEvent: !isActor, weight: 1 });
    });
  });
  return { parties, recipients };
}

function unitsOf(text: string): number[] {
  const out: number[] = [];
  let unit = 0;
  for (const char of text) {
    out.push(unit);
    unit += char.length;
  }
  out.push(unit);
  return out;
}
