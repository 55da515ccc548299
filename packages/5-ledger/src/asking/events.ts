import type { Archive, Engine } from "@mahdar/store";
import { sql } from "kysely";
import { type Static, Type } from "typebox";
import { chooseActor } from "./actors/choose-actor.ts";
import { type EventKey, eventKey, eventsWith, participantsOf } from "./actors/participants.ts";
import { evidenceFrom } from "./asked/evidence.ts";
import { itemPage } from "./asked/item-page.ts";
import { choiceOf, dayOf, limitOf } from "./asked/place.ts";
import { type ItemRow, publishedIn } from "./asked/rows.ts";
import { whenOf } from "./asked/when.ts";
import { ActorRef, type Participant } from "./shape/actor.ts";
import { named, pageOf, refOrNull } from "./shape/building.ts";
import { EVENT_TYPES, EventItem } from "./shape/items.ts";

/** Which events; without anything all, newest article first. */
export interface EventsQuery {
  /** Who takes part: a name or an id. */
  readonly actor?: string | undefined;
  readonly type?: string | undefined;
  readonly outlet?: string | undefined;
  /** Published in these days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | null | undefined;
}

export const Events = named("Events", "Events as articles tell them, newest article first.", {
  schema: Type.Literal("mahdar.events/1"),
  actor: refOrNull(ActorRef),
  ...pageOf(EventItem),
});
export type Events = Static<typeof Events>;

/**
 * Political events, each as one article tells it.
 *
 * @throws MahdarError bad-field, not-found.
 * @example await events(archive, { type: "AGREE", from: "2020-06-01" })
 */
export async function events(archive: Archive, query: EventsQuery): Promise<Events> {
  const limit = limitOf(query.limit);
  const type = choiceOf("type", query.type, EVENT_TYPES);
  const days = publishedIn(dayOf("from", query.from), dayOf("to", query.to));
  const found = await archive.engine.read(async (tx) => {
    const actor = query.actor === undefined ? null : await chooseActor(tx, query.actor);
    const where = [
      days,
      ...(actor === null ? [] : [sql<boolean>`(x.article, x.i) in (${eventsWith(actor)})`]),
      ...(type === undefined ? [] : [sql<boolean>`x.type = ${type}`]),
      ...(query.outlet === undefined ? [] : [sql<boolean>`a.outlet = ${query.outlet}`]),
    ];
    const page = await itemPage<EventColumns>(tx, {
      table: "events",
      columns: EVENT,
      where,
      limit,
      after: query.after,
    });
    return { actor, page, participants: await participantsOfRows(tx, page.rows) };
  });
  const evidenceOf = evidenceFrom(archive);
  const items: EventItem[] = [];
  for (const row of found.page.rows)
    items.push({
      type: row.type,
      mode: row.mode,
      trigger: row.trigger_text,
      when: whenOf(row.date, row.published),
      participants: found.participants.get(eventKey(row.key, row.i)) ?? [],
      place: row.place,
      evidence: await evidenceOf("events", row),
    });
  const { next, total } = found.page;
  return { schema: "mahdar.events/1", actor: found.actor?.ref ?? null, items, next, total, limit };
}

const EVENT = sql`x.type, x.mode, x.trigger_text, x.date, x.place`;
interface EventColumns {
  readonly type: EventItem["type"];
  readonly mode: string | null;
  readonly trigger_text: string;
  readonly date: string | null;
  readonly place: string | null;
}

/** Who takes part in the events of a page. */
async function participantsOfRows(
  tx: Engine,
  rows: readonly Pick<ItemRow, "key" | "i">[],
): Promise<ReadonlyMap<EventKey, Participant[]>> {
  if (rows.length === 0) return new Map();
  const wanted = rows.map(({ key, i }) => sql`(cast(${key} as bigint), cast(${i} as bigint))`);
  return participantsOf(
    tx,
    sql`select column1 as article, column2 as event from (values ${sql.join(wanted)}) as v`,
  );
}
