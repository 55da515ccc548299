import type { MahdarRecord } from "@mahdar/shape";
import type { GoldArticle, Range } from "../../evaluation/gold.ts";
import { overlap, pairGreedily } from "../../evaluation/match.ts";

/** Log odds told as a chance: `1 / (1 + exp(-(slope * score + offset)))`. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

interface Outcome {
  readonly score: number;
  readonly isRight: boolean;
}

const ROUNDS = 4000;
const STEP = 0.2;

/** How log odds that articles left out were judged by stand to being right (Platt's scaling). */
export function calibrate(outcomes: readonly Outcome[]): Calibration {
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round++) {
    let [bySlope, byOffset] = [0, 0];
    for (const { score, isRight } of outcomes) {
      const error = chance(score, { slope, offset }) - (isRight ? 1 : 0);
      bySlope += error * score;
      byOffset += error;
    }
    slope -= (STEP * bySlope) / outcomes.length;
    offset -= (STEP * byOffset) / outcomes.length;
  }
  return { slope, offset };
}

export function chance(score: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

/** Every event of the records with its log odds and whether the gold has it; the scorer's measure. */
export function findOutcomes(
  gold: readonly GoldArticle[],
  records: ReadonlyMap<string, MahdarRecord>,
): readonly Outcome[] {
  return gold.flatMap((one) => {
    const { document, events } = records.get(one.id)!;
    const points = (units: number): number => [...document.text.slice(0, units)].length;
    const found = events.map((event) => ({
      type: event.type as string,
      at: [points(event.trigger.start), points(event.trigger.end)] as Range,
      score: event.confidence!,
    }));
    const pairs = pairGreedily(one.events, found, (g, s) => closeness(g, s.type, s.at), 0.4);
    const right = new Set(pairs.map(([, index]) => index));
    return found.map(({ score }, index) => ({ score, isRight: right.has(index) }));
  });
}

const NEAR = 60;
function closeness(gold: GoldArticle["events"][number], type: string, at: Range): number {
  if (gold.type !== type) return 0;
  if (overlap(gold.trigger, at) > 0) return 1;
  return Math.abs(gold.trigger[0] - at[0]) < NEAR ? 0.5 : 0;
}
