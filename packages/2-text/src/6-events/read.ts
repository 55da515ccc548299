import type { Draft } from "../stage.ts";
import { eventOf, findTellings } from "./assemble.ts";
import { judge } from "./judge.ts";
import { enrich, mergeTellings } from "./merge.ts";

/** Adds the events of an article: each distinct event once, at its clearest trigger, in the order of the text. */
export function readEvents(draft: Draft): Partial<Draft> {
  const { scene, tellings } = findTellings(draft);
  const judged = tellings.map((telling) => ({ telling, score: judge(telling.signals) }));
  const merged = mergeTellings(
    scene,
    judged.filter(({ score }) => score > 0),
  );
  const aside = judged.filter(({ score }) => score <= 0).map(({ telling }) => telling);
  return {
    events: enrich(scene, merged, aside).map(({ telling }) => eventOf(scene, telling)),
  };
}
