import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import type { ChosenActor } from "../actors/choose-actor.ts";
import { ENTITY, type EntityColumns, NO_ENTITY } from "../actors/entity-columns.ts";
import { partOf } from "../actors/named-actor.ts";
import { type EventKey, eventKey, eventsWith, participantsOf } from "../actors/participants.ts";
import { entityOf, itemsOf } from "../asked/item-page.ts";
import { ITEM, type ItemRow, publishedIn } from "../asked/rows.ts";
import type { Part } from "../shape/actor.ts";
import type { TIMELINE_KINDS } from "../shape/items.ts";

type Kind = (typeof TIMELINE_KINDS)[number];

export interface EntriesQuery {
  readonly actor: ChosenActor | null;
  readonly story: string | undefined;
  readonly dialogue: string | undefined;
  readonly topic: string | undefined;
  readonly kind: Kind | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** `dayKey`, `rank`, `id`, `i` of the last entry of the page before. */
  readonly place: readonly (string | number)[] | null;
  readonly limit: number;
}

/** An entry with the place it has in the order; a round has no article, its `id` is the process. */
export interface EntryRow extends ItemRow, EntityColumns {
  readonly kind: Kind;
  readonly day_key: string;
  readonly rank: number;
  readonly what: string;
  readonly text: string;
  /** Who said it or is bound, as written. */
  readonly named: string | null;
  readonly date: string | null;
  readonly number: number | null;
}

export interface Entries {
  readonly rows: readonly EntryRow[];
  readonly more: boolean;
  readonly total: number;
}

/** What stands on one day stands in this order: a round, then what happened, was said and was promised. */
const KINDS: readonly Kind[] = ["round", "event", "statement", "commitment"];
/** Greater than every day: what has none comes last. */
const NO_DAY = "~";

/** The entries of a page in the order of days, and how many there are in all. */
export async function findEntries(tx: Engine, query: EntriesQuery): Promise<Entries> {
  const { from, to, place, limit } = query;
  const parts = KINDS.filter((kind) => isAsked(kind, query)).map((kind) => PARTS[kind](query));
  if (parts.length === 0) return { rows: [], more: false, total: 0 };
  const days = [
    // 2015 may be any day from 2015-01-01 to 2015-12-31: it sorts before the first and, with ~ behind, after the last.
    ...(from === undefined ? [] : [sql<boolean>`e.day_key || '~' >= ${from} and e.day_key <> ${NO_DAY}`]),
    ...(to === undefined ? [] : [sql<boolean>`e.day_key <= ${to}`]),
  ];
  const matching = sql`from (${sql.join(parts, sql` union all `)}) as e
    where ${days.length === 0 ? sql`true` : sql.join(days, sql` and `)}`;
  const beyond =
    place === null
      ? sql``
      : sql`and (e.day_key, e.rank, e.id, e.i) > (${place[0]}, cast(${place[1]} as bigint), ${place[2]}, cast(${place[3]} as bigint))`;
  const { rows } = await sql<EntryRow>`select e.* ${matching} ${beyond}
    order by e.day_key, e.rank, e.id, e.i limit ${limit + 1}`.execute(tx.db);
  const count = await sql<{ n: number }>`select count(*) as n ${matching}`.execute(tx.db);
  return { rows: rows.slice(0, limit), more: rows.length > limit, total: count.rows[0]!.n };
}

/** Who takes part in the events, says the statements and is bound by the commitments of a page, by kind and place. */
export async function entryWho(tx: Engine, rows: readonly EntryRow[]): Promise<ReadonlyMap<string, Part[]>> {
  const found = new Map<string, Part[]>();
  const events = rows.filter(({ kind }) => kind === "event");
  for (const row of rows)
    if (row.named !== null) found.set(whoKey(row.kind, eventKey(row.key, row.i)), [partOf(row.named, row)]);
  if (events.length === 0) return found;
  const wanted = events.map(({ key, i }) => sql`(cast(${key} as bigint), cast(${i} as bigint))`);
  const participants = await participantsOf(
    tx,
    sql`select column1 as article, column2 as event from (values ${sql.join(wanted)}) as v`,
  );
  for (const [key, parts] of participants)
    found.set(
      whoKey("event", key),
      parts.map(({ text, actor }) => ({ text, actor })),
    );
  return found;
}

