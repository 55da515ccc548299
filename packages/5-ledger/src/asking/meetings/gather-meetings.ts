import { keyWords } from "@mahdar/text";
import { dayNumber } from "../asked/when.ts";
import type { Participant } from "../shape/actor.ts";
import type { Telling } from "./tellings.ts";

/** Tellings of one story whose days are further apart tell of two meetings. */
const STORY_DAYS = 1;

/**
 * Gathers the tellings of an actor's meetings into meetings: the same partner on the same day, or in the same story on
 * neighbouring days. A telling without a day of its own counts for the day it was published.
 *
 * @example gatherMeetings(tellings, "iq-mustafa-al-kadhimi") // [[first telling, second], [another meeting]]
 */
export function gatherMeetings(tellings: readonly Telling[], actor: string): Telling[][] {
  const parents = tellings.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) root = parents[root]!;
    parents[at] = root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [first, second] = [rootOf(one), rootOf(other)];
    parents[Math.max(first, second)] = Math.min(first, second);
  };
  const lastOf = new Map<string, number>();
  const days = tellings.map((telling) => dayNumber(dayOfTelling(telling)));
  const inOrder = tellings.map((_, at) => at).sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0) || a - b);
  for (const at of inOrder) {
    const telling = tellings[at]!;
    for (const partner of partnersOf(telling, actor)) {
      const day = days[at];
      if (day !== null) joinWithLast(`${partner}|${day}`, at);
      if (telling.story === null) continue;
      const key = `${partner}|story ${telling.story}`;
      const last = lastOf.get(key);
      const apart = last === undefined ? null : (days[at] ?? 0) - (days[last] ?? 0);
      if (apart !== null && apart <= STORY_DAYS) join(last!, at);
      lastOf.set(key, at);
    }
  }
  return [...Map.groupBy(tellings.keys(), rootOf).values()].map((group) =>
    [...group].map((at) => tellings[at]!),
  );

  function joinWithLast(key: string, at: number): void {
    const last = lastOf.get(key);
    if (last !== undefined) join(last, at);
    lastOf.set(key, at);
  }
}

/** The whole day a telling stands for: its own where it has one, else that of publication; "" where there is none. */
export function dayOfTelling({ date, published }: Telling): string {
  return dayNumber(date) === null ? published : date!;
}

/** What a participant is compared by. */
export function participantKey({ actor, text }: Participant): string {
  return actor?.id ?? `as written ${keyWords(text).join(" ")}`;
}

/** Whom the actor met; where nobody else is named, the word that tells it stands for them in the one story. */
function partnersOf(telling: Telling, actor: string): readonly string[] {
  const keys = telling.participants.map(participantKey).filter((key) => key !== actor);
  return keys.length > 0 ? keys : [`nobody ${telling.story ?? telling.id} ${telling.trigger_text}`];
}
