import { sha256Of } from "../snapshots.ts";

/**
 * The hash of what an item says, whatever the order of its fields: what a reviewer gives back to show that the item
 * decided on is the one that was seen. sha256, hexadecimal.
 */
export function contentHash(item: unknown): string {
  return sha256Of(canonicalJson(item));
}

/** JSON with the fields of every object in order; fields without a value are left out. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
