import { chooseTellings } from "../../packages/2-text/src/7-commitments/choose.ts";
import { pairsOf, type View } from "./examples.ts";
import { fitWeights, sumOf } from "./fit.ts";
import { FOLDS, foldOf, SPLITS } from "./folds.ts";
import { ownRows } from "./own-sentences.ts";

const LEANS = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2];

/** What a commitment taken on an article left out was judged, and whether it was right. */
export interface JudgedOnce {
  readonly odds: number;
  readonly right: boolean;
}

interface Count {
  right: number;
  full: number;
  system: number;
  gold: number;
}

/**
 * The scorer's F1 on articles left out, under the reader's own layers, by file and leaning, the mean of several splits;
 * and what was judged at the leaning asked for, to calibrate on.
 */
export function crossValidate(
  views: readonly View[],
  ridge: number,
  lean: number,
): { readonly lines: string[]; readonly judged: JudgedOnce[] } {
  const counts = new Map<string, Count>();
  const judged: JudgedOnce[] = [];
  const own = ownRows();
  for (let split = 0; split < SPLITS; split++)
    for (let fold = 0; fold < FOLDS; fold++) {
      const weights = fitWeights(
        [
          ...own,
          ...views
            .filter((view) => foldOf(view.id, split) !== fold)
            .flatMap((view) =>
              view.examples.map((one) => ({ signals: one.telling.signals, yes: one.isCommitment })),
            ),
        ],
        ridge,
      );
      for (const view of views) {
        if (!view.own || foldOf(view.id, split) !== fold) continue;
        const scored = view.examples.map((one) => ({ ...one, odds: sumOf(weights, one.telling.signals) }));
        for (const { isCommitment, odds } of scored)
          if (odds + lean > 0) judged.push({ odds: odds + lean, right: isCommitment });
        for (const at of LEANS)
          for (const key of [`${view.file}\t${at}`, `all\t${at}`]) countIn(counts, key, view, scored, at);
      }
    }
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { right, full, system, gold }]) => {
      const [file, at] = key.split("\t");
      const f1 = (n: number): string => ((2 * n) / (system + gold)).toFixed(3);
      return `${file}, lean ${at}: F1 ${f1(right)}, with the actor ${f1(full)}, P ${(right / system).toFixed(2)}, R ${(right / gold).toFixed(2)}`;
    });
  return { lines, judged };
}

function countIn(
  counts: Map<string, Count>,
  key: string,
  view: View,
  scored: readonly (View["examples"][number] & { readonly odds: number })[],
  lean: number,
): void {
  const chosen = chooseTellings(
    scored.map((one) => ({ one, act: one.telling.act, end: one.telling.end, odds: one.odds + lean })),
  ).map(({ one }) => one);
  const pairs = pairsOf(view, chosen);
  const count = counts.get(key) ?? { right: 0, full: 0, system: 0, gold: 0 };
  count.right += pairs.length;
  count.full += pairs.filter(([, s]) => chosen[s]!.isFull).length;
  count.system += chosen.length;
  count.gold += view.gold.length;
  counts.set(key, count);
}

const ROUNDS = 2000;
const STEP = 0.05;

/** Slope and shift that make of log odds the share that was right (Platt's scaling). */
export function calibrate(judged: readonly JudgedOnce[]): readonly [slope: number, shift: number] {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let alongSlope = 0;
    let alongShift = 0;
    for (const { odds, right } of judged) {
      const error = 1 / (1 + Math.exp(-(slope * odds + shift))) - (right ? 1 : 0);
      alongSlope += error * odds;
      alongShift += error;
    }
    slope -= (STEP * alongSlope) / judged.length;
    shift -= (STEP * alongShift) / judged.length;
  }
  return [slope, shift];
}
