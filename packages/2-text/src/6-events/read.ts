import type { PoliticalEvent } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { tell } from "../trace.ts";
import { eventOf, findTellings, type Telling } from "./assemble.ts";
import { JUDGE, type Judge } from "./judge.ts";
import { enrich, mergeTellings } from "./merge.ts";
import type { Scene } from "./scene.ts";
import { settleParties } from "./settle.ts";

/** Adds the events of an article: each distinct event once, at its clearest trigger, in the order of the text. */
export function readEvents(draft: Draft): Partial<Draft> {
  const { scene, tellings } = findTellings(draft);
  const events = chooseEvents(scene, tellings, JUDGE);
  if (draft.trace !== null) tellLost(draft, scene, tellings, events);
  return { events };
}

const UNLIKELY = {
  ar: "رأى النموذج أن احتمال أن يكون حدثا هنا ضعيف: خلفية أو رأي أو كلام عام.",
  en: "The model gives it too small a chance to tell of an event here: background, opinion or talk in general.",
};
const TOLD_ELSEWHERE = {
  ar: "الحدث نفسه مذكور بعبارة أوضح في موضع آخر.",
  en: "The same event is told more clearly elsewhere.",
};

/** Tells of the triggers that became no event of their own. */
function tellLost(
  { doc, trace }: Draft,
  scene: Scene,
  tellings: readonly Telling[],
  events: readonly PoliticalEvent[],
): void {
  const kept = new Set(events.map((event) => event.trigger.start));
  for (const { candidate, signals } of tellings) {
    if (kept.has(candidate.start)) continue;
    const why = JUDGE.event(signals) + leanOf(scene) > 0 ? TOLD_ELSEWHERE : UNLIKELY;
    tell(trace, doc.text, "events", candidate.trigger.type, [candidate.start, candidate.end], why);
  }
}

/** Nobody hands in a single sentence for its background: it leans to yes. */
const ALONE_LEAN = 0.9;

function leanOf({ doc }: Scene): number {
  return doc.sentences.length === 1 ? ALONE_LEAN : 0;
}

/** The events among an article's tellings, with who takes part, as a judge decides. */
export function chooseEvents(scene: Scene, tellings: readonly Telling[], judge: Judge): PoliticalEvent[] {
  const lean = leanOf(scene);
  const judged = tellings.map((telling) => ({ telling, score: judge.event(telling.signals) + lean }));
  const taken = judged
    .filter(({ score }) => score > 0)
    .map(({ telling, score }) => ({ telling: settleParties(scene, telling, judge), score }));
  const aside = judged.filter(({ score }) => score <= 0).map(({ telling }) => telling);
  return enrich(scene, mergeTellings(scene, taken), aside).map(({ telling, score }) =>
    eventOf(scene, telling, judge.confidence(score)),
  );
}
