import { MahdarError } from "@mahdar/shape";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import type { Snapshots } from "../snapshots.ts";
import type { Ledger } from "./finding.ts";

const AT_ONCE = 500;

/** The bytes of every snapshot that is cited, hashed again; and those that nothing cites. */
export async function verifySnapshots(engine: Engine, snapshots: Snapshots, ledger: Ledger): Promise<void> {
  const { total } = await engine.db
    .selectFrom("versions")
    .select(sql<number>`count(distinct snapshot_sha256)`.as("total"))
    .executeTakeFirstOrThrow();
  let done = 0;
  let after = "";
  for (;;) {
    const cited = await engine.db
      .selectFrom("versions as v")
      .innerJoin("articles as a", "a.key", "v.article")
      .select("v.snapshot_sha256")
      .select(sql<string>`min(a.id)`.as("id"))
      .where("v.snapshot_sha256", ">", after)
      .groupBy("v.snapshot_sha256")
      .orderBy("v.snapshot_sha256")
      .limit(AT_ONCE)
      .execute();
    for (const { snapshot_sha256: sha256, id } of cited) await verifyOne(snapshots, sha256, id, ledger);
    done += cited.length;
    ledger.progress({ of: "snapshots", done, total });
    if (cited.length < AT_ONCE) break;
    after = cited.at(-1)!.snapshot_sha256;
  }
  let names: string[] = [];
  for await (const name of snapshots.names()) {
    if (names.push(name) < AT_ONCE) continue;
    await noteUncited(engine, names, ledger);
    names = [];
  }
  await noteUncited(engine, names, ledger);
}

async function verifyOne(snapshots: Snapshots, sha256: string, id: string, ledger: Ledger): Promise<void> {
  ledger.count("snapshots");
  try {
    ledger.count("snapshotBytes", (await snapshots.bytes(sha256)).byteLength);
  } catch (error) {
    if (!(error instanceof MahdarError)) throw error;
    ledger.fail("snapshots", id, `snapshot ${sha256}`, error.message, error.next);
  }
}

async function noteUncited(engine: Engine, names: readonly string[], ledger: Ledger): Promise<void> {
  if (names.length === 0) return;
  const rows = await engine.db
    .selectFrom("versions")
    .select("snapshot_sha256")
    .distinct()
    .where("snapshot_sha256", "in", names)
    .execute();
  const cited = new Set(rows.map((row) => row.snapshot_sha256));
  for (const name of names) {
    if (cited.has(name)) continue;
    const message = `no version cites the snapshot ${name}: an adding was interrupted, or is under way`;
    ledger.note("snapshots", `snapshot ${name}`, message, "nothing; the next adding of that page uses it");
  }
}
