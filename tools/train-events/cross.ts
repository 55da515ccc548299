import type { Article, MahdarRecord, PoliticalEvent } from "@mahdar/shape";
import type { GoldArticle } from "../../evaluation/gold.ts";
import { scoreRecords } from "../../evaluation/score.ts";
import type { Sheet } from "../../evaluation/sheet.ts";
import { chooseEvents } from "../../packages/2-text/src/6-events/read.ts";
import type { Example, View } from "./examples.ts";
import { fitWeights } from "./fit.ts";

const FOLDS = 5;

/** What the judge of one fold makes of signals: log odds without the lean. */
export type Judge = (signals: readonly string[]) => number;

/** A judge for each fold, fitted to the articles outside it. */
export function fitFolds(
  views: readonly View[],
  lone: readonly (readonly Example[])[],
  ridge: number,
): readonly Judge[] {
  const judges: Judge[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(
      [
        ...views.filter((one) => one.article % FOLDS !== fold).flatMap((one) => one.examples),
        ...lone.filter((_, article) => article % FOLDS !== fold).flat(),
      ],
      ridge,
    );
    judges.push((signals) => {
      let sum = 0;
      for (const signal of signals) sum += weights.get(signal) ?? 0;
      return sum;
    });
  }
  return judges;
}

/** The official figures of the whole stage under the reader's own layers, each article judged by the fold that never saw it. */
export function crossValidate(
  articles: readonly Article[],
  gold: readonly GoldArticle[],
  views: readonly View[],
  judges: readonly Judge[],
  lean: number,
): Sheet {
  const records = new Map<string, MahdarRecord>();
  for (const { article, own, scene, tellings } of views) {
    if (!own) continue;
    const judge = judges[article % FOLDS]!;
    const events = chooseEvents(scene, tellings, (signals) => judge(signals) + lean);
    records.set(gold[article]!.id, recordWith(articles[article]!, events));
  }
  return scoreRecords(gold, records);
}

/** A record of events alone: the scorer asks no more of the article than its text. */
function recordWith({ text }: Article, events: readonly PoliticalEvent[]): MahdarRecord {
  const none = { times: [], mentions: [], attributions: [], commitments: [] };
  return { document: { text }, ...none, events } as unknown as MahdarRecord;
}
