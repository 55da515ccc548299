import type { Engine, LinkKind } from "@mahdar/store";
import { sql } from "kysely";
import type { DecidedPair, Linker, Turn } from "./linker.ts";

/** Any number of ours: those who link one PostgreSQL archive take turns by it. SQLite has one writer anyway. */
const LINKING_LOCK = 0x4d41484c;

/** What one who links remembers between turns. */
export interface Linking {
  readonly linkers: readonly Linker[];
  /** The number of the last turn it took and that was kept; null before the first and after one that failed. */
  turn: number | null;
}

/**
 * Runs `work` in one write transaction in which nobody else links. Verdicts given since the last turn, by whatever
 * program, are followed last.
 */
export async function takeTurn<Result>(
  engine: Engine,
  linking: Linking,
  now: string,
  work: (tx: Engine, turn: Turn) => Promise<Result>,
): Promise<Result> {
  const before = linking.turn;
  linking.turn = null;
  let taken = 0;
  const result = await engine.write(async (tx) => {
    if (tx.kind === "postgres") await sql`select pg_advisory_xact_lock(${LINKING_LOCK})`.execute(tx.db);
    const row = await tx.db.selectFrom("linking").selectAll().executeTakeFirstOrThrow();
    taken = row.turn + 1;
    const turn = { undisturbed: row.turn === before, now };
    const done = await work(tx, turn);
    const decision = await followDecisions(tx, linking.linkers, row.decision, turn);
    await tx.db.updateTable("linking").set({ turn: taken, decision }).execute();
    return done;
  });
  linking.turn = taken;
  return result;
}

/** Has the linkers settle what was decided after decision `after`; gives the last decision there is. */
async function followDecisions(
  tx: Engine,
  linkers: readonly Linker[],
  after: number,
  turn: Turn,
): Promise<number> {
  const rows = await tx.db
    .selectFrom("decisions")
    .select(["seq", "action", "body"])
    .where("seq", ">", after)
    .orderBy("seq")
    .execute();
  const pairs = rows.flatMap(({ action, body }) =>
    action === "link" || action === "link-withdraw" ? [JSON.parse(body) as DecidedPair] : [],
  );
  for (const linker of linkers) {
    const kinds: readonly LinkKind[] = linker.kinds ?? [];
    const its = pairs.filter(({ kind }) => kinds.includes(kind));
    if (its.length > 0) await linker.settle?.(tx, its, turn);
  }
  return rows.at(-1)?.seq ?? after;
}
