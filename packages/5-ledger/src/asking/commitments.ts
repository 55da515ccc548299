import type { Archive } from "@mahdar/store";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { chooseActor } from "./actors/choose-actor.ts";
import { partOf } from "./actors/named-actor.ts";
import { type EvidenceOf, evidenceFrom } from "./asked/evidence.ts";
import { choiceOf, dayAsked, dayOf, limitOf } from "./asked/place.ts";
import { publishedIn } from "./asked/rows.ts";
import { ActorRef } from "./shape/actor.ts";
import { named, pageOf, refOrNull, refTo, text } from "./shape/building.ts";
import { SCHEDULES, Searched, STRENGTHS, TOPICS, Undertaking } from "./shape/items.ts";
import { findPromised, type PromisedRow, windowIn } from "./undertakings/find-promised.ts";
import { scheduleOn } from "./undertakings/schedule-on.ts";
import { searchedOf } from "./undertakings/searched.ts";

/** Which undertakings; with `on` alone all, newest first. */
export interface CommitmentsQuery {
  /** The day asked about, YYYY-MM-DD: what is due or overdue is so on this day. Nobody fills it in. */
  readonly on: string;
  /** Who is bound: a name or an id. */
  readonly by?: string | undefined;
  /** Whom it was promised to: a name or an id. */
  readonly to?: string | undefined;
  readonly topic?: string | undefined;
  readonly strength?: string | undefined;
  /** How it stands against its own schedule on that day; then the one due first comes first. */
  readonly schedule?: string | undefined;
  readonly outlet?: string | undefined;
  /** Worded in articles published in these days, both included. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Commitments = named("Commitments", "Undertakings and how they stand on a day.", {
  schema: Type.Literal("mahdar.commitments/1"),
  on: text("The day asked about, YYYY-MM-DD."),
  by: refOrNull(ActorRef),
  to: refOrNull(ActorRef),
  searched: refTo(Searched),
  ...pageOf(Undertaking),
});
export type Commitments = Static<typeof Commitments>;

/**
 * What was promised, by whom, to whom, by when, and how it stands on a day.
 *
 * @throws MahdarError bad-field, not-found.
 * @example await commitments(archive, { on: "2020-09-01", by: "us", schedule: "due" })
 */
export async function commitments(archive: Archive, query: CommitmentsQuery): Promise<Commitments> {
  const limit = limitOf(query.limit);
  const on = dayAsked(query.on);
  const topic = choiceOf("topic", query.topic, TOPICS);
  const strength = choiceOf("strength", query.strength, STRENGTHS);
  const schedule = choiceOf("schedule", query.schedule, SCHEDULES) ?? null;
  const days = publishedIn(dayOf("from", query.from), dayOf("until", query.until));
  const { by, to, page, searched } = await archive.engine.read(async (tx) => {
    const by = query.by === undefined ? null : await chooseActor(tx, query.by);
    const to = query.to === undefined ? null : await chooseActor(tx, query.to);
    const where = [
      days,
      ...(topic === undefined ? [] : [sql<boolean>`x.topic = ${topic}`]),
      ...(strength === undefined ? [] : [sql<boolean>`x.strength = ${strength}`]),
      ...(query.outlet === undefined ? [] : [sql<boolean>`a.outlet = ${query.outlet}`]),
    ];
    const of = by?.entities ?? null;
    const asked = { on, of, where, to: to?.entities ?? null, schedule, limit, after: query.after };
    return { by, to, page: await findPromised(tx, asked), searched: await searchedOf(tx, on) };
  });
  const evidenceOf = evidenceFrom(archive);
  const items: Undertaking[] = [];
  for (const row of page.rows) items.push(await undertakingOf(row, on, evidenceOf));
  return {
    schema: "mahdar.commitments/1",
    on,
    by: by?.ref ?? null,
    to: to?.ref ?? null,
    searched,
    items,
    next: page.next,
    total: page.total,
    limit,
  };
}

async function undertakingOf(row: PromisedRow, on: string, evidenceOf: EvidenceOf): Promise<Undertaking> {
  const window = windowIn(row);
  return {
    id: `${row.id}#${row.i}`,
    by: partOf(row.by_text, row),
    to: row.beneficiary === null ? null : { text: row.beneficiary, actor: null },
    content: row.content,
    strength: row.strength,
    topic: row.topic,
    standing: {
      said: [],
      shown: [],
      schedule: scheduleOn(window, on),
      window: window === null ? null : { from: window.from, until: window.until, vague: window.vague },
      outcome: null,
      confidence: null,
      settled: false,
    },
    wordings: [
      { content: row.content, deadline: row.deadline, evidence: await evidenceOf("commitments", row) },
    ],
  };
}
