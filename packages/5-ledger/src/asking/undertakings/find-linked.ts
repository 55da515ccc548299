import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import { nextOf, placeAfter } from "../asked/place.ts";
import { type UndertakingsAsked, wordingConditions } from "./asked.ts";
import { promisedTo } from "./find-promised.ts";
import type { Schedule } from "./schedule-on.ts";

/** A place after every day. */
const NO_END = "9999";

/**
 * The linked undertakings of a page by id: newest first, but where a schedule is asked for, the one due first. One is meant
 * when any of its wordings is; one first worded after the day asked about is not there yet.
 */
export async function findLinked(tx: Engine, asked: UndertakingsAsked) {
  const { on, schedule, outcome, limit, after } = asked;
  const isByDue = schedule !== null;
  const order = isByDue ? sql`coalesce(c.due_until, ${NO_END})` : sql`coalesce(c.last_day, '')`;
  const place = placeAfter(after, ["string", "string"]);
  const wordings = await wordingsAsked(tx, asked);
  const where = [
    sql<boolean>`(c.first_day is null or c.first_day <= ${on})`,
    ...(schedule === null ? [] : [SCHEDULED[schedule](on)]),
    ...(outcome === undefined ? [] : [sql<boolean>`c.outcome = ${outcome}`]),
    ...(wordings === null ? [] : [sql<boolean>`c.id in (${wordings})`]),
  ];
  const matching = sql`from linked_commitments as c where ${sql.join(where, sql` and `)}`;
  const beyond =
    place === null
      ? sql``
      : isByDue
        ? sql`and (${order}, c.id) > (${place[0]}, ${place[1]})`
        : sql`and (${order}, c.id) < (${place[0]}, ${place[1]})`;
  const direction = isByDue ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ id: string; place: string }>`
    select c.id, ${order} as place ${matching} ${beyond}
    order by ${order} ${direction}, c.id ${direction} limit ${limit + 1}`.execute(tx.db);
  const count = await sql<{ n: number }>`select count(*) as n ${matching}`.execute(tx.db);
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return {
    ids: rows.slice(0, limit).map(({ id }) => id),
    next: last === null ? null : nextOf([last.place, last.id]),
    total: count.rows[0]!.n,
  };
}

const SCHEDULED: Readonly<Record<Schedule, (on: string) => RawBuilder<boolean>>> = {
  "not-due": (on) => sql`(c.due_until >= ${on} and c.due_from > ${on})`,
  due: (on) => sql`(c.due_until >= ${on} and (c.due_from is null or c.due_from <= ${on}))`,
  overdue: (on) => sql`c.due_until < ${on}`,
  "open-ended": () => sql`c.due_until is null`,
};

/** The undertakings with a wording that is asked for, as rows of an id; null where every one is. */
async function wordingsAsked(tx: Engine, asked: UndertakingsAsked): Promise<RawBuilder<unknown> | null> {
  const { of, to, topic, strength, outlet, from, until } = asked;
  if (
    [of, to].every((one) => one === null) &&
    [topic, strength, outlet, from, until].every((one) => one === undefined)
  )
    return null;
  const where = [
    sql<boolean>`x.status <> 'rejected'`,
    ...wordingConditions(asked),
    ...(of === null ? [] : [sql<boolean>`(x.article, x.entity) in (${of})`]),
    ...(to === null ? [] : [sql<boolean>`(x.article, x.i) in (${await promisedTo(tx, to)})`]),
  ];
  return sql`select w.commitment from commitment_mentions as w
    join commitments as x on x.article = w.article and x.i = w.i
    join articles as a on a.key = x.article where ${sql.join(where, sql` and `)}`;
}
