import type { Article, MahdarRecord, PoliticalEvent } from "@mahdar/shape";
import type { GoldArticle } from "../../evaluation/gold.ts";
import { type Judge, PARTY_LEAN } from "../../packages/2-text/src/6-events/judge.ts";
import { chooseEvents } from "../../packages/2-text/src/6-events/read.ts";
import { type Tell, Weights } from "../../packages/2-text/src/6-events/weights.ts";
import { fitWeights } from "./fit.ts";
import { FOLDS } from "./folds.ts";
import type { Lesson } from "./lessons.ts";

/** The weights of the three questions a judge answers, fitted to the lessons given. */
export function fitAll(lessons: readonly Lesson[], ridge: Ridge): Record<keyof Judge, Map<string, number>> {
  return {
    event: fitWeights(
      lessons.flatMap((one) => one.events),
      ridge.event,
    ),
    party: fitWeights(
      lessons.flatMap((one) => one.parties),
      ridge.party,
    ),
    recipient: fitWeights(
      lessons.flatMap((one) => one.recipients),
      ridge.party,
    ),
  };
}
/** How strongly weights are held near nothing. */
export interface Ridge {
  readonly event: number;
  readonly party: number;
}

/** A judge for each fold, fitted to the articles outside it; a lean is added when it is used. */
export function fitFolds(
  lessons: readonly Lesson[],
  folds: readonly number[],
  ridge: Ridge,
): readonly Judge[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitAll(
      lessons.filter((_, article) => folds[article] !== fold),
      ridge,
    );
    const [event, party, recipient] = [weights.event, weights.party, weights.recipient].map(
      (table) => new Weights(table),
    ) as [Weights, Weights, Weights];
    return {
      event: (tell) => event.sum(tell),
      party: (tell) => party.sum(tell) + PARTY_LEAN,
      recipient: (tell) => recipient.sum(tell),
      confidence: (score) => score,
    };
  });
}

/**
 * Each article's record, judged by the fold that never saw it under the reader's own layers. The confidence of its events
 * is left as log odds.
 */
export function readFolds(
  articles: readonly Article[],
  gold: readonly GoldArticle[],
  lessons: readonly Lesson[],
  folds: readonly number[],
  judges: readonly Judge[],
  lean: number,
): ReadonlyMap<string, MahdarRecord> {
  const records = new Map<string, MahdarRecord>();
  lessons.forEach(({ own: { scene, tellings } }, article) => {
    const judge = judges[folds[article]!]!;
    const leaning = { ...judge, event: (tell: Tell) => judge.event(tell) + lean };
    records.set(gold[article]!.id, recordWith(articles[article]!, chooseEvents(scene, tellings, leaning)));
  });
  return records;
}

/** A record of events alone: the scorer asks no more of the article than its text. */
function recordWith({ text }: Article, events: readonly PoliticalEvent[]): MahdarRecord {
  const none = { times: [], mentions: [], attributions: [], commitments: [] };
  return { document: { text }, ...none, events } as unknown as MahdarRecord;
}
