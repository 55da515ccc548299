import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import { eventKey, participantsOf } from "../actors/participants.ts";
import { ITEM, type ItemRow } from "../asked/rows.ts";
import type { Participant } from "../shape/actor.ts";
import type { EventItem } from "../shape/items.ts";

/** An event of an article as a telling of a meeting. */
export interface Telling extends ItemRow {
  readonly type: EventItem["type"];
  readonly mode: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly trigger_text: string;
  readonly story: string | null;
  readonly origin: number | null;
  readonly participants: readonly Participant[];
}

/** Every telling of these types among some events, given as rows of `article, event`; the earliest published first. */
export async function findTellings(
  tx: Engine,
  among: RawBuilder<unknown>,
  types: readonly string[],
): Promise<Telling[]> {
  const { rows } = await sql<Omit<Telling, "participants">>`
    select ${ITEM}, x.type, x.mode, x.date, x.place, x.trigger_text, s.story, s.origin
    from (${among}) as wanted
    join events as x on x.article = wanted.article and x.i = wanted.event
    join articles as a on a.key = x.article
    left join story_articles as s on s.article = a.key
    where x.status <> 'rejected' and x.type in (${sql.join(types)})
    order by a.published, a.key, x.i`.execute(tx.db);
  const participants = await participantsOf(tx, among);
  return rows.map((row) => ({ ...row, participants: participants.get(eventKey(row.key, row.i)) ?? [] }));
}
