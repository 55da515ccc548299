import { setImmediate } from "node:timers/promises";
import { MahdarError, type MahdarRecord } from "@mahdar/shape";
import type { Archive, Engine } from "@mahdar/store";
import type { ArticleToLink, Linker } from "./linker.ts";
import { openLinkers } from "./linkers.ts";
import { type Linking, takeTurn } from "./take-turn.ts";
import { findUnlinked, registerLinkers, takeUnlinked, type Unlinked } from "./unlinked.ts";

export interface LinkOptions {
  /** Called after each batch that is on the disk: articles linked of those found unlinked so far. */
  readonly onProgress?: (linked: number, of: number) => void;
  /** The moment, ISO 8601; the machine's own clock without it. */
  readonly now?: () => string;
  /** Which linkers; all without it. */
  readonly linkers?: readonly Linker[];
}

/** What linking did. */
export interface LinkedArchive {
  readonly articles: number;
  /** Articles that a linker could not link; they stay unlinked. */
  readonly failed: readonly { readonly id: string; readonly error: Error }[];
}

/** Articles linked in one transaction: others that write wait for about as long as these take. */
const BATCH = 50;
/** How often an archive that others write to is waited for, five seconds each time. */
const TRIES = 6;

/**
 * Links every article not linked yet, or not as it is now, by publication day. Each batch is kept whole or not at all:
 * killed and run again, it goes on where it was; several may link one archive at once and share the work.
 *
 * @throws MahdarError archive-locked, unreachable, disk-full; what was linked before is kept.
 * @example await linkArchive(archive) // { articles: 81, failed: [] }
 */
export async function linkArchive(archive: Archive, options: LinkOptions = {}): Promise<LinkedArchive> {
  const { onProgress = () => {}, now = () => new Date().toISOString() } = options;
  const linking: Linking = { linkers: options.linkers ?? openLinkers(), turn: null };
  const { engine } = archive;
  const ours = await patiently(() =>
    takeTurn(engine, linking, now(), (tx) => registerLinkers(tx, linking.linkers)),
  );
  const failed = new Map<number, { readonly id: string; readonly error: Error }>();
  let linked = 0;
  for (;;) {
    const found = (await findUnlinked(engine, ours)).filter(({ key }) => !failed.has(key));
    const before = linked;
    const of = linked + found.length;
    for (let from = 0; from < found.length; from += BATCH) {
      const part = found.slice(from, from + BATCH);
      try {
        linked += await linkBatch(archive, linking, ours, part, now);
      } catch (error) {
        if (error instanceof MahdarError) throw error;
        // One article that cannot be linked must not keep the others from it.
        for (const one of part) {
          try {
            linked += await linkBatch(archive, linking, ours, [one], now);
          } catch (cause) {
            if (cause instanceof MahdarError) throw cause;
            failed.set(one.key, { id: one.id, error: cause as Error });
          }
        }
      }
      onProgress(linked, of);
      // SQLite answers at once, without ever going back to the event loop: requests and signals have their turn here.
      await setImmediate();
    }
    if (linked === before) return { articles: linked, failed: [...failed.values()] };
  }
}

/** Links those of a batch that still are to be linked; gives how many these were. */
async function linkBatch(
  archive: Archive,
  linking: Linking,
  linkers: readonly Linker[],
  part: readonly Unlinked[],
  now: () => string,
): Promise<number> {
  const records = new Map<number, MahdarRecord>();
  for (const { key, id } of part) {
    const kept = await archive.get(id);
    if (kept !== null) records.set(key, kept.record);
  }
  return patiently(() =>
    takeTurn(archive.engine, linking, now(), async (tx, turn) => {
      const batch = await lockAsRead(tx, part, records);
      if (batch.length === 0) return 0;
      const taken = await takeUnlinked(
        tx,
        linkers,
        batch.map(({ key }) => key),
      );
      for (const linker of linkers) {
        const its = taken.get(linker.name);
        if (its !== undefined)
          await linker.link(
            tx,
            batch.filter(({ key }) => its.has(key)),
            turn,
          );
      }
      return new Set([...taken.values()].flatMap((keys) => [...keys])).size;
    }),
  );
}

/** The articles whose current version is still the one that was read, locked against changes; the others come again. */
async function lockAsRead(
  tx: Engine,
  part: readonly Unlinked[],
  records: ReadonlyMap<number, MahdarRecord>,
): Promise<ArticleToLink[]> {
  const keys = part.map(({ key }) => key);
  if (tx.kind === "postgres") {
    // In the order of their ids, as those do who add articles.
    await tx.db
      .selectFrom("articles")
      .select("key")
      .where("key", "in", keys)
      .orderBy("id")
      .forUpdate()
      .execute();
  }
  const rows = await tx.db
    .selectFrom("articles as a")
    .innerJoin("versions as v", (join) =>
      join.onRef("v.article", "=", "a.key").onRef("v.n", "=", "a.version"),
    )
    .innerJoin("proposals as p", "p.version", "v.key")
    .select(["a.key", "a.id", "v.key as version", "v.text_sha256", "p.reader_version", "p.rules"])
    .where("a.key", "in", keys)
    .orderBy("a.published")
    .orderBy("a.key")
    .execute();
  return rows.flatMap(({ key, id, version, text_sha256, reader_version, rules }) => {
    const record = records.get(key);
    const isRead =
      record !== undefined &&
      record.document.sha256 === text_sha256 &&
      record.reader.version === reader_version &&
      record.reader.rules === rules;
    return isRead ? [{ key, id, version, record }] : [];
  });
}

/** Tries again while another program holds the archive. */
async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof MahdarError) || error.code !== "archive-locked" || tried === TRIES) throw error;
    }
  }
}
