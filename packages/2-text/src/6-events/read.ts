import type { PoliticalEvent } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { eventOf, findTellings, type Telling } from "./assemble.ts";
import { JUDGE, type Judge } from "./judge.ts";
import { enrich, mergeTellings } from "./merge.ts";
import type { Scene } from "./scene.ts";
import { settleParties } from "./settle.ts";

/** Adds the events of an article: each distinct event once, at its clearest trigger, in the order of the text. */
export function readEvents(draft: Draft): Partial<Draft> {
  const { scene, tellings } = findTellings(draft);
  return { events: chooseEvents(scene, tellings, JUDGE) };
}

/** Nobody hands in a single sentence for its background: it leans to yes. */
const ALONE_LEAN = 0.6;

/** The events among an article's tellings, with who takes part, as a judge decides. */
export function chooseEvents(scene: Scene, tellings: readonly Telling[], judge: Judge): PoliticalEvent[] {
  const lean = scene.doc.sentences.length === 1 ? ALONE_LEAN : 0;
  const judged = tellings.map((telling) => ({ telling, score: judge.event(telling.signals) + lean }));
  const taken = judged
    .filter(({ score }) => score > 0)
    .map(({ telling, score }) => ({ telling: settleParties(scene, telling, judge), score }));
  const aside = judged.filter(({ score }) => score <= 0).map(({ telling }) => telling);
  return enrich(scene, mergeTellings(scene, taken), aside).map(({ telling, score }) =>
    eventOf(scene, telling, judge.confidence(score)),
  );
}
