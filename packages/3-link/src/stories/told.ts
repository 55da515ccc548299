import type { TimeExpression } from "@mahdar/shape";
import { dayNumber } from "./day.ts";

/** Letters of the body that count as the opening: about its first two sentences. */
export const OPENING_LENGTH = 300;
/** An article tells what is at most so many days old; an older day in its opening is background. */
const NEWS_DAYS = 7;

/** The day of what an article tells: the first past day its opening names, else that of its publication; null without one. */
export function toldOf(times: readonly TimeExpression[], own: number | null): number | null {
  if (own === null) return null;
  for (const { start, value } of times) {
    if (start > OPENING_LENGTH) break;
    const day = dayNumber(value);
    if (day !== null && day <= own && own - day <= NEWS_DAYS) return day;
  }
  return own;
}
