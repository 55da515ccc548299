import type { Draft } from "../stage.ts";
import { eventOf, findTellings } from "./assemble.ts";
import { judge } from "./judge.ts";
import { mergeTellings } from "./merge.ts";

/** Adds the events of an article: each distinct event once, at its clearest trigger, in the order of the text. */
export function readEvents(draft: Draft): Partial<Draft> {
  const { scene, tellings } = findTellings(draft);
  const taken = tellings.map((telling) => ({ telling, score: judge(telling.signals) })).filter(({ score }) => score > 0);
  return { events: mergeTellings(scene, taken).map(({ telling }) => eventOf(scene, telling, `events/${telling.candidate.trigger.type.toLowerCase()}`)) };
}
