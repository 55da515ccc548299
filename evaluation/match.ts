import type { Range } from "./gold.ts";

/** A gold item and a system item that answer each other, by index. */
export type Pair = readonly [gold: number, system: number];

export function overlap(a: Range | null, b: Range | null): number {
  return a === null || b === null ? 0 : Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

/** Intersection over union of two ranges, 0 to 1. */
export function iou(a: Range, b: Range): number {
  const shared = overlap(a, b);
  return shared === 0 ? 0 : shared / (a[1] - a[0] + b[1] - b[0] - shared);
}

/** Pairs the items greedily, best score first (later items first among equals, as the official scorer does). */
export function pairGreedily<G, S>(
  gold: readonly G[],
  system: readonly S[],
  score: (gold: G, system: S) => number,
  floor: number,
): Pair[] {
  const candidates: (readonly [number, number, number])[] = [];
  gold.forEach((g, i) =>
    system.forEach((s, j) => {
      const value = score(g, s);
      if (value >= floor && value > 0) candidates.push([value, i, j]);
    }),
  );
  candidates.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  const usedGold = new Set<number>();
  const usedSystem = new Set<number>();
  const pairs: Pair[] = [];
  for (const [, i, j] of candidates) {
    if (usedGold.has(i) || usedSystem.has(j)) continue;
    usedGold.add(i);
    usedSystem.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

/** Counts behind precision, recall and F1. */
export class Tally {
  right = 0;
  spurious = 0;
  missed = 0;
  add(right: number, system: number, gold: number): void {
    this.right += right;
    this.spurious += system - right;
    this.missed += gold - right;
  }
  get precision(): number {
    return this.right + this.spurious === 0 ? 0 : this.right / (this.right + this.spurious);
  }
  get recall(): number {
    return this.right + this.missed === 0 ? 0 : this.right / (this.right + this.missed);
  }
  get f1(): number {
    const total = 2 * this.right + this.spurious + this.missed;
    return total === 0 ? 0 : (2 * this.right) / total;
  }
}
