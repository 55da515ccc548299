/**
 * Fits the weights by which promises are compared (packages/3-link/src/commitments/weights.ts) and prints them:
 * `node --conditions=mahdar-source evaluation/linking/fit.ts [--negatives 3000] [--keep 5]`
 *
 * Logistic regression over pairs of mentions of what may be looked at: the samples, the development chains, the development press where
 * its texts are at hand; quotes of the truth and mentions as they are read, which may be of nothing in the truth. Every set counts alike,
 * the pairs of one commitment by the root of their number, all pairs of different ones like `--negatives` pairs (to 200 alike). Weights
 * keep their sign and are drawn (`--keep`) to those set by hand. Pairs of two topics of the press count as different, all together like `--apart`
 * pairs: whoever marked them did not compare them, but few are one.
 */
import { parseArgs } from "node:util";
import { type Features, featuresOf, mentionsToLink } from "@mahdar/link";
import { chainArchive, type KnownArchive, sampleArchive, type TrueMention, trueMentions } from "./archive.ts";
import { pressArchive } from "./press.ts";

const { values } = parseArgs({
  options: {
    negatives: { type: "string", default: "3000" },
    keep: { type: "string", default: "5" },
    apart: { type: "string", default: "3000" },
  },
});
const POSITIVES = 200;
const ROUNDS = 150;

interface Pair {
  readonly x: readonly number[];
  readonly same: boolean;
  readonly key: string;
  readonly apart: boolean;
  weight: number;
}

/** As they were set by hand before anything was fitted. */
const BY_HAND: Readonly<Record<keyof Features, number>> = {
  matter: 1.5,
  wholeMatter: 1.5,
  rarest: 1,
  act: 0.7,
  otherAct: -1.5,
  object: 0.7,
  core: 3.5,
  sharedAct: 0.75,
  wording: 3,
  oneNews: 0,
  thin: -3,
  side: 1.2,
  otherSide: -3,
  amount: 3,
  otherAmount: -7,
  oneAmount: -1,
  newTerms: -9,
  term: 2,
  otherTerm: -4,
  ordinal: 1,
  context: 2.5,
  about: 0.8,
  topic: 0.3,
  years: -0.2,
  sameArticle: -3,
};
const BIAS_BY_HAND = -5;
const names = Object.keys(BY_HAND) as (keyof Features)[];
const press = await pressArchive("development");
const archives = [sampleArchive(), chainArchive("development"), ...(press === null ? [] : [press])];
const pairs = archives.flatMap((archive) => weighed(pairsOf(archive)));
const signs = names.map((name) => Math.sign(BY_HAND[name]) || 1);
const prior = names.map((name) => BY_HAND[name]);

const { bias, weights } = fitted();
console.log(`# ${pairs.length} pairs, ${pairs.filter(({ same }) => same).length} of one commitment`);
names.forEach((name, at) => {
  console.log(`  ${name}: ${weights[at]!.toFixed(2)},`);
});
console.log(`BIAS ${bias.toFixed(2)}`);

function pairsOf(archive: KnownArchive): Pair[] {
  const given = trueMentions(archive.records, archive.truth);
  const topics = new Map(given.map(({ mention, topic }) => [mention.article, topic]));
  const read = [...archive.records.values()].flatMap(mentionsToLink).map(
    (mention): TrueMention => ({
      mention,
      topic: topics.get(mention.article) ?? "",
      keys: given
        .filter(
          ({ mention: { article, words } }) =>
            article === mention.article &&
            Math.min(words.end, mention.words.end) > Math.max(words.start, mention.words.start),
        )
        .flatMap(({ keys }) => keys),
    }),
  );
  return [given, read].flatMap((mentions) =>
    mentions.flatMap((one, at) =>
      mentions.slice(at + 1).flatMap((other) => {
        const apart = one.topic !== other.topic;
        const key = one.keys.find((name) => other.keys.includes(name));
        const features = featuresOf(one.mention, other.mention);
        // Pairs with nothing in common are never compared.
        if (apart && key !== undefined) return [];
        if (key === undefined && features.matter + features.act + features.context === 0) return [];
        return [
          {
            x: names.map((name) => features[name]),
            same: key !== undefined,
            key: key ?? "",
            apart,
            weight: 1,
          },
        ];
      }),
    ),
  );
}

function weighed(all: Pair[]): Pair[] {
  const counts = new Map<string, number>();
  for (const { key } of all) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const pair of all) pair.weight = pair.same ? 1 / Math.sqrt(counts.get(pair.key)!) : 1;
  scale(
    all.filter(({ same }) => same),
    POSITIVES,
  );
  scale(
    all.filter(({ same, apart }) => !same && !apart),
    Number(values.negatives),
  );
  scale(
    all.filter(({ apart }) => apart),
    Number(values.apart),
  );
  return all;
}

function scale(some: readonly Pair[], total: number): void {
  const sum = some.reduce((all, { weight }) => all + weight, 0);
  for (const pair of some) pair.weight *= total / sum;
}

/** Projected gradient descent with a step for each weight by its own curvature. */
function fitted(): { readonly bias: number; readonly weights: readonly number[] } {
  const keep = Number(values.keep);
  const weights = [...prior];
  let bias = BIAS_BY_HAND;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = names.map((_, at) => 2 * keep * (weights[at]! - prior[at]!));
    const curve = names.map(() => 2 * keep);
    let biasSlope = 0;
    let biasCurve = 0;
    for (const { x, same, weight } of pairs) {
      const chance = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * weights[at]!, bias)));
      const off = weight * (chance - (same ? 1 : 0));
      const bend = weight * chance * (1 - chance);
      biasSlope += off;
      biasCurve += bend;
      x.forEach((value, at) => {
        slope[at]! += off * value;
        curve[at]! += bend * value * value;
      });
    }
    const step = 1 / (1 + names.length / 4);
    bias -= (step * biasSlope) / (biasCurve + 1e-9);
    names.forEach((_, at) => {
      const next = weights[at]! - (step * slope[at]!) / curve[at]!;
      weights[at] = signs[at]! > 0 ? Math.max(0, next) : Math.min(0, next);
    });
  }
  return { bias, weights };
}
