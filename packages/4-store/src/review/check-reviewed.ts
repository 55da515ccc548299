import { MahdarError, type MahdarRecord } from "@mahdar/shape";
import { findBrokenSpans } from "../record-spans.ts";
import { SHAPES } from "./item-shape.ts";
import type { AnyItem, ReviewLayer } from "./layers.ts";

/** In UTF-16 units of JSON; a long speech is a tenth of it. */
const ITEM_LENGTH_MAX = 200_000;

/**
 * The item a person gives for a layer, checked: its fields are there and of their kind, and every span says what the
 * frozen text says.
 *
 * @throws MahdarError bad-field, naming the field.
 */
export function checkReviewedItem(layer: ReviewLayer, given: unknown, text: string): AnyItem {
  const refuse = (what: string): MahdarError =>
    new MahdarError("bad-field", `${layer}: ${what}`, "correct that field of the item, then decide again");
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw refuse("the item is no object");
  if (JSON.stringify(given).length > ITEM_LENGTH_MAX) throw refuse("the item is too long");
  const item = given as Record<string, unknown>;
  for (const [field, check] of Object.entries(SHAPES[layer])) {
    const wrong = check(item[field]);
    if (wrong !== null) throw refuse(`${field} ${wrong}`);
  }
  const [broken] = findBrokenSpans({ [layer]: [item] } as unknown as MahdarRecord, text);
  if (broken !== undefined) throw refuse(broken.message.replace(`${layer}[0].`, ""));
  return item as unknown as AnyItem;
}