export function whoKey(kind: Kind, key: EventKey): string {
  return `${kind} ${key}`;
}

/** A topic is a commitment's alone, and rounds belong to no actor and no story. */
function isAsked(kind: Kind, { kind: only, topic, actor, story }: EntriesQuery): boolean {
  if (only !== undefined && kind !== only) return false;
  if (topic !== undefined) return kind === "commitment";
  return kind !== "round" || (actor === null && story === undefined);
}

/** A whole day, month or year as its text has it; anything else stands on the day of publication. */
const EVENT_DAY = sql`case
  when length(x.date) in (4, 10) then x.date
  when length(x.date) = 7 and substr(x.date, 6, 1) in ('0', '1') then x.date
  when a.published <> '' then a.published else ${sql.lit(NO_DAY)} end`;
const PUBLISHED_DAY = sql`case when a.published <> '' then a.published else ${sql.lit(NO_DAY)} end`;

const PARTS: Readonly<Record<Kind, (query: EntriesQuery) => RawBuilder<unknown>>> = {
  event: (query) => sql`select 'event' as kind, ${EVENT_DAY} as day_key, cast(1 as bigint) as rank, ${ITEM},
      x.type as what, x.trigger_text as text, cast(null as text) as named, x.date, cast(null as bigint) as number,
      ${NO_ENTITY}
    from events as x join articles as a on a.key = x.article
    where x.status <> 'rejected' and ${articlesOf(query)}
      and ${query.actor === null ? sql`true` : sql`(x.article, x.i) in (${eventsWith(query.actor)})`}`,
  statement: (
    query,
  ) => sql`select 'statement' as kind, ${PUBLISHED_DAY} as day_key, cast(2 as bigint) as rank, ${ITEM},
      x.kind as what, x.content as text, x.source as named, cast(null as text) as date, cast(null as bigint) as number,
      ${ENTITY}
    from ${itemsOf("statements", query.actor?.entities ?? null)} join articles as a on a.key = x.article ${entityOf("statements")}
    where x.status <> 'rejected' and ${publishedIn(query.from, query.to)} and ${articlesOf(query)}`,
  commitment: (
    query,
  ) => sql`select 'commitment' as kind, ${PUBLISHED_DAY} as day_key, cast(3 as bigint) as rank, ${ITEM},
      x.strength as what, x.content as text, x.actor as named, cast(null as text) as date, cast(null as bigint) as number,
      ${ENTITY}
    from ${itemsOf("commitments", query.actor?.entities ?? null)} join articles as a on a.key = x.article ${entityOf("commitments")}
    where x.status <> 'rejected' and ${publishedIn(query.from, query.to)} and ${articlesOf(query)}
      and ${query.topic === undefined ? sql`true` : sql`x.topic = ${query.topic}`}`,
  round: ({ dialogue }) => sql`select 'round' as kind, r.held as day_key, cast(0 as bigint) as rank,
      cast(0 as bigint) as key, r.process as id, cast(0 as bigint) as version, cast(null as text) as title,
      cast(null as text) as outlet, '' as published, r.n as i, cast(null as text) as item, 'proposed' as status,
      cast(null as real) as confidence, cast(null as text) as modality, cast(0 as bigint) as start, '' as rule,
      'round' as what, d.name as text, cast(null as text) as named, r.held as date, r.number,
      ${NO_ENTITY}
    from dialogue_rounds as r join dialogues as d on d.process = r.process
    where ${dialogue === undefined ? sql`true` : sql`r.process = ${dialogue}`}`,
};

/** The condition on `a` of a story and a dialogue. */
function articlesOf({ story, dialogue }: EntriesQuery): RawBuilder<boolean> {
  const parts = [
    ...(story === undefined
      ? []
      : [sql`a.key in (select article from story_articles where story = ${story})`]),
    ...(dialogue === undefined
      ? []
      : [sql`a.key in (select article from dialogue_articles where process = ${dialogue})`]),
  ];
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(parts, sql` and `)}`;
}
