import type { Engine } from "../engine/engine.ts";
import type { Snapshots } from "../snapshots.ts";
import { verifyArticles } from "./articles.ts";
import { verifyDatabase } from "./database.ts";
import type { Finding, Ledger, Progress, VerifyReport } from "./finding.ts";
import { verifyLog } from "./log.ts";
import { verifySearchIndex } from "./search-index.ts";
import { verifySnapshots } from "./snapshot-files.ts";

export interface VerifyOptions {
  /** Called for each finding as it is found. */
  readonly onFinding?: (finding: Finding) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Checks the whole archive again, as `Archive.verify` promises. `snapshotsOf` gives the snapshots as the transaction sees
 * them.
 */
export async function verifyArchive(
  engine: Engine,
  snapshotsOf: (engine: Engine) => Snapshots,
  { onFinding = () => {}, onProgress = () => {} }: VerifyOptions,
): Promise<VerifyReport> {
  const counts = {
    articles: 0,
    versions: 0,
    spans: 0,
    reviewedItems: 0,
    decisions: 0,
    snapshots: 0,
    snapshotBytes: 0,
    failures: 0,
    notes: 0,
  };
  const ledger: Ledger = {
    fail: (check, article, path, message, next) => {
      counts.failures++;
      onFinding({ level: "failure", check, article, path, message, next });
    },
    note: (check, path, message, next) => {
      counts.notes++;
      onFinding({ level: "note", check, article: null, path, message, next });
    },
    count: (what, by = 1) => {
      counts[what] += by;
    },
    progress: onProgress,
  };
  await engine.read(async (tx) => {
    // The cheap and the graver first: who waits for the articles should know of a broken log already.
    await verifyDatabase(tx, ledger);
    await verifyLog(tx, ledger);
    await verifySearchIndex(tx, ledger);
    await verifyArticles(tx, ledger);
    await verifySnapshots(tx, snapshotsOf(tx), ledger);
  });
  return counts;
}
