import type { Act } from "./act-start.ts";

/** A candidate with its act and the odds the judge gives it. */
export interface Judged {
  readonly act: Act;
  readonly end: number;
  readonly odds: number;
}

/** Acts are found in the text's order: only those next to one another can overlap. */
const NEIGHBOURS = 4;
const SHARE = 0.5;

/** Keeps what the judge takes; of two acts that overlap by half of the shorter, the likelier one. Order is kept. */
export function chooseTellings<T extends Judged>(judged: readonly T[]): T[] {
  const taken = judged.filter((one) => one.odds > 0);
  return taken.filter((one, i) => {
    for (let k = Math.max(0, i - NEIGHBOURS); k < Math.min(taken.length, i + NEIGHBOURS + 1); k++) {
      const other = taken[k]!;
      if (k !== i && overlaps(one, other) && (other.odds > one.odds || (other.odds === one.odds && k < i)))
        return false;
    }
    return true;
  });
}

function overlaps(a: Judged, b: Judged): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.act.start, b.act.start);
  const shorter = Math.min(a.end - a.act.start, b.end - b.act.start);
  return shared > SHARE * shorter;
}
