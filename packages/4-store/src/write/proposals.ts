import type { MahdarRecord } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";

/** What a machine read in a version (`versions.key`), and when. */
export interface Read {
  readonly version: number;
  readonly record: MahdarRecord;
  readonly readAt: string;
}

/**
 * Keeps records whole, each in the place of the one an older reader made of the same version; only inside `write`. What
 * people decided is kept elsewhere and is not touched.
 */
export async function writeProposals(engine: Engine, read: readonly Read[]): Promise<void> {
  if (read.length === 0) return;
  const versions = read.map(({ version }) => version);
  await engine.db.deleteFrom("proposals").where("version", "in", versions).execute();
  await engine.insert(
    "proposals",
    read.map(({ version, record, readAt }) => ({
      version,
      reader_version: record.reader.version,
      rules: record.reader.rules,
      record: JSON.stringify({ ...record, document: { ...record.document, text: "" } }),
      read_at: readAt,
    })),
  );
}
