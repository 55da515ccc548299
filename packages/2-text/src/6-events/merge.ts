import type { Telling } from "./assemble.ts";
import type { Scene } from "./scene.ts";

/** A telling the model took, with its log odds. */
export interface Taken {
  readonly telling: Telling;
  readonly score: number;
}

const NEAR = 60;

/** Keeps one telling of each event: the likelier of two that tell the same. Order of the text stands. */
export function mergeTellings(_scene: Scene, taken: readonly Taken[]): readonly Taken[] {
  const kept: Taken[] = [];
  for (const one of taken) {
    const rival = kept.findIndex((other) => tellSame(other.telling, one.telling));
    if (rival < 0) kept.push(one);
    else if (one.score > kept[rival]!.score) kept[rival] = one;
  }
  return kept.sort((a, b) => a.telling.candidate.start - b.telling.candidate.start);
}

function tellSame(a: Telling, b: Telling): boolean {
  const [x, y] = [a.candidate, b.candidate];
  if (x.first === y.first) return true;
  if (x.trigger.type !== y.trigger.type) return false;
  return y.start - x.start < NEAR;
}
