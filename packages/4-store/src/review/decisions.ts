import { MahdarError } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import { storableText } from "../exact-text.ts";
import { sha256Of } from "../snapshots.ts";
import type { DecisionsTable } from "../tables/review.ts";

/** What a person decided, for the log. */
export interface NewDecision {
  /** ISO 8601, the caller's clock; recorded as it is, also where it was set back: the order of the log is its own. */
  readonly at: string;
  readonly by: string;
  /** @example "accept", "link" */
  readonly action: string;
  /** What it is about, in one line, the same for every decision about it. */
  readonly subject: string;
  readonly reason: string | null;
  /** All that was decided, so that the log alone tells it; anything JSON holds. */
  readonly body: unknown;
}

/** What stands in `previous` of the first decision. */
export const CHAIN_START = "0".repeat(64);

/**
 * Adds a decision at the end of the log and gives its number. Inside `engine.write` it is part of that transaction; one
 * writer at a time goes through here, up to the end of its transaction. On PostgreSQL lock the articles first that are
 * to change, never after: who adds locks articles and then asks for nothing more.
 *
 * @throws MahdarError bad-field, when nobody is named or `at` is no moment.
 * @example await appendDecision(tx, { at, by: "سناء", action: "accept", subject: "a1#1", reason: null, body: { item } })
 */
export async function appendDecision(engine: Engine, decision: NewDecision): Promise<number> {
  checkDecision(decision);
  return engine.write(async (tx) => {
    const seq = await lockLog(tx);
    const last = await tx.db
      .selectFrom("decisions")
      .select("hash")
      .where("seq", "=", seq - 1)
      .executeTakeFirst();
    const row = {
      seq,
      at: decision.at,
      by_whom: storableText(decision.by.trim()),
      action: decision.action,
      subject: storableText(decision.subject),
      reason: storableText(decision.reason),
      body: JSON.stringify(decision.body),
      previous: last?.hash ?? CHAIN_START,
    };
    await tx.db
      .insertInto("decisions")
      .values({ ...row, hash: decisionHash(row) })
      .execute();
    return row.seq;
  });
}

/**
 * Makes this transaction the only one that decides, up to its end, and gives the number its next decision gets. On SQLite
 * whoever writes is the only one anyway.
 */
export async function lockLog(tx: Engine): Promise<number> {
  if (tx.kind === "postgres") await tx.exec("lock table decisions in share row exclusive mode");
  const last = await tx.db
    .selectFrom("decisions")
    .select((eb) => eb.fn.max("seq").as("seq"))
    .executeTakeFirst();
  return (last?.seq ?? 0) + 1;
}

/** The hash of a row of the log: sha256 of its fields as JSON, in this order, with the hash of the row before it. */
export function decisionHash(row: Omit<DecisionsTable, "hash">): string {
  const { seq, at, by_whom, action, subject, reason, body, previous } = row;
  return sha256Of(JSON.stringify({ seq, at, by_whom, action, subject, reason, body, previous }));
}

/** Refuses a decision that nobody made, or at no moment. */
export function checkDecision({ at, by }: { readonly at: string; readonly by: string }): void {
  if (by.trim() === "" || /\p{Cc}/u.test(by)) {
    throw new MahdarError("bad-field", `by is ${JSON.stringify(by)}`, "say who decides: a name on one line");
  }
  if (Number.isNaN(Date.parse(at))) {
    throw new MahdarError(
      "bad-field",
      `at is ${JSON.stringify(at)}`,
      "give the moment of the decision in ISO 8601",
    );
  }
}

/** A decision as the log tells it. */
export interface LoggedDecision {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly body: unknown;
  readonly hash: string;
}

/** Which decisions, the newest first. */
export interface LogQuery {
  readonly subject?: string | undefined;
  readonly by?: string | undefined;
  /** 1 to 500. */
  readonly limit: number;
  /** Only those before this number: the last `seq` of the page before. */
  readonly before?: number | undefined;
}

/** The log of decisions, the newest first. */
export async function listDecisions(engine: Engine, query: LogQuery): Promise<LoggedDecision[]> {
  let wanted = engine.db.selectFrom("decisions").selectAll();
  if (query.subject !== undefined) wanted = wanted.where("subject", "=", query.subject);
  if (query.by !== undefined) wanted = wanted.where("by_whom", "=", query.by);
  if (query.before !== undefined) wanted = wanted.where("seq", "<", query.before);
  if (!Number.isInteger(query.limit) || query.limit < 1 || query.limit > 500) {
    throw new MahdarError("bad-field", `limit is ${query.limit}`, "give a whole number from 1 to 500");
  }
  const rows = await wanted.orderBy("seq", "desc").limit(query.limit).execute();
  return rows.map(({ seq, at, by_whom, action, subject, reason, body, hash }) => ({
    seq,
    at,
    by: by_whom,
    action,
    subject,
    reason,
    body: JSON.parse(body) as unknown,
    hash,
  }));
}
