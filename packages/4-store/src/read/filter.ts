import { MahdarError } from "@mahdar/shape";
import { type Expression, expressionBuilder, type SqlBool } from "kysely";
import type { Filter } from "../archive.ts";
import type { Tables } from "../tables.ts";

const LIMIT_MAX = 500;

/** The condition on `articles as a` that a filter means. Articles without a known day are outside every range of days. */
export function filterOf(filter: Filter): Expression<SqlBool> {
  const eb = expressionBuilder<{ a: Tables["articles"] }, "a">();
  const parts: Expression<SqlBool>[] = [];
  if (filter.outlet !== undefined) parts.push(eb("a.outlet", "=", filter.outlet));
  if (filter.from !== undefined) parts.push(eb("a.published", ">=", checkDay("from", filter.from)));
  if (filter.to !== undefined)
    parts.push(eb("a.published", "<=", checkDay("to", filter.to)), eb("a.published", "!=", ""));
  return eb.and(parts);
}

/** The limit of a filter. Throws bad-field when it is no whole number from 1 to 500. */
export function limitOf(filter: Filter): number {
  if (Number.isInteger(filter.limit) && filter.limit >= 1 && filter.limit <= LIMIT_MAX) return filter.limit;
  throw new MahdarError(
    "bad-field",
    `limit is ${filter.limit}`,
    `give a whole number from 1 to ${LIMIT_MAX}`,
  );
}

function checkDay(field: string, day: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day))) return day;
  throw new MahdarError("bad-field", `${field} is ${JSON.stringify(day)}`, "give a day as YYYY-MM-DD");
}
