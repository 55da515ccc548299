import { sql } from "kysely";
import type { Added, ArchiveItem } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { columnsOf } from "../exact-text.ts";
import { indexArticles } from "../search/index-words.ts";
import { flagSilentEdits } from "../versions/silent-edits.ts";
import { summaryOf } from "./claim.ts";
import { findCurrent, isOutdated, isSame } from "./current-version.ts";
import { writeListing } from "./listing.ts";
import { writeProposals } from "./proposals.ts";

/** An item that was checked and whose bytes are on the disk. */
export interface Kept {
  readonly item: ArchiveItem;
  readonly textSha256: string;
  readonly snapshotSha256: string;
}

/** An item that changes its article: with a version of its own, or with another reader's record of the version kept. */
interface Change extends Kept {
  readonly key: number;
  readonly n: number;
  /** `versions.key`; null where the version is still to be written. */
  readonly version: number | null;
}

/**
 * Writes items of different articles, all of which the transaction has claimed, and notes in `added` what became of
 * each. `made` names the articles that have no version yet.
 */
export async function addRound(
  engine: Engine,
  round: readonly Kept[],
  keys: ReadonlyMap<string, number>,
  made: ReadonlySet<string>,
  added: Map<Kept, Added>,
): Promise<void> {
  const there = round.map(({ item }) => item.article.id).filter((id) => !made.has(id));
  const current = there.length === 0 ? new Map<string, never>() : await findCurrent(engine, there);
  const changes: Change[] = [];
  for (const entry of round) {
    const { article, record } = entry.item;
    const { id } = article;
    const key = keys.get(id)!;
    const before = current.get(id);
    if (before === undefined) {
      changes.push({ ...entry, key, n: 1, version: null });
      added.set(entry, { id, outcome: "added", reread: false });
    } else if (!isSame(before, article, entry.snapshotSha256)) {
      changes.push({ ...entry, key, n: before.n + 1, version: null });
      added.set(entry, { id, outcome: "new-version", reread: false });
    } else {
      const reread = isOutdated(before, record.reader);
      if (reread) changes.push({ ...entry, key, n: before.n, version: before.version });
      added.set(entry, { id, outcome: "unchanged", reread });
    }
  }
  if (changes.length > 0) await write(engine, changes, made);
}

async function write(engine: Engine, changes: readonly Change[], made: ReadonlySet<string>): Promise<void> {
  const fresh = changes.filter(({ version }) => version === null);
  const versions = await insertVersions(engine, fresh);
  await writeProposals(
    engine,
    changes.map(({ key, version, item }) => ({
      version: version ?? versions.get(key)!,
      record: item.record,
      readAt: item.addedAt,
    })),
  );
  const isMade = ({ item }: Change): boolean => made.has(item.article.id);
  const known = changes.filter((change) => !isMade(change));
  for (const { key, n, item } of known) {
    await engine.db.updateTable("articles").set(summaryOf(n, item)).where("key", "=", key).execute();
  }
  const listed = ({ key, item }: Change) => ({ article: key, record: item.record });
  await writeListing(engine, changes.filter(isMade).map(listed), true);
  await writeListing(engine, known.map(listed));
  for (const { key, n, version } of known) {
    if (version === null && n > 1) await flagSilentEdits(engine, key, n);
  }
  await indexArticles(
    engine,
    fresh.map((change) => ({ key: change.key, article: change.item.article, isNew: isMade(change) })),
  );
}

/** The keys of the versions written, by article. */
async function insertVersions(engine: Engine, fresh: readonly Change[]): Promise<Map<number, number>> {
  if (fresh.length === 0) return new Map();
  await engine.insert(
    "versions",
    fresh.map(({ item, textSha256, snapshotSha256, key, n }) => ({
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
  const keys = fresh.map(({ key }) => key);
  const rows = await engine.db
    .selectFrom("versions")
    .select(["article", sql<number>`max(key)`.as("key")])
    .where("article", "in", keys)
    .groupBy("article")
    .execute();
  return new Map(rows.map(({ article, key }) => [article, key]));
}
