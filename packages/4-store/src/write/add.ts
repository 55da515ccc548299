import { MahdarError } from "@mahdar/shape";
import { sql } from "kysely";
import type { Added, ArchiveItem, Refused } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { columnsOf, storableText } from "../exact-text.ts";
import { indexArticles } from "../search/index-words.ts";
import type { Snapshots } from "../snapshots.ts";
import { checkItem } from "./check-item.ts";
import { findCurrent, isOutdated, isSame } from "./current-version.ts";
import { writeListing } from "./listing.ts";
import { writeProposals } from "./proposals.ts";

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
  const hashes = await snapshots.keep(good.map((entry) => entry.item.raw.bytes));
  const kept = good.map((entry, i) => ({ ...entry, snapshotSha256: hashes[i]! }));
  const added = new Map<ArchiveItem, Added>();
  if (kept.length > 0) {
    await engine.write(async (tx) => {
      for (const round of roundsOf(kept)) await addRound(tx, round, added);
    });
  }
  return checked.map((entry) => ("textSha256" in entry ? added.get(entry.item)! : entry));
}

interface Checked {
  readonly item: ArchiveItem;
  readonly textSha256: string;
}

interface Kept extends Checked {
  readonly snapshotSha256: string;
}

function check(item: ArchiveItem): Checked | Refused {
  try {
    return { item, textSha256: checkItem(item) };
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    return { id: item.article.id, outcome: "refused", error };
  }
}

/** Items in rounds with no id twice: the second of one id must see what the first became. */
function roundsOf(items: readonly Kept[]): Kept[][] {
  const rounds: { readonly ids: Set<string>; readonly items: Kept[] }[] = [];
  for (const item of items) {
    const { id } = item.item.article;
    let round = rounds.find(({ ids }) => !ids.has(id));
    if (round === undefined) {
      round = { ids: new Set(), items: [] };
      rounds.push(round);
    }
    round.ids.add(id);
    round.items.push(item);
  }
  return rounds.map((round) => round.items);
}

async function addRound(
  engine: Engine,
  round: readonly Kept[],
  added: Map<ArchiveItem, Added>,
): Promise<void> {
  const ids = round.map(({ item }) => item.article.id).sort();
  const keys = await claim(engine, ids);
  const current = await findCurrent(engine, ids);
  const reread: (Kept & { key: number; version: number; n: number })[] = [];
  const fresh: (Kept & { key: number; n: number })[] = [];
  for (const entry of round) {
    const { article, record } = entry.item;
    const key = keys.get(article.id)!;
    const before = current.get(article.id);
    if (before !== undefined && isSame(before, article, entry.snapshotSha256)) {
      const isReread = isOutdated(before, record.reader);
      if (isReread) reread.push({ ...entry, key, version: before.version, n: before.n });
      added.set(entry.item, { id: article.id, outcome: "unchanged", reread: isReread });
      continue;
    }
    fresh.push({ ...entry, key, n: (before?.n ?? 0) + 1 });
    const outcome = before === undefined ? "added" : "new-version";
    added.set(entry.item, { id: article.id, outcome, reread: false });
  }
  const versions = await insertVersions(engine, fresh);
  const changed = [...reread, ...fresh.map((entry) => ({ ...entry, version: versions.get(entry.key)! }))];
  await writeProposals(
    engine,
    changed.map(({ version, item }) => ({ version, record: item.record, readAt: item.addedAt })),
  );
  for (const { key, n, item } of changed) await writeSummary(engine, key, n, item);
  const isNew = (entry: { n: number }): boolean => entry.n === 1;
  const listedOf = ({ key, item }: { key: number; item: ArchiveItem }) => ({
    article: key,
    record: item.record,
  });
  await writeListing(engine, fresh.filter(isNew).map(listedOf), true);
  await writeListing(engine, [...reread, ...fresh.filter((entry) => !isNew(entry))].map(listedOf));
  await indexArticles(
    engine,
    fresh.map(({ key, item, n }) => ({ key, article: item.article, isNew: n === 1 })),
  );
}

const NO_COUNTS = { attributions: 0, events: 0, commitments: 0, times: 0, mentions: 0, entities: 0 };

/** The keys of articles by id; a row is made for those not yet there, and all are this transaction's to change. */
async function claim(engine: Engine, sortedIds: readonly string[]): Promise<Map<string, number>> {
  await engine.db
    .insertInto("articles")
    .values(sortedIds.map((id) => ({ id, version: 0, published: "", ...NO_COUNTS })))
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
  let rows = engine.db.selectFrom("articles").select(["id", "key"]).where("id", "in", sortedIds);
  if (engine.kind === "postgres") rows = rows.orderBy("id").forUpdate();
  return new Map((await rows.execute()).map(({ id, key }) => [id, key]));
}

async function insertVersions(
  engine: Engine,
  entries: readonly (Kept & { key: number; n: number })[],
): Promise<Map<number, number>> {
  if (entries.length === 0) return new Map();
  await engine.insert(
    "versions",
    entries.map(({ item, textSha256, snapshotSha256, key, n }) => ({
      article: key,
      n,
      text_sha256: textSha256,
      snapshot_sha256: snapshotSha256,
      media_type: item.raw.mediaType,
      charset: item.raw.charset,
      ...columnsOf(item.article),
      added_at: item.addedAt,
    })),
  );
  const rows = await engine.db
    .selectFrom("versions")
    .select(["article", sql<number>`max(key)`.as("key")])
    .where(
      "article",
      "in",
      entries.map(({ key }) => key),
    )
    .groupBy("article")
    .execute();
  return new Map(rows.map(({ article, key }) => [article, key]));
}

/** Sets what lists show of the article: the current version's particulars and the counts of its proposals. */
async function writeSummary(
  engine: Engine,
  key: number,
  n: number,
  { article, record }: ArchiveItem,
): Promise<void> {
  await engine.db
    .updateTable("articles")
    .set({
      version: n,
      title: storableText(article.title),
      outlet: storableText(article.outlet),
      published: storableText(record.document.published) ?? "",
      attributions: record.attributions.length,
      events: record.events.length,
      commitments: record.commitments.length,
      times: record.times.length,
      mentions: record.mentions.length,
      entities: record.entities.length,
    })
    .where("key", "=", key)
    .execute();
}
