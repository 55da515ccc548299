import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import { LINKED } from "../actors/entity-columns.ts";
import { nextOf, placeAfter } from "./place.ts";
import { ITEM, type ItemRow } from "./rows.ts";

/** Which items of a list: `x` is the list, `a` its articles, `n` the entity that says it or is bound. */
export interface ItemQuery {
  readonly table: "statements" | "events" | "commitments";
  readonly columns: RawBuilder<unknown>;
  /** Only those of these entities, given as rows of `article, entity`; null for all. */
  readonly of?: RawBuilder<unknown> | null;
  readonly where: readonly RawBuilder<boolean>[];
  readonly limit: number;
  readonly after: string | null | undefined;
}

/** The rows of a page, newest article first and then in the order of the text; nothing that people rejected. */
export async function itemPage<Row>(
  tx: Engine,
  { table, columns, of = null, where, limit, after }: ItemQuery,
): Promise<{ readonly rows: (ItemRow & Row)[]; readonly next: string | null; readonly total: number }> {
  const place = placeAfter(after, ["string", "number", "number"]);
  const matching = sql`from ${itemsOf(table, of)} join articles as a on a.key = x.article ${entityOf(table)}
    where ${sql.join([sql`x.status <> 'rejected'`, ...where], sql` and `)}`;
  const beyond =
    place === null
      ? sql``
      : sql`and ((a.published, a.key) < (${place[0]}, ${place[1]}) or (a.key = ${place[1]} and x.i > ${place[2]}))`;
  const { rows } = await sql<ItemRow & Row>`select ${ITEM}, ${columns} ${matching} ${beyond}
    order by a.published desc, a.key desc, x.i limit ${limit + 1}`.execute(tx.db);
  const count = await sql<{ n: number }>`select count(*) as n ${matching}`.execute(tx.db);
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return {
    rows: rows.slice(0, limit),
    next: last === null ? null : nextOf([last.published, last.key, last.i]),
    total: count.rows[0]!.n,
  };
}

/** The items of a list, called `x`; those of some entities alone where these are given. */
export function itemsOf(table: ItemQuery["table"], of: RawBuilder<unknown> | null): RawBuilder<unknown> {
  const items = sql`${sql.table(table)} as x`;
  return of === null
    ? items
    : sql`(${of}) as those join ${items} on x.article = those.article and x.entity = those.entity`;
}

/** The entity an item is of and its actor. Events have none: theirs are the participants'. */
export function entityOf(table: ItemQuery["table"]): RawBuilder<unknown> {
  return table === "events"
    ? sql``
    : sql`left join entities as n on n.article = x.article and n.entity = x.entity ${LINKED}`;
}
