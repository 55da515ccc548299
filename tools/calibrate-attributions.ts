/**
 * Fits how sure the reader is of a statement: `node --conditions=mahdar-source tools/calibrate-attributions.ts GOLD.jsonl… --texts POOL.jsonl.gz`
 *
 * Each attribution the reader makes is an example, right where content and source both are. A logistic regression weighs its
 * signals (5-attributions/signals.ts). Printed is the reliability on articles left out of the fit (ten folds by article), and the
 * precision of each rule; `--dry` writes nothing. Deterministic: the same files give the same weights, byte for byte.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Article } from "@mahdar/shape";
import { articlesOf, type GoldArticle, type Range, readGold } from "../evaluation/gold.ts";
import { iou, overlap, pairGreedily } from "../evaluation/match.ts";
import { containment } from "../evaluation/words.ts";
import { readTimes } from "../packages/2-text/src/3-times/index.ts";
import { readNames } from "../packages/2-text/src/4-names/index.ts";
import { type Weighed, weighAttributions } from "../packages/2-text/src/5-attributions/read.ts";
import { draftOf } from "../packages/2-text/src/pipeline.ts";
import type { Draft } from "../packages/2-text/src/stage.ts";

const TARGET = join(
  import.meta.dirname,
  "../packages/2-text/src/5-attributions/model/confidence.generated.ts",
);
const FOLDS = 10;
const RIDGE = 3;
const ROUNDS = 600;
const STEP = 0.3;
/** Signals seen less often say nothing. */
const SEEN_MIN = 8;
/** Weights nearer to nothing are not kept. */
const LEAST = 0.03;
const BINS = [0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

interface Example {
  readonly fold: number;
  readonly rule: string;
  readonly signals: readonly string[];
  readonly content: boolean;
  readonly right: boolean;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: "string" }, dry: { type: "boolean" } },
});
if (positionals.length === 0 || values.texts === undefined) {
  console.error(
    "calibrate-attributions: name gold files and their texts: tools/calibrate-attributions.ts GOLD.jsonl… --texts POOL",
  );
  process.exit(2);
}
const gold = positionals.flatMap(readGold);
const articles = await articlesOf(gold, values.texts);
const examples = articles.flatMap((article, index) => judge(article, gold[index]!, index % FOLDS));
showReliability(examples);
showRules(examples);
if (values.dry !== true) write(fitWeights(examples));

/** The reader's attributions of an article with their verdicts. */
function judge(article: Article, one: GoldArticle, fold: number): Example[] {
  const found = weigh(article);
  const points = [...article.text];
  const pointAt = new Map<number, number>();
  let unit = 0;
  points.forEach((point, index) => {
    pointAt.set(unit, index);
    unit += point.length;
  });
  pointAt.set(unit, points.length);
  const range = (span: { readonly start: number; readonly end: number }): Range => [
    pointAt.get(span.start) ?? 0,
    pointAt.get(span.end) ?? 0,
  ];
  const words = ([from, to]: Range): string => points.slice(from, to).join("");
  const pairs = pairGreedily(
    one.attributions,
    found,
    (g, { attribution }) =>
      iou(g.content, range(attribution.content[0]!)) + (overlap(g.cue, range(attribution.cue)) > 0 ? 0.1 : 0),
    0.5,
  );
  const goldOf = new Map(pairs.map(([g, s]) => [s, one.attributions[g]!]));
  return found.map(({ attribution, signals }, index) => {
    const met = goldOf.get(index);
    const want = [met?.source ?? null, met?.ref ?? null].filter((r): r is Range => r !== null).map(words);
    const have = [attribution.source, attribution.resolved].filter((span) => span !== null);
    const source = want.length === 0 || want.some((w) => have.some((h) => containment(w, h.text) >= 0.6));
    return {
      fold,
      rule: attribution.rule,
      signals: ["always", ...signals],
      content: met !== undefined,
      right: met !== undefined && source,
    };
  });
}

function weigh(article: Article): Weighed[] {
  let draft: Draft = draftOf(article);
  for (const stage of [readTimes, readNames]) draft = { ...draft, ...stage(draft) };
  return weighAttributions(draft);
}

/** Logistic regression with a ridge penalty by full gradients with steps that shrink. */
function fitWeights(of: readonly Example[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { signals } of of) for (const signal of signals) seen.set(signal, (seen.get(signal) ?? 0) + 1);
  const names = [...seen]
    .filter(([, count]) => count >= SEEN_MIN)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const rows = of.map(({ signals }) => signals.flatMap((signal) => index.get(signal) ?? []));
  const weights = new Float64Array(names.length);
  const sums = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(names.length);
    rows.forEach((row, n) => {
      const error = chance(row.reduce((sum, at) => sum + weights[at]!, 0)) - (of[n]!.right ? 1 : 0);
      for (const at of row) gradient[at]! += error;
    });
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at]! + (names[at] === "always" ? 0 : RIDGE * weights[at]!);
      sums[at]! += slope * slope;
      weights[at]! -= (STEP * slope) / (Math.sqrt(sums[at]!) + 1e-8);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at]!]));
}

function chance(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

function showReliability(of: readonly Example[]): void {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = fitWeights(of.filter((one) => one.fold !== fold));
    return of
      .filter((one) => one.fold === fold)
      .map((one) => ({
        ...one,
        said: chance(one.signals.reduce((sum, s) => sum + (weights.get(s) ?? 0), 0)),
      }));
  }).flat();
  const share = mean(judged.map((one) => (one.right ? 1 : 0)));
  const brier = mean(judged.map((one) => (one.said - (one.right ? 1 : 0)) ** 2));
  console.log(`${gold.length} articles, ${of.length} statements, ${share.toFixed(3)} right`);
  console.log(`Brier ${brier.toFixed(4)}, of the share alone ${(share * (1 - share)).toFixed(4)}\n`);
  console.log("| said | statements | mean said | right |\n|---|---|---|---|");
  for (let k = 0; k + 1 < BINS.length; k++) {
    const bin = judged.filter((one) => one.said >= BINS[k]! && one.said < BINS[k + 1]!);
    if (bin.length === 0) continue;
    const right = mean(bin.map((one) => (one.right ? 1 : 0)));
    console.log(
      `| ${BINS[k]!.toFixed(2)}–${Math.min(1, BINS[k + 1]!).toFixed(2)} | ${bin.length} | ${mean(bin.map((one) => one.said)).toFixed(2)} | ${right.toFixed(2)} |`,
    );
  }
}

function showRules(of: readonly Example[]): void {
  console.log("\n| rule | statements | content right | content and source right |\n|---|---|---|---|");
  const groups = [...Map.groupBy(of, (one) => one.rule)].sort(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  for (const [rule, some] of groups)
    console.log(
      `| ${rule.replace("attributions/", "")} | ${some.length} | ${mean(some.map((one) => (one.content ? 1 : 0))).toFixed(2)} | ${mean(some.map((one) => (one.right ? 1 : 0))).toFixed(2)} |`,
    );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

function write(weights: ReadonlyMap<string, number>): void {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST)
    .map(([signal, weight]) => `${signal}\t${Math.round(weight * 100)}`);
  writeFileSync(
    TARGET,
    [
      "// Generated by tools/calibrate-attributions.ts. Do not edit: see CARD.md for the data and the measure.",
      "/** A signal and its weight in hundredths, a line each. */",
      `export const SIGNAL_WEIGHTS = \`${lines.join("\n")}\`;`,
      "",
    ].join("\n"),
  );
}
