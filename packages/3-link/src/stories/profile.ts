import type { MahdarRecord, TimeExpression } from "@mahdar/shape";
import { tokenize } from "@mahdar/text";
import { dayNumber } from "./day.ts";
import { stemOf } from "./stem.ts";
import { OPENING_LENGTH, toldOf } from "./told.ts";

/** The parts of a record that decide which story its article belongs to. */
export type StoryRecord = Pick<MahdarRecord, "document" | "entities" | "events" | "times" | "attributions">;

/** What an article is compared by. Keys are for matching only; what is shown of them stands in `shown`. */
export interface StoryProfile {
  readonly id: string;
  /** Publication day as days since 1970-01-01; null when not known. */
  readonly day: number | null;
  /** The day of what it tells: the first past day its opening names, else its own. */
  readonly told: number | null;
  readonly title: ReadonlySet<string>;
  /** Stems of title and opening: what the article is about, without the background further down. */
  readonly opening: ReadonlySet<string>;
  /** Persons, bodies and places: the actor of the knowledge base, else the name. */
  readonly names: ReadonlySet<string>;
  /** Type and day of each event whose day is known. */
  readonly events: ReadonlySet<string>;
  /** Days the article names, other than its own. */
  readonly days: ReadonlySet<number>;
  /** Key → the words of the article it stands for. */
  readonly shown: ReadonlyMap<string, string>;
}

/** Where there is no title, so many letters of the opening stand for it. */
const TITLE_LENGTH = 80;
/** Years, Gregorian and Hijri: as words they tell nothing, and those of the day are in the events. */
const YEAR = /^(?:19|20|14)\d\d$/u;

export function profileOf(record: StoryRecord): StoryProfile {
  const { document, times } = record;
  const shown = new Map<string, string>();
  const body = document.text.slice(0, OPENING_LENGTH);
  const title = stemsOf(document.title ?? body.slice(0, TITLE_LENGTH), [], shown);
  const opening = new Set([...title, ...stemsOf(body, times, shown)]);
  const names = new Set<string>();
  for (const { actor, name } of record.entities) {
    const key = `@${actor ?? [...stemsOf(name, [], null)].join(" ")}`;
    if (key === "@") continue;
    names.add(key);
    if (!shown.has(key)) shown.set(key, name);
  }
  const events = new Set<string>();
  for (const { type, date } of record.events) {
    const day = dayNumber(date);
    if (day !== null) events.add(`!${type} ${day}`);
  }
  const day = dayNumber(document.published);
  return {
    id: document.id,
    day,
    told: toldOf(times, day),
    title,
    opening,
    names,
    events,
    days: daysOf(times, day),
    shown,
  };
}

/** The stems of words and numbers; left out are single letters, years and the words of a date. */
function stemsOf(
  text: string,
  times: readonly TimeExpression[],
  shown: Map<string, string> | null,
): Set<string> {
  const stems = new Set<string>();
  let next = 0;
  for (const { start, word } of tokenize(text)) {
    while (next < times.length && times[next]!.end <= start) next++;
    const time = times[next];
    if (time !== undefined && time.type === "DATE" && time.start <= start) continue;
    if (word.kind === "punct" || word.kind === "symbol" || word.fold.length < 2) continue;
    if (word.kind === "number" && YEAR.test(word.fold)) continue;
    const stem = word.kind === "word" ? stemOf(word.fold) : word.fold;
    stems.add(stem);
    if (shown !== null && !shown.has(stem)) shown.set(stem, word.surface);
  }
  return stems;
}

function daysOf(times: readonly TimeExpression[], own: number | null): Set<number> {
  const days = new Set<number>();
  for (const { value } of times) {
    const day = dayNumber(value);
    if (day !== null && day !== own) days.add(day);
  }
  return days;
}
