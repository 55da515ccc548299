import type { Article } from "@mahdar/shape";
import type { GoldArticle } from "../../evaluation/gold.ts";
import { segment, tokenIndexAt } from "../../packages/2-text/src/2-segment/index.ts";
import { lookOver } from "../../packages/2-text/src/7-commitments/outlook.ts";
import { OWN_WORDS, topicSignals } from "../../packages/2-text/src/7-commitments/topic.ts";
import { unitsOf } from "./examples.ts";
import { fitWeights, sumOf } from "./fit.ts";
import { FOLDS, foldOf, SPLITS } from "./folds.ts";

/** A commitment of the gold with the signals of its topic. */
export interface TopicExample {
  readonly id: string;
  readonly topic: string;
  readonly signals: readonly string[];
}

const RIDGE = 1;

/** The topic examples of one article. */
export function findTopicExamples(article: Article, gold: GoldArticle): TopicExample[] {
  if (gold.commitments.length === 0) return [];
  const doc = segment(article.text);
  const outlook = lookOver(doc);
  const toUnit = unitsOf(article.text);
  return gold.commitments.map(({ content, topic }) => {
    const first = tokenIndexAt(doc, toUnit[content[0]]!);
    const last = tokenIndexAt(doc, toUnit[content[1]]! - 1) + 1;
    return { id: article.id, topic, signals: topicSignals(doc, first, last, outlook) };
  });
}

type Model = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** One classifier a topic, each against the rest. */
export function fitTopics(examples: readonly TopicExample[]): Model {
  const topics = [...new Set(examples.map((one) => one.topic))].sort();
  return new Map(
    topics.map((topic) => [
      topic,
      fitWeights(
        examples.map((one) => ({ signals: one.signals, yes: one.topic === topic })),
        RIDGE,
      ),
    ]),
  );
}

/** The share of topics right on articles left out. */
export function crossValidateTopics(examples: readonly TopicExample[]): number {
  let right = 0;
  for (let split = 0; split < SPLITS; split++)
    for (let fold = 0; fold < FOLDS; fold++) {
      const model = fitTopics(examples.filter((one) => foldOf(one.id, split) !== fold));
      for (const one of examples)
        if (foldOf(one.id, split) === fold && topicBy(model, one.signals) === one.topic) right++;
    }
  return right / (SPLITS * examples.length);
}

function topicBy(model: Model, signals: readonly string[]): string {
  return [...model]
    .map(
      ([topic, weights]) =>
        [topic, sumOf(weights, signals) + (signals.includes(`act=${topic}`) ? OWN_WORDS : 0)] as const,
    )
    .reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** The weights, a signal a line. */
export function writeTopics(model: Model): string {
  const lines = new Map<string, string[]>();
  for (const [topic, weights] of model)
    for (const [signal, weight] of weights)
      if (Math.abs(weight) >= 0.02)
        lines.set(signal, [...(lines.get(signal) ?? []), `${topic}:${Math.round(weight * 100)}`]);
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([signal, cells]) => [signal, ...cells].join("\t"))
    .join("\n");
}
