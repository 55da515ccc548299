import type { MahdarRecord } from "@mahdar/shape";
import type { Order } from "../article/order.ts";
import type { Across } from "../linked/across.ts";
import type { View } from "../view.ts";

/** What every list of cards is made from. */
export interface CardsProps {
  readonly view: View;
  readonly record: MahdarRecord;
  readonly order: Order;
  /** What is known of the items beyond the article. */
  readonly across: Across;
}
