import type { Segmented } from "../2-segment/index.ts";
import { bareAt, joinedAt } from "./cursor.ts";
import { readDayNumber, readDayOfPeriod, readNamedDate } from "./date.ts";
import type { DateRead } from "./date-read.ts";

/**
 * The first day of a pair or row that shares its month: «3» in 3 إلى 5 أيار, «الثاني» in الثاني والثالث من آب.
 * The day stands alone as its own expression; month and year come from the date that follows.
 */
export function readSharedDate(doc: Segmented, at: number, inside: boolean, depth = 0): DateRead | null {
  if (depth > 3) return null;
  const number = readDayNumber(doc, at, inside);
  if (number === null) return null;
  const p = afterConnector(doc, number.last);
  if (p === null) return null;
  const next =
    readNamedDate(doc, p.at, p.inside) ??
    readDayOfPeriod(doc, p.at, p.inside, false) ??
    readSharedDate(doc, p.at, p.inside, depth + 1);
  if (next === null || (next.month === undefined && next.monthShift === undefined)) return null;
  return { ...next, day: number.day, start: number.start, last: number.last };
}

const CONNECTORS = new Set(["الي", "حتي", "و", "-", "–", "ـ", "ولغايه", "لغايه", "وحتي", "والي", "او", "/"]);

function afterConnector(
  doc: Segmented,
  at: number,
): { readonly at: number; readonly inside: boolean } | null {
  const token = doc.tokens[at];
  if (token === undefined || token.opensLine) return null;
  if (CONNECTORS.has(token.word.fold)) {
    const dayWord = bareAt(doc, at + 1, "unit");
    return {
      at: dayWord !== null && dayWord.item.unit === "D" && dayWord.item.count === 1 ? at + 2 : at + 1,
      inside: true,
    };
  }
  return joinedAt(doc, at, "ordinal") === null ? null : { at, inside: false };
}
