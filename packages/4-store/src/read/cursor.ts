import { MahdarError } from "@mahdar/shape";

/** Where a page ended: values of the last row's place in the order. */
export type Place = readonly (string | number)[];

/** The opaque form of a place. */
export function cursorOf(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place a cursor names; null when there is no cursor. Throws bad-field when it is none of this list's. */
export function placeOf(
  cursor: string | null | undefined,
  types: readonly ("string" | "number")[],
): Place | null {
  if (cursor == null) return null;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    place = null;
  }
  if (
    Array.isArray(place) &&
    place.length === types.length &&
    types.every((type, i) => typeof place[i] === type)
  ) {
    return place as Place;
  }
  throw new MahdarError(
    "bad-field",
    `after is ${JSON.stringify(cursor)}, not the next of a page of this list`,
    "start from the first page",
  );
}
