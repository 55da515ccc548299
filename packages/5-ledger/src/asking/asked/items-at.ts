import type { Engine } from "@mahdar/store";
import { type RawBuilder, sql } from "kysely";
import { entityOf, type ItemQuery } from "./item-page.ts";
import { ITEM, type ItemRow } from "./rows.ts";

/** An item of a list by its article's id and its index. */
export interface ItemPlace {
  readonly article: string;
  readonly index: number;
}

/** The rows of items, in the order of their places; what is no longer there is left out. */
export async function itemsAt<Row>(
  tx: Engine,
  table: ItemQuery["table"],
  columns: RawBuilder<unknown>,
  places: readonly ItemPlace[],
): Promise<(ItemRow & Row)[]> {
  if (places.length === 0) return [];
  const wanted = places.map(
    ({ article, index }) => sql`(cast(${article} as text), cast(${index} as bigint))`,
  );
  const { rows } = await sql<ItemRow & Row>`select ${ITEM}, ${columns}
    from (values ${sql.join(wanted)}) as v
    join articles as a on a.id = v.column1
    join ${sql.table(table)} as x on x.article = a.key and x.i = v.column2 ${entityOf(table)}
    where x.status <> 'rejected'`.execute(tx.db);
  const byPlace = new Map(rows.map((row) => [`${row.id}#${row.i}`, row]));
  return places.flatMap(({ article, index }) => byPlace.get(`${article}#${index}`) ?? []);
}
