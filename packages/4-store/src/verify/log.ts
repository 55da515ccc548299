import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { canonicalJson } from "../review/content-hash.ts";
import { CHAIN_START, decisionHash } from "../review/decisions.ts";
import type { DecisionsTable } from "../tables/review.ts";
import { type Ledger, RESTORE } from "./finding.ts";
import { parsed } from "./parsed.ts";

const ROWS_AT_ONCE = 1_000;

/** The chain of the log, row by row; then whether what holds is what the log says was decided last. */
export async function verifyLog(engine: Engine, ledger: Ledger): Promise<void> {
  await verifyChain(engine, ledger);
  await verifyReviewed(engine, ledger);
  await verifyLinks(engine, ledger);
}

async function verifyChain(engine: Engine, ledger: Ledger): Promise<void> {
  const { total } = await engine.db
    .selectFrom("decisions")
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  let last: Pick<DecisionsTable, "seq" | "hash"> = { seq: 0, hash: CHAIN_START };
  for (let done = 0; done < total; ) {
    const rows = await engine.db
      .selectFrom("decisions")
      .selectAll()
      .where("seq", ">", last.seq)
      .orderBy("seq")
      .limit(ROWS_AT_ONCE)
      .execute();
    if (rows.length === 0) return;
    for (const row of rows) {
      verifyRow(row, last, ledger);
      last = row;
    }
    done += rows.length;
    ledger.count("decisions", rows.length);
    ledger.progress({ of: "decisions", done, total });
  }
}

function verifyRow(row: DecisionsTable, last: Pick<DecisionsTable, "seq" | "hash">, ledger: Ledger): void {
  const path = `decision ${row.seq}`;
  const fail = (message: string): void => ledger.fail("log", null, path, message, RESTORE);
  const missing = row.seq - last.seq - 1;
  if (missing > 0) {
    const which =
      missing === 1 ? `decision ${row.seq - 1} is` : `decisions ${last.seq + 1} to ${row.seq - 1} are`;
    fail(`${which} missing from the log`);
  } else if (row.previous !== last.hash) {
    fail(
      last.seq === 0
        ? `${path} is not the beginning of the log`
        : `${path} does not follow on decision ${last.seq}, which was changed or replaced after it`,
    );
  }
  if (decisionHash(row) !== row.hash) {
    fail(
      `${path} (${row.by_whom}, ${row.at}, ${row.action} ${row.subject}) was changed after it was written`,
    );
  }
}

/** Every reviewed item is what its decision says, and the last decision on every item has its row. */
async function verifyReviewed(engine: Engine, ledger: Ledger): Promise<void> {
  const fail = (id: string, message: string): void =>
    ledger.fail("reviews", articleOf(id), id, message, RESTORE);
  let after = "";
  for (;;) {
    const rows = await engine.db
      .selectFrom("record_items as r")
      .leftJoin("decisions as d", "d.seq", "r.decision")
      .innerJoin("versions as v", "v.key", "r.version")
      .select(["r.id", "r.layer", "r.status", "r.revision", "r.item", "r.proposal", "r.decision", "v.n"])
      .select(["d.subject", "d.body"])
      .where("r.id", ">", after)
      .orderBy("r.id")
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const row of rows) {
      if (row.body === null || row.subject !== row.id) {
        fail(row.id, `${row.id} is said to rest on decision ${row.decision}, which is not about it`);
        continue;
      }
      const said = (parsed(row.body) ?? {}) as Record<string, unknown>;
      const { layer, status, revision, n: version } = row;
      const is = {
        ...{ layer, status, revision, version },
        item: parsed(row.item),
        proposal: parsed(row.proposal),
      };
      for (const [field, value] of Object.entries(is)) {
        if (canonicalJson(value) !== canonicalJson(said[field] ?? null))
          fail(row.id, `${row.id}: its ${field} is not what decision ${row.decision} says`);
      }
    }
    if (rows.length < ROWS_AT_ONCE) break;
    after = rows.at(-1)!.id;
  }
  const { rows: lost } = await sql<{ subject: string; seq: number; action: string }>`
    select d.subject, d.seq, d.action from decisions d
    where d.action in ('accept', 'edit', 'reject', 'add', 'withdraw')
      and not exists (select 1 from decisions e where e.subject = d.subject and e.seq > d.seq)
      and (d.action = 'withdraw') = exists (select 1 from record_items r where r.id = d.subject)`.execute(
    engine.db,
  );
  for (const { subject, seq, action } of lost) {
    const is = action === "withdraw" ? "is still there" : "is not there";
    fail(subject, `${subject} ${is}, but decision ${seq} is to ${action} it`);
  }
}

/** Every verdict that holds is the last one the log has on its link, and the other way round. */
async function verifyLinks(engine: Engine, ledger: Ledger): Promise<void> {
  const held = await engine.db
    .selectFrom("link_decisions as l")
    .leftJoin("decisions as d", "d.seq", "l.decision")
    .select(["l.kind", "l.one", "l.other", "l.verdict", "l.decision", "d.body"])
    .execute();
  for (const { kind, one, other, verdict, decision, body } of held) {
    const { before: _, ...said } = (parsed(body) ?? {}) as Record<string, unknown>;
    if (canonicalJson(said) === canonicalJson({ kind, one, other, verdict })) continue;
    const path = `${kind} ${one} ${other}`;
    const message = `the verdict ${verdict} on ${path} is not what decision ${decision} says`;
    ledger.fail("links", null, path, message, RESTORE);
  }
  const { rows: lost } = await sql<{ subject: string; seq: number }>`
    select d.subject, d.seq from decisions d
    where d.action in ('link', 'link-withdraw')
      and not exists (select 1 from decisions e where e.subject = d.subject and e.seq > d.seq)
      and (d.action = 'link') <> exists (select 1 from link_decisions l where l.decision = d.seq)`.execute(
    engine.db,
  );
  for (const { subject, seq } of lost) {
    const message = `the verdict that holds on ${subject} is not that of decision ${seq}, the last on it`;
    ledger.fail("links", null, subject, message, RESTORE);
  }
}

function articleOf(id: string): string {
  return id.replace(/#\d+$/u, "");
}
