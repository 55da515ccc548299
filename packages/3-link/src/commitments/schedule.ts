import type { CommitmentMention } from "./mention.ts";
import type { DayWindow } from "./window.ts";

/** How a commitment stands against its own schedule on a day; nothing is said of whether it was kept. */
export type ScheduleStatus = "not-due" | "due" | "overdue" | "open-ended";

/** A window and the wording it rests on; `moved` where a later wording of the same commitment gave other days. */
export interface DueWindow extends DayWindow {
  readonly mention: string;
  readonly moved: boolean;
}

/**
 * By when the commitment is due: the last exact term its wordings give themselves, else the latest vague one («الأشهر المقبلة»), else
 * null. A term told after it had passed («وعد بها في حزيران الماضي») counts only where no other is known.
 */
export function dueWindow(mentions: readonly CommitmentMention[]): DueWindow | null {
  const dated = mentions.flatMap((mention) => {
    const window = mention.term ?? mention.due;
    return window === null ? [] : [{ mention, window, ahead: isAhead(mention, window) }];
  });
  const pools = [
    dated.filter(({ window, ahead }) => ahead && !window.vague && window.until !== null),
    dated.filter(({ ahead }) => ahead),
    // A day told of a promise afterwards is its term only where the words make it one: «7 ماي الماضي» may date anything.
    dated.filter(({ mention }) => mention.due !== null),
  ];
  const pool = pools.find((some) => some.length > 0);
  const last = pool?.at(-1);
  if (pool === undefined || last === undefined) return null;
  const moved = pool.some(({ window }) => !sameEnd(window, last.window));
  return { ...last.window, mention: last.mention.id, moved };
}

/**
 * Where the window stands on a day, which is an argument: the clock is no one's business here. Not due before it opens, due while it
 * is open, overdue after its last day; open-ended where no end is given.
 */
export function statusOn(window: DayWindow | null, day: string): ScheduleStatus {
  if (window === null || window.until === null) return "open-ended";
  if (day > window.until) return "overdue";
  return window.from !== null && day < window.from ? "not-due" : "due";
}

function isAhead(mention: CommitmentMention, window: DayWindow): boolean {
  return mention.day === null || window.until === null || window.until >= mention.day;
}

/** A month and its last day are one end. */
function sameEnd(one: DayWindow, other: DayWindow): boolean {
  return one.until === other.until || one.vague || other.vague;
}
