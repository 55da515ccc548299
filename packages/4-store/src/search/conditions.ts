import { MahdarError } from "@mahdar/shape";
import { type Expression, expressionBuilder, type SqlBool, sql } from "kysely";
import type { ArticleQuery } from "../archive.ts";
import { filterOf } from "../read/filter.ts";
import type { Tables } from "../tables.ts";

/** The layers an article can be chosen by, each with the column that counts its items. */
export const LAYER_COLUMNS = {
  statements: "a.attributions",
  events: "a.events",
  commitments: "a.commitments",
} as const;

const LISTS = ["statements", "events", "commitments"] as const;

/** The condition on `articles as a` that a query means, its words left aside. What people rejected makes no article match. */
export function articleCondition(query: ArticleQuery): Expression<SqlBool> {
  const eb = expressionBuilder<{ a: Tables["articles"] }, "a">();
  const parts: Expression<SqlBool>[] = [filterOf(query)];
  const { actor, layer, topic, status, kind } = query;
  if (actor !== undefined)
    parts.push(
      sql<SqlBool>`exists (select 1 from actor_members as m where m.article = a.key and m.actor = ${actor})`,
    );
  if (layer !== undefined) {
    const column = LAYER_COLUMNS[layer as keyof typeof LAYER_COLUMNS];
    if (column === undefined) {
      throw new MahdarError(
        "bad-field",
        `layer is ${JSON.stringify(layer)}`,
        `give one of ${Object.keys(LAYER_COLUMNS).join(", ")}`,
      );
    }
    parts.push(eb(column, ">", 0));
  }
  if (topic !== undefined)
    parts.push(
      sql<SqlBool>`exists (select 1 from commitments as c where c.article = a.key and c.topic = ${topic} and c.status <> 'rejected')`,
    );
  if (kind !== undefined)
    parts.push(
      sql<SqlBool>`exists (select 1 from statements as s where s.article = a.key and s.kind = ${kind} and s.status <> 'rejected')`,
    );
  if (status !== undefined)
    parts.push(
      eb.or(
        LISTS.map(
          (list) =>
            sql<SqlBool>`exists (select 1 from ${sql.table(list)} as i where i.article = a.key and i.status = ${status})`,
        ),
      ),
    );
  return eb.and(parts);
}
