import { MahdarError } from "@mahdar/shape";
import type { Added, ArchiveItem, Refused } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import type { Snapshots } from "../snapshots.ts";
import { addRound, type Kept } from "./add-round.ts";
import { checkItem } from "./check-item.ts";
import { claim, slices } from "./claim.ts";

/** Articles a statement: those of a longer batch go in several, in the one transaction. */
const ROUND_MAX = 400;

/** Keeps one item, as `Archive.add` promises. */
export async function addOne(engine: Engine, snapshots: Snapshots, item: ArchiveItem): Promise<Added> {
  const [result] = await addMany(engine, snapshots, [item]);
  if (result!.outcome === "refused") throw result!.error;
  return result!;
}

/**
 * Keeps items, as `Archive.addMany` promises. The order matters: check, then the snapshots to the disk, then the rows
 * that cite them; and nothing slow happens inside the transaction, as other processes wait for it.
 */
export async function addMany(
  engine: Engine,
  snapshots: Snapshots,
  items: Iterable<ArchiveItem>,
): Promise<(Added | Refused)[]> {
  const checked = Array.from(items, check);
  const good = checked.filter((entry) => "textSha256" in entry);
  if (good.length === 0) return checked as Refused[];
  const hashes = await snapshots.keep(good.map((entry) => entry.item.raw.bytes));
  const kept = good.map((entry, i) => ({ ...entry, snapshotSha256: hashes[i]! }));
  const added = await engine.write((tx) => addAll(tx, kept));
  let next = 0;
  return checked.map((entry) => ("textSha256" in entry ? added[next++]! : entry));
}

type Checked = Omit<Kept, "snapshotSha256">;

function check(item: ArchiveItem): Checked | Refused {
  try {
    return { item, textSha256: checkItem(item) };
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    return { id: item.article.id, outcome: "refused", error };
  }
}

async function addAll(engine: Engine, kept: readonly Kept[]): Promise<Added[]> {
  const [first = [], ...later] = roundsOf(kept);
  const { keys, made } = await claim(
    engine,
    first.map(({ item }) => item),
  );
  const added = new Map<Kept, Added>();
  for (const part of slices(first, ROUND_MAX)) await addRound(engine, part, keys, made, added);
  for (const round of later)
    for (const part of slices(round, ROUND_MAX)) await addRound(engine, part, keys, new Set(), added);
  return kept.map((entry) => added.get(entry)!);
}

/** Items in rounds with no id twice: the second of one id must see what the first became. */
function roundsOf(items: readonly Kept[]): Kept[][] {
  const rounds: Kept[][] = [];
  const seen = new Map<string, number>();
  for (const item of items) {
    const { id } = item.item.article;
    const round = seen.get(id) ?? 0;
    seen.set(id, round + 1);
    rounds[round] ??= [];
    rounds[round].push(item);
  }
  return rounds;
}
