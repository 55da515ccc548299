import type { Topic } from "@mahdar/shape";
import type { Segmented } from "../2-segment/index.ts";
import { factsOf } from "./words.ts";

/**
 * What a promise is about: the topic its words speak for most; the first words count double, as they name the act.
 * `other` when no word speaks.
 */
export function topicOf(doc: Segmented, first: number, last: number): Topic {
  const weights = new Map<Topic, number>();
  for (let i = first; i < last; i++) {
    const factor = i - first < 6 ? 2 : 1;
    for (const { topic, weight } of factsOf(doc.tokens[i]!.word).topics)
      weights.set(topic, (weights.get(topic) ?? 0) + weight * factor);
  }
  let best: Topic = "other";
  let most = 0;
  for (const [topic, weight] of weights) {
    if (weight <= most) continue;
    best = topic;
    most = weight;
  }
  return best;
}
