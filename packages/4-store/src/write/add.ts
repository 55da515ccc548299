import { MahdarError } from "@mahdar/shape";
import type { Added, ArchiveItem, Refused } from "../archive.ts";
import type { Engine } from "../engine/engine.ts";
import { insert } from "../engine/insert.ts";
import { columnsOf, storableText } from "../exact-text.ts";
import { indexWords } from "../search/index-words.ts";
import type { Snapshots } from "../snapshots.ts";
import { checkItem } from "./check-item.ts";
import { findCurrent, isOutdated, isSame } from "./current-version.ts";
import { writeProposals } from "./proposals.ts";

/** Keeps one item, as `Archive.add` promises. */
export function addOne(engine: Engine, snapshots: Snapshots, item: ArchiveItem): Added {
  const [result] = addMany(engine, snapshots, [item]);
  if (result!.outcome === "refused") throw result!.error;
  return result!;
}

/**
 * Keeps items, as `Archive.addMany` promises. The order matters: check, then the snapshots to the disk, then the rows
 * that cite them; and nothing slow happens inside the transaction, as other processes wait for it.
 */
export function addMany(
  engine: Engine,
  snapshots: Snapshots,
  items: Iterable<ArchiveItem>,
): (Added | Refused)[] {
  const checked = Array.from(items, check);
  const good = checked.filter((entry) => "textSha256" in entry);
  const hashes = snapshots.keep(good.map((entry) => entry.item.raw.bytes));
  const added = new Map<Checked, Added>();
  if (good.length > 0) {
    engine.write(() => good.forEach((entry, i) => void added.set(entry, addRow(engine, entry, hashes[i]!))));
  }
  return checked.map((entry) => ("textSha256" in entry ? added.get(entry)! : entry));
}

interface Checked {
  readonly item: ArchiveItem;
  readonly textSha256: string;
}

function check(item: ArchiveItem): Checked | Refused {
  try {
    return { item, textSha256: checkItem(item) };
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    return { id: item.article.id, outcome: "refused", error };
  }
}

function addRow(engine: Engine, { item, textSha256 }: Checked, snapshotSha256: string): Added {
  const { article, record } = item;
  const current = findCurrent(engine, article.id);
  if (current !== undefined && isSame(current, article, snapshotSha256)) {
    const reread = isOutdated(current, record.reader);
    if (reread) {
      writeProposals(engine, current.version, record, item.addedAt);
      writeSummary(engine, current.key, current.n, item);
    }
    return { id: article.id, outcome: "unchanged", reread };
  }
  const key =
    current?.key ?? insert(engine, "articles", { id: article.id, version: 0, published: "", ...NO_COUNTS });
  const n = (current?.n ?? 0) + 1;
  const version = insert(engine, "versions", {
    article: key,
    n,
    text_sha256: textSha256,
    snapshot_sha256: snapshotSha256,
    media_type: item.raw.mediaType,
    charset: item.raw.charset,
    ...columnsOf(article),
    added_at: item.addedAt,
  });
  writeProposals(engine, version, record, item.addedAt);
  writeSummary(engine, key, n, item);
  indexWords(engine, key, article);
  return { id: article.id, outcome: current === undefined ? "added" : "new-version", reread: false };
}

const NO_COUNTS = { attributions: 0, events: 0, commitments: 0, times: 0, mentions: 0, entities: 0 };

/** Sets what lists show of the article: the current version's particulars and the counts of its proposals. */
function writeSummary(engine: Engine, key: number, n: number, { article, record }: ArchiveItem): void {
  engine.run(
    `update articles set version = ?, title = ?, outlet = ?, published = ?, attributions = ?, events = ?,
     commitments = ?, times = ?, mentions = ?, entities = ? where key = ?`,
    [
      n,
      storableText(article.title),
      storableText(article.outlet),
      storableText(record.document.published) ?? "",
      record.attributions.length,
      record.events.length,
      record.commitments.length,
      record.times.length,
      record.mentions.length,
      record.entities.length,
      key,
    ],
  );
}
