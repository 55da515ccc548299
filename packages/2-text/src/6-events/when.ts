import type { TimeExpression } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Scene } from "./scene.ts";

/** An event's day as far as the text gives it, and whether it stands in the event's own clause or is carried over. */
export interface When {
  readonly date: string | null;
  readonly basis: "own" | "near" | "before" | "none";
  readonly time: TimeExpression | null;
}

const OWN_REACH = 14;
const CARRY_REACH = 700;
const SIGHT = 1200;

/** The date of a candidate: the nearest date of its sentence, one after the trigger before one that stands ahead of it. */
export function findWhen(scene: Scene, candidate: Candidate): When {
  const sentence = scene.doc.sentences[scene.sentenceAt[candidate.first]!]!;
  let best: TimeExpression | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  // A sentence without an end is looked at round the trigger only.
  const from = firstTimeFrom(scene, Math.max(sentence.start, candidate.start - SIGHT));
  for (let index = from; index < scene.draft.times.length; index++) {
    const time = scene.draft.times[index]!;
    if (time.start >= sentence.end || time.start > candidate.end + SIGHT) break;
    if (dayOf(time) === null) continue;
    const cost = distance(scene, candidate, time);
    if (cost < bestCost) {
      best = time;
      bestCost = cost;
    }
  }
  if (best === null) {
    const carried = recentDayBefore(scene, sentence.start, from);
    return carried === null
      ? { date: null, basis: "none", time: null }
      : { date: dayOf(carried), basis: "before", time: carried };
  }
  return { date: dayOf(best), basis: bestCost <= OWN_REACH ? "own" : "near", time: best };
}

/** The last day told shortly before, when it is the day of the news: at most four days before publication, or after it. */
function recentDayBefore(scene: Scene, start: number, from: number): TimeExpression | null {
  const { published, times } = scene.draft;
  if (published === null) return null;
  for (let index = from - 1; index >= 0 && start - times[index]!.end < CARRY_REACH; index--) {
    const day = dayOf(times[index]!);
    if (day === null || day.length < 10) continue;
    const days = (Date.parse(published) - Date.parse(day)) / 86_400_000;
    if (days >= 0 && days <= 4) return times[index]!;
  }
  return null;
}

/** A TIMEX3 value as an event's date: a day, month, year, week or season; parts of day and clock times lose theirs. */
export function dayOf(time: TimeExpression): string | null {
  if (time.type === "DURATION" || time.type === "SET" || time.value === null || !/^\d{4}/u.test(time.value))
    return null;
  const day = /^\d{4}-\d\d-\d\d/u.exec(time.value);
  return day === null ? time.value : day[0];
}

function distance(scene: Scene, candidate: Candidate, time: TimeExpression): number {
  const at = tokenIndexAt(scene.doc, time.start);
  const after = at >= candidate.last;
  const [low, high] = after
    ? [candidate.last, at]
    : [
        tokenIndexAt(scene.doc, time.end - 1) + 1,
        candidate.carrier?.side === "before"
          ? Math.min(candidate.carrier.at, candidate.first)
          : candidate.first,
      ];
  let cost = Math.max(0, high - low) * (after ? 1 : 1.3);
  for (let k = low; k < high; k++) {
    const word = scene.clause[k];
    // The clause that the noun's own verb opens is the event's: الحوار الذي تم عقده الخميس.
    if (word?.is === "stop" && !(candidate.carrier?.side === "after" && k < candidate.carrier.at)) cost += 3;
    if (word?.as === "حول") cost += 3;
    if (scene.triggers[k]?.value.some((trigger) => trigger.sure) === true) cost += 4;
    const surface = scene.doc.tokens[k]!.word.surface;
    if (surface === "،" || surface === ",") cost += 1;
  }
  // لعام 2008 belongs to the noun before it.
  const opening = scene.doc.tokens[at]!;
  if (
    !after &&
    scene.clause[at] == null &&
    /^[وف]?ل/u.test(opening.word.fold) &&
    !opening.word.fold.startsWith("ليل")
  )
    return Number.POSITIVE_INFINITY;
  return cost;
}

function firstTimeFrom(scene: Scene, start: number): number {
  const { times } = scene.draft;
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
