import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linkArchive } from "@mahdar/ledger";
import { parseArticleLine } from "@mahdar/sources";
import type { Archive, ArchiveItem } from "@mahdar/store";
import { READER, readArticle } from "@mahdar/text";

/**
 * Fills an archive with the sample articles of a folder when it is empty, and reads them again when those it holds were
 * read by another reader; an archive of one's own is left alone. Gives the number of articles written.
 *
 * @example await fillWithSamples(archive, "samples/archive", new Date()) // 81 the first time, then 0
 */
export async function fillWithSamples(archive: Archive, folder: string, now: Date): Promise<number> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  if ((await archive.counts()).articles > 0 && !(await holdsOldReadings(archive, names))) return 0;
  const addedAt = now.toISOString();
  const results = await archive.addMany(names.map((name) => itemOf(join(folder, name), addedAt)));
  for (const result of results) if (result.outcome === "refused") throw result.error;
  await linkArchive(archive);
  return results.length;
}

/** Samples are told by their ids, which are their files' names. */
async function holdsOldReadings(archive: Archive, names: readonly string[]): Promise<boolean> {
  const kept = await archive.get(names[0]?.replace(/\.json$/u, "") ?? "");
  return (
    kept !== null &&
    (kept.record.reader.version !== READER.version || kept.record.reader.rules !== READER.rules)
  );
}

function itemOf(path: string, addedAt: string): ArchiveItem {
  const bytes = readFileSync(path);
  const parsed = parseArticleLine({ line: 1, bytes });
  if ("error" in parsed) throw new Error(`${path}: ${parsed.error.message}`);
  return {
    article: parsed.article,
    raw: { bytes, mediaType: "application/json", charset: "utf-8" },
    record: readArticle(parsed.article),
    addedAt,
  };
}
