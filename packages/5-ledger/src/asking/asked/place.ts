import { MahdarError } from "@mahdar/shape";
import { parseDay } from "@mahdar/text";

const LIMIT_MAX = 500;
const AFTER_LENGTH_MAX = 2000;

/** Where a page ended, as its `next` tells it. */
export function nextOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that an `after` names; null without one. Throws bad-field when it is none of this list's. */
export function placeAfter(
  after: string | null | undefined,
  types: readonly ("string" | "number")[],
): readonly (string | number)[] | null {
  if (after == null) return null;
  let place: unknown = null;
  try {
    if (after.length <= AFTER_LENGTH_MAX) place = JSON.parse(Buffer.from(after, "base64url").toString());
  } catch {
    place = null;
  }
  if (
    Array.isArray(place) &&
    place.length === types.length &&
    types.every((type, i) => typeof place[i] === type)
  )
    return place as (string | number)[];
  throw new MahdarError(
    "bad-field",
    `after is ${JSON.stringify(after.slice(0, 100))}, not the next of a page of this list`,
    "start from the first page",
  );
}

/** The limit, 50 without one. Throws bad-field when it is no whole number from 1 to 500. */
export function limitOf(limit: number | undefined, missing = 50): number {
  if (limit === undefined) return missing;
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMIT_MAX) return limit;
  throw new MahdarError("bad-field", `limit is ${limit}`, `give a whole number from 1 to ${LIMIT_MAX}`);
}

/** The day, undefined without one. Throws bad-field for what is none. */
export function dayOf(field: string, day: string | undefined): string | undefined {
  if (day === undefined || (/^\d{4}-\d\d-\d\d$/u.test(day) && parseDay(day) !== null)) return day;
  throw new MahdarError(
    "bad-field",
    `${field} is ${JSON.stringify(day.slice(0, 100))}, not a day`,
    "write it as YYYY-MM-DD, as in 2020-06-14",
  );
}

/** The day a question is asked about. Throws bad-field without one: no day is filled in. */
export function dayAsked(on: string): string {
  const day = dayOf("on", on === "" ? undefined : on);
  if (day !== undefined) return day;
  throw new MahdarError("bad-field", "on is missing", "give the day asked about, as in on=2020-09-01");
}

/** The value, undefined without one. Throws bad-field for another than these. */
export function choiceOf<Value extends string>(
  field: string,
  given: string | undefined,
  values: readonly Value[],
): Value | undefined {
  if (given === undefined) return undefined;
  const value = values.find((one) => one === given);
  if (value !== undefined) return value;
  throw new MahdarError(
    "bad-field",
    `${field} is ${JSON.stringify(given.slice(0, 100))}`,
    `use one of ${values.join(", ")}`,
  );
}

/** A page of a list that is in memory as a whole and in order; `keyOf` tells two items apart and gives the order. */
export function pageOfAll<Item>(
  all: readonly Item[],
  keyOf: (item: Item) => string,
  { limit, after }: { readonly limit: number; readonly after: string | null | undefined },
): { readonly items: readonly Item[]; readonly next: string | null; readonly total: number } {
  const place = placeAfter(after, ["string"]);
  const from = place === null ? 0 : all.findIndex((item) => keyOf(item) === place[0]) + 1;
  if (place !== null && from === 0)
    throw new MahdarError(
      "bad-field",
      "after names a place that this list no longer has",
      "the archive has changed since that page; start from the first page",
    );
  const items = all.slice(from, from + limit);
  const isLast = from + limit >= all.length;
  return { items, next: isLast ? null : nextOf([keyOf(items.at(-1)!)]), total: all.length };
}
