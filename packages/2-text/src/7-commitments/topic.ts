import type { Topic } from "@mahdar/shape";
import type { Segmented } from "../2-segment/index.ts";
import { TOPIC_WEIGHTS } from "./model/topics.generated.ts";
import { factsOf } from "./words.ts";

/**
 * What a stretch of text is about: the topic its words speak for most; the first words count double, as they name the act.
 * `other` when no word speaks.
 */
export function topicOf(doc: Segmented, first: number, last: number): Topic {
  return votesOf(doc, first, last)[0] ?? "other";
}

/** The topics the words of a stretch speak for (lexicon/commitments/topics), the most spoken for first. */
export function votesOf(doc: Segmented, first: number, last: number): Topic[] {
  const weights = new Map<Topic, number>();
  for (let i = first; i < last; i++) {
    const factor = i - first < 6 ? 2 : 1;
    for (const { topic, weight } of factsOf(doc.tokens[i]!.word).topics)
      weights.set(topic, (weights.get(topic) ?? 0) + weight * factor);
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
}

/** What the whole article tells of a promise's topic. */
export interface TopicOutlook {
  /** What the article is about, the most spoken for first. */
  readonly topics: readonly Topic[];
  readonly settings: readonly string[];
}

/** The signals by which the topic of an act is judged: its words, the topics they speak for, those of the article. */
export function topicSignals(doc: Segmented, first: number, last: number, outlook: TopicOutlook): string[] {
  const votes = votesOf(doc, first, last);
  const act = votes[0] ?? "other";
  const article = outlook.topics[0] ?? "other";
  const out = new Set(["bias", `act=${act}`, `article=${article}`, `act&article=${act}&${article}`]);
  for (const topic of votes) out.add(`has=${topic}`);
  for (const topic of outlook.topics.slice(0, 2)) out.add(`top=${topic}`);
  for (const setting of outlook.settings) out.add(`setting=${setting}`);
  for (let i = first; i < last; i++) {
    const { kind, fold } = doc.tokens[i]!.word;
    if (kind === "word" && fold.length > 2) out.add(`word=${stemOf(fold)}`);
  }
  return [...out];
}

/** A folded word without what is likely to be clitic, article or ending: rough, as the model asks only for sameness. */
function stemOf(fold: string): string {
  const bare = fold
    .replace(/^[وف](?=.{3})/u, "")
    .replace(/^(?:[بلك](?=ال)|ل(?=ل))/u, "")
    .replace(/^(?:ال|لل?)(?=.{2})/u, "");
  const stem = bare.replace(/(?:هما|ها|هم|ه|ات|ين|ون|ان|يه|ي|ا)$/u, "");
  return stem.length >= 3 ? stem : bare;
}

/** Weights by signal: a topic and its weight each. */
const WEIGHTS: ReadonlyMap<string, readonly (readonly [Topic, number])[]> = new Map(
  TOPIC_WEIGHTS.split("\n").map((line) => {
    const [signal, ...cells] = line.split("\t");
    return [
      signal!,
      cells.map((cell) => {
        const colon = cell.indexOf(":");
        return [cell.slice(0, colon) as Topic, Number(cell.slice(colon + 1)) / 100] as const;
      }),
    ];
  }),
);

/** What the act's own words add: topics rare in training (health, energy) rest on the table of words. */
export const OWN_WORDS = 2;

/** The topic of an act, by the model of model/CARD.md. */
export function resolveTopic(doc: Segmented, first: number, last: number, outlook: TopicOutlook): Topic {
  const sums = new Map<Topic, number>([[votesOf(doc, first, last)[0] ?? "other", OWN_WORDS]]);
  for (const signal of topicSignals(doc, first, last, outlook))
    for (const [topic, weight] of WEIGHTS.get(signal) ?? []) sums.set(topic, (sums.get(topic) ?? 0) + weight);
  let best: Topic = "other";
  let most = Number.NEGATIVE_INFINITY;
  for (const [topic, sum] of sums) {
    if (sum <= most) continue;
    best = topic;
    most = sum;
  }
  return best;
}
