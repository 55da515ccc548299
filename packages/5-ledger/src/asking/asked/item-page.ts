import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import { nextOf, placeAfter } from "./place.ts";
import { ITEM, type ItemRow } from "./rows.ts";

/** Which items of a list: `x` is the list, `a` its articles, `n` the entity that says it or is bound. */
export interface ItemQuery {
  readonly table: "statements" | "events" | "commitments";
  readonly columns: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<boolean>[];
  readonly limit: number;
  readonly after: string | null | undefined;
}

/** The rows of a page, newest article first and then in the order of the text; nothing that people rejected. */
export async function itemPage<Row>(
  tx: Engine,
  { table, columns, where, limit, after }: ItemQuery,
): Promise<{ readonly rows: (ItemRow & Row)[]; readonly next: string | null; readonly total: number }> {
  const place = placeAfter(after, ["string", "number", "number"]);
  const matching = sql`from ${sql.table(table)} as x join articles as a on a.key = x.article ${entityOf(table)}
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

/** Events have no entity of their own: theirs are the participants'. */
export function entityOf(table: ItemQuery["table"]): RawBuilder<unknown> {
  return table === "events"
    ? sql``
    : sql`left join entities as n on n.article = x.article and n.entity = x.entity`;
}

/** The columns of the entity, for `partOf`. */
export const ENTITY = sql`n.type as entity_type, n.name as entity_name, n.actor as entity_actor`;
export interface EntityColumns {
  readonly entity_type: string | null;
  readonly entity_name: string | null;
  readonly entity_actor: string | null;
}
