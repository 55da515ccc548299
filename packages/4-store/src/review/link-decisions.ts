import { MahdarError } from "@mahdar/shape";
import type { Engine } from "../engine/engine.ts";
import { appendDecision, lockLog } from "./decisions.ts";

/**
 * What a verdict is about: "story" two articles' ids, "actor" two references to entities, "commitment" two references to
 * mentions, "outcome" a commitment's id and a reference to its evidence, "dialogue" a process and what belongs to it.
 */
export type LinkKind = "story" | "actor" | "commitment" | "outcome" | "dialogue";
export type Verdict = "same" | "different" | "accepted" | "rejected";

/** Kinds in which one and other say the same when they change places. */
const SYMMETRIC: ReadonlySet<LinkKind> = new Set(["story", "actor", "commitment"]);
/** SQLite takes at most 32,766 values a statement. */
const REFERENCES_MAX = 10_000;

/** A person's verdict on a link. */
export interface LinkVerdict {
  readonly kind: LinkKind;
  readonly one: string;
  readonly other: string;
  /** null takes the verdict that holds back: the machine's proposal counts again. */
  readonly verdict: Verdict | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A verdict that holds. */
export interface LinkDecision {
  readonly kind: LinkKind;
  /** In the symmetric kinds `one` comes before `other` in the order of their UTF-16 units. */
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict;
  /** Number in the log. */
  readonly decision: number;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
}

/**
 * Writes a verdict to the log and makes it the one that holds, both or neither; gives its number in the log. What was
 * decided before stays in the log: deciding otherwise and taking back are decisions as well.
 *
 * @throws MahdarError bad-field, when a reference, the reason, the person or the moment is missing; not-found, when a
 * verdict is taken back that does not hold.
 * @example await decideLink(engine, { kind: "story", one: "a1", other: "a2", verdict: "different", by, at, reason })
 */
export async function decideLink(engine: Engine, verdict: LinkVerdict): Promise<number> {
  const { kind, by, at, reason } = verdict;
  const [one, other] = inOrder(verdict);
  check(verdict);
  return engine.write(async (tx) => {
    // The log first: on PostgreSQL it makes those who decide take turns, so that `before` is what the log says it is.
    await lockLog(tx);
    const found = await tx.db
      .selectFrom("link_decisions")
      .select("verdict")
      .where("kind", "=", kind)
      .where("one", "=", one)
      .where("other", "=", other)
      .executeTakeFirst();
    if (verdict.verdict === null && found === undefined) {
      throw new MahdarError(
        "not-found",
        `nobody decided on the ${kind} link of ${one} and ${other}`,
        "there is nothing to take back",
      );
    }
    const decision = await appendDecision(tx, {
      at,
      by,
      action: verdict.verdict === null ? "link-withdraw" : "link",
      subject: `${kind} ${one} ${other}`,
      reason: reason.trim(),
      body: { kind, one, other, verdict: verdict.verdict, before: found?.verdict ?? null },
    });
    await tx.db
      .deleteFrom("link_decisions")
      .where("kind", "=", kind)
      .where("one", "=", one)
      .where("other", "=", other)
      .execute();
    if (verdict.verdict !== null) {
      await tx.db
        .insertInto("link_decisions")
        .values({ kind, one, other, verdict: verdict.verdict, decision })
        .execute();
    }
    return decision;
  });
}

/** The verdicts that hold on links of a kind, by one and other; with `references` those with one of them at either end. */
export async function linkDecisions(
  engine: Engine,
  kind: LinkKind,
  references?: readonly string[],
): Promise<LinkDecision[]> {
  if (references === undefined) return (await held(engine, kind).execute()).map(linkOf);
  const found = new Map<string, LinkDecision>();
  for (let from = 0; from < references.length; from += REFERENCES_MAX) {
    const part = references.slice(from, from + REFERENCES_MAX);
    const rows = await held(engine, kind)
      .where((eb) => eb.or([eb("l.one", "in", part), eb("l.other", "in", part)]))
      .execute();
    for (const row of rows) found.set(JSON.stringify([row.one, row.other]), linkOf(row));
  }
  return [...found.values()];
}

function held(engine: Engine, kind: LinkKind) {
  return engine.db
    .selectFrom("link_decisions as l")
    .innerJoin("decisions as d", "d.seq", "l.decision")
    .select(["l.kind", "l.one", "l.other", "l.verdict", "l.decision", "d.by_whom", "d.at", "d.reason"])
    .where("l.kind", "=", kind)
    .orderBy("l.one")
    .orderBy("l.other");
}

function linkOf(row: Awaited<ReturnType<ReturnType<typeof held>["execute"]>>[number]): LinkDecision {
  const { one, other, decision, at, reason } = row;
  return {
    kind: row.kind as LinkKind,
    one,
    other,
    verdict: row.verdict as Verdict,
    decision,
    by: row.by_whom,
    at,
    reason,
  };
}

function inOrder({ kind, one, other }: LinkVerdict): readonly [string, string] {
  return SYMMETRIC.has(kind) && other < one ? [other, one] : [one, other];
}

function check({ kind, one, other, reason }: LinkVerdict): void {
  const wrong =
    one === "" || other === "" || !one.isWellFormed() || !other.isWellFormed() || /\0/u.test(one + other);
  if (wrong || (one === other && SYMMETRIC.has(kind))) {
    throw new MahdarError(
      "bad-field",
      `a ${kind} link of ${JSON.stringify(one)} and ${JSON.stringify(other)} cannot be decided on`,
      "name two different things by their ids",
    );
  }
  if (reason.trim() === "") {
    throw new MahdarError("bad-field", "the verdict has no reason", "say why in a few words");
  }
}
