import { MahdarError } from "@mahdar/shape";
import { parseDay } from "@mahdar/sources";
import { ORDERS, type Order } from "../article/order.ts";

/** A field of a query as a text; "" when it is missing. Of one given twice, the first counts. */
export function textField(query: unknown, name: string): string {
  const value = (query as Record<string, unknown>)[name];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.trim() : "";
}

/** A day of a query, undefined when missing. Throws bad-field for what is no day. */
export function dayField(query: unknown, name: string): string | undefined {
  const value = textField(query, name);
  if (value === "") return undefined;
  if (/^\d{4}-\d\d-\d\d$/u.test(value) && parseDay(value) !== null) return value;
  throw new MahdarError(
    "bad-field",
    `the field ${name} is ${JSON.stringify(value)}, not a day`,
    "write it as YYYY-MM-DD, as in 2020-06-14",
  );
}

/** One of a table's keys, undefined when missing. Throws bad-field for another value. */
export function choiceField(
  query: unknown,
  name: string,
  table: Readonly<Record<string, unknown>>,
): string | undefined {
  const value = textField(query, name);
  if (value === "") return undefined;
  if (Object.hasOwn(table, value)) return value;
  throw new MahdarError(
    "bad-field",
    `the field ${name} is ${JSON.stringify(value)}`,
    `use one of ${Object.keys(table).join(", ")}`,
  );
}

/** The order asked for the lists of a record, that of the text when missing. Throws bad-field for another value. */
export function orderField(query: unknown): Order {
  return (choiceField(query, "order", ORDERS) ?? "text") as Order;
}

/** A whole number of a query within bounds. Throws bad-field for anything else. */
export function numberField(
  query: unknown,
  name: string,
  { least, most, missing }: { readonly least: number; readonly most: number; readonly missing: number },
): number {
  const value = textField(query, name);
  if (value === "") return missing;
  const number = Number(value);
  if (/^\d{1,6}$/u.test(value) && number >= least && number <= most) return number;
  throw new MahdarError(
    "bad-field",
    `the field ${name} is ${JSON.stringify(value)}`,
    `use a whole number from ${least} to ${most}`,
  );
}

/** An optional text field: undefined where it is empty. */
export function optional(value: string): string | undefined {
  return value === "" ? undefined : value;
}
