import { Decisions, type LinkConstraints, UNDECIDED } from "./constraints.ts";
import { type Comparison, compareMentions } from "./likeness.ts";
import type { CommitmentMention } from "./mention.ts";
import { MentionIndex } from "./mention-index.ts";

/** From this linkage on groups of mentions are proposed as one commitment; below it precision falls at once, F1 from 0.45 on (docs/linking.md). */
export const SAME = 0.43;
/** What the mean over all pairs between two groups counts; the two likest pairs count the rest. */
const MEAN_SHARE = 0.85;

/** Mentions proposed as one commitment, by day, the first wording first. */
export type CommitmentGroup = readonly CommitmentMention[];

/**
 * Groups mentions by the undertaking they are of. Only mentions that share an act or a rare matter are compared. The same groups
 * whatever the order the mentions come in. What people decided holds: mentions put together are one group, mentions put apart never
 * meet in one.
 */
export function linkCommitments(
  mentions: readonly CommitmentMention[],
  threshold = SAME,
  constraints?: LinkConstraints,
): CommitmentGroup[] {
  const decisions = constraints === undefined ? UNDECIDED : new Decisions(constraints);
  const ordered = [...mentions].sort(byDay);
  const index = new MentionIndex();
  const pairs: Pair[] = [];
  ordered.forEach((mention, at) => {
    for (const before of index.candidatesOf(mention)) {
      const { likeness } = compareMentions(mention, ordered[before]!);
      if (likeness >= LEAST) pairs.push({ one: before, other: at, likeness });
    }
    index.add(mention);
  });
  const ids = ordered.map((one) => one.id);
  return groupBy(ids, pairs, threshold, decisions).map((group) => group.map((at) => ordered[at]!));
}

/** By day, those without a day last, then by id: an order of the mentions' own. */
export function byDay(one: CommitmentMention, other: CommitmentMention): number {
  const [a, b] = [one.day ?? "9999", other.day ?? "9999"];
  return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** How near a mention is to a group, from its likeness to each of its mentions: the mean, and a share of the two likest. */
export function linkageOf(comparisons: readonly Comparison[], size: number): number {
  const likeness = comparisons.map((one) => one.likeness).sort((a, b) => b - a);
  const sum = likeness.reduce((all, one) => all + one, 0);
  return linkage(sum, likeness[0] ?? 0, likeness[1] ?? 0, size);
}

function linkage(sum: number, first: number, second: number, pairs: number): number {
  const best = pairs > 1 ? (first + second) / 2 : first;
  return MEAN_SHARE * (sum / pairs) + (1 - MEAN_SHARE) * best;
}

interface Pair {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}
/** Pairs less alike than this count as not alike at all. */
const LEAST = 0.001;

interface Bond {
  sum: number;
  first: number;
  second: number;
}

/** Joins the two nearest groups again and again while they are at least `threshold` near (agglomerative clustering). */
function groupBy(
  ids: readonly string[],
  pairs: readonly Pair[],
  threshold: number,
  decisions: Decisions,
): number[][] {
  const count = ids.length;
  const groups: (number[] | null)[] = Array.from({ length: count }, (_, at) => [at]);
  const bonds: Map<number, Bond>[] = Array.from({ length: count }, () => new Map());
  for (const { one, other, likeness } of pairs) {
    bonds[one]!.set(other, { sum: likeness, first: likeness, second: 0 });
    bonds[other]!.set(one, { sum: likeness, first: likeness, second: 0 });
  }
  const near = (a: number, b: number, bond: Bond): number =>
    linkage(bond.sum, bond.first, bond.second, groups[a]!.length * groups[b]!.length);
  const homes = ids.map((id) => new Set([decisions.homeOf(id)]));
  const nearest: (readonly [other: number, near: number] | null)[] = groups.map(() => null);
  const firsts = new Map<string, number>();
  ids.forEach((id, at) => {
    const home = decisions.homeOf(id);
    const first = firsts.get(home);
    if (first === undefined) firsts.set(home, at);
    else join(first, at);
  });
  // A group's nearest neighbour, kept up to date for those it changes for.
  for (let at = 0; at < count; at++) nearest[at] = nearestOf(at);
  for (;;) {
    let best = -1;
    for (let at = 0; at < count; at++) {
      const own = nearest[at];
      if (groups[at] === null || !own || own[1] < threshold) continue;
      if (best < 0 || own[1] > nearest[best]![1]) best = at;
    }
    if (best < 0) break;
    join(best, nearest[best]![0]);
  }
  return groups.filter((group) => group !== null).map((group) => group.sort((a, b) => a - b));

  function nearestOf(at: number): readonly [number, number] | null {
    let found: readonly [number, number] | null = null;
    for (const [other, bond] of bonds[at]!) {
      if (areApart(at, other)) continue;
      const is = near(at, other, bond);
      if (found === null || is > found[1] || (is === found[1] && other < found[0])) found = [other, is];
    }
    return found;
  }

  function areApart(a: number, b: number): boolean {
    for (const home of homes[a]!)
      for (const other of decisions.apartFrom(home)) if (homes[b]!.has(other)) return true;
    return false;
  }

  function join(a: number, b: number): void {
    const [keep, drop] = a < b ? [a, b] : [b, a];
    for (const home of homes[drop]!) homes[keep]!.add(home);
    groups[keep]!.push(...groups[drop]!);
    bonds[keep]!.delete(drop);
    for (const [other, bond] of bonds[drop]!) {
      bonds[other]!.delete(drop);
      if (other === keep) continue;
      const merged = mergeBonds(bonds[keep]!.get(other), bond);
      bonds[keep]!.set(other, merged);
      bonds[other]!.set(keep, merged);
    }
    groups[drop] = null;
    bonds[drop] = new Map();
    nearest[drop] = null;
    nearest[keep] = nearestOf(keep);
    for (const [other, bond] of bonds[keep]!) {
      const known = nearest[other] ?? null;
      if (known === null || known[0] === keep || known[0] === drop) nearest[other] = nearestOf(other);
      else if (!areApart(other, keep)) {
        const is = near(other, keep, bond);
        if (is > known[1] || (is === known[1] && keep < known[0])) nearest[other] = [keep, is];
      }
    }
  }
}

function mergeBonds(one: Bond | undefined, other: Bond): Bond {
  if (one === undefined) return { ...other };
  const [first, second] = [one.first, one.second, other.first, other.second].sort((a, b) => b - a);
  return { sum: one.sum + other.sum, first: first!, second: second! };
}
