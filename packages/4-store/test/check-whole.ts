import { expect } from "vitest";
import { isPostgres, openArchive } from "../src/index.ts";
import { numberedItem } from "./numbered-item.ts";
import { rowsOf, snapshotsOf } from "./on-both-engines.ts";

/**
 * Nothing acknowledged is lost and nothing is half written: every article has its version, proposal, lists, place in
 * the search and snapshot, and the database finds no fault in itself.
 */
export async function checkWhole(place: string, acknowledged: Iterable<number>): Promise<void> {
  const kept = await rowsOf<{ id: string; n: number; text: string; sha256: string }>(
    place,
    "select a.id, v.n, v.text, v.snapshot_sha256 as sha256 from articles a join versions v on v.article = a.key",
  );
  const byId = new Map(kept.map((row) => [row.id, row]));
  expect(byId.size, "an article has one version").toBe(kept.length);
  for (const n of acknowledged) {
    const { article } = numberedItem(n);
    expect(byId.get(article.id), article.id).toMatchObject({ text: article.text });
    expect(Number(byId.get(article.id)!.n)).toBe(1);
  }
  expect(await rowsOf(place, HALF_WRITTEN)).toEqual([]);
  const snapshots = await snapshotsOf(place);
  for (const { id, sha256 } of kept) expect(snapshots.get(sha256), id).toBe(sha256);
  const archive = await openArchive(place);
  try {
    expect((await archive.list({ words: "المعبر", limit: 1 })).total).toBe(kept.length);
    expect((await archive.counts()).articles).toBe(kept.length);
  } finally {
    await archive.close();
  }
  // PostgreSQL holds foreign keys at every moment and has no check of the whole.
  if (isPostgres(place)) return;
  expect(await rowsOf(place, "pragma integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(await rowsOf(place, "pragma foreign_key_check")).toEqual([]);
}

const HALF_WRITTEN = `
  select a.id from articles a where
    not exists (select 1 from versions v join proposals p on p.version = v.key
      where v.article = a.key and v.n = a.version)
    or a.attributions <> (select count(*) from statements i where i.article = a.key)
    or a.events <> (select count(*) from events i where i.article = a.key)
    or a.commitments <> (select count(*) from commitments i where i.article = a.key)
    or a.entities <> (select count(*) from entities i where i.article = a.key)
    or a.attributions = 0`;
