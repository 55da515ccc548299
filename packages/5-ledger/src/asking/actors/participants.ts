import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import type { Participant } from "../shape/actor.ts";
import type { ChosenActor } from "./choose-actor.ts";
import { ENTITY, type EntityColumns, LINKED } from "./entity-columns.ts";
import { partOf } from "./named-actor.ts";

export type EventKey = `${number}#${number}`;
export function eventKey(article: number, event: number): EventKey {
  return `${article}#${event}`;
}

/** Who takes part in each event of a set of them, given as rows of `article, event`. */
export async function participantsOf(
  tx: Engine,
  events: RawBuilder<unknown>,
): Promise<ReadonlyMap<EventKey, Participant[]>> {
  const { rows } = await sql<
    { article: number; event: number; role: "actor" | "recipient"; text: string } & EntityColumns
  >`select p.article, p.event, p.role, p.text, ${ENTITY}
    from (${events}) as wanted
    join participants as p on p.article = wanted.article and p.event = wanted.event
    left join entities as n on n.article = p.article and n.entity = p.entity ${LINKED}
    order by p.article, p.event, p.n`.execute(tx.db);
  const found = new Map<EventKey, Participant[]>();
  for (const row of rows) {
    const key = eventKey(row.article, row.event);
    const part: Participant = { ...partOf(row.text, row), role: row.role };
    const there = found.get(key);
    if (there === undefined) found.set(key, [part]);
    else there.push(part);
  }
  return found;
}

/** The events in which an actor takes part, as rows of `article, event`. */
export function eventsWith({ entities }: ChosenActor): RawBuilder<unknown> {
  return sql`select distinct p.article, p.event from (${entities}) as those
    join participants as p on p.article = those.article and p.entity = those.entity`;
}
