import { statusOn } from "@mahdar/link";
import type { SCHEDULES, Window } from "../shape/items.ts";

export type Schedule = (typeof SCHEDULES)[number];

/** Where a window stands on a day. */
export function scheduleOn(window: Window | null, on: string): Schedule {
  return statusOn(window, on);
}
