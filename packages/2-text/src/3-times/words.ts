import { fold } from "../1-normalise/index.ts";
import { newSilence, newSlot, PhraseTable, type Reading, type Word } from "../2-segment/index.ts";
import * as lexicon from "../lexicon/times.generated.ts";
import type { Calendar, DayPart, Unit } from "./sense.ts";

/** What a single word can be to the calendar. */
export type Item =
  | { readonly is: "weekday"; readonly weekday: number }
  | { readonly is: "weekdayBare"; readonly weekday: number }
  | { readonly is: "cardinal"; readonly number: number }
  | { readonly is: "ordinal"; readonly number: number }
  | { readonly is: "unit"; readonly unit: Unit; readonly count: number }
  | { readonly is: "relative"; readonly shift: number; readonly dual: boolean; readonly weak: boolean }
  | { readonly is: "season"; readonly season: string }
  | { readonly is: "edge" }
  | { readonly is: "decade"; readonly decade: number }
  | { readonly is: "vagueBefore" }
  | { readonly is: "vagueAfter" };

/** An item read off a written form, with the clitics that stood before it and whether it has the article. */
export interface Hit<T extends Item = Item> {
  readonly item: T;
  readonly reading: Reading;
  readonly definite: boolean;
}

const items = new Map<string, Item[]>();
const put = (form: string, item: Item): void => {
  const key = fold(form);
  const known = items.get(key);
  if (known === undefined) items.set(key, [item]);
  else known.push(item);
};
for (const row of lexicon.weekdays) {
  put(row.form, { is: "weekday", weekday: Number(row.weekday) });
  put(row.form.slice(2), { is: "weekdayBare", weekday: Number(row.weekday) });
}
for (const row of lexicon.numbers)
  put(
    row.form,
    row.kind === "ordinal"
      ? { is: "ordinal", number: Number(row.number) }
      : { is: "cardinal", number: Number(row.number) },
  );
for (const row of lexicon.units)
  put(row.form, { is: "unit", unit: row.unit as Unit, count: Number(row.count) });
for (const row of lexicon.relatives)
  put(row.form, {
    is: "relative",
    shift: Number(row.shift),
    dual: row.number === "2",
    weak: row.strength === "weak",
  });
for (const row of lexicon.seasons) put(row.form, { is: "season", season: row.season });
for (const row of lexicon.edges) put(row.form, { is: "edge" });
for (const row of lexicon.decades) put(row.form, { is: "decade", decade: Number(row.decade) });
for (const row of lexicon.vagueAmounts)
  put(row.form, { is: row.side === "before" ? "vagueBefore" : "vagueAfter" });

const slot = newSlot();
const SILENT = newSilence();
const NONE: readonly never[] = [];

/** All calendar readings of a written form, the one with fewest clitics first. */
export function hitsOf(word: Word): readonly Hit[] {
  if ((word.silent & SILENT) !== 0) return NONE;
  const known = word.slots[slot] as readonly Hit[] | undefined;
  if (known !== undefined) return known;
  const hits = word.kind === "word" ? learn(word.readings) : NONE;
  if (hits.length === 0) word.silent |= SILENT;
  else word.slots[slot] = hits;
  return hits;
}

function learn(readings: readonly Reading[]): readonly Hit[] {
  let out: Hit[] | null = null;
  for (const reading of readings) {
    if (reading.prep === "س") continue;
    const { stem } = reading;
    for (const item of items.get(stem) ?? NONE) (out ??= []).push({ item, reading, definite: false });
    if (stem.length > 3 && stem.startsWith("ال"))
      for (const item of items.get(stem.slice(2)) ?? NONE)
        (out ??= []).push({ item, reading, definite: true });
  }
  return out ?? NONE;
}

export interface MonthRow {
  readonly month: number;
  readonly calendar: Calendar;
  readonly needsSupport: boolean;
}
export const monthNames = new PhraseTable<MonthRow>(
  lexicon.months.map((row) => [
    row.form,
    {
      month: Number(row.month),
      calendar: row.calendar as Calendar,
      needsSupport: row.needsSupport === "yes",
    },
  ]),
);
export const dayWords = new PhraseTable<number>(
  lexicon.dayWords.map((row) => [row.phrase, Number(row.days)]),
);
export const dayParts = new PhraseTable<DayPart>(
  lexicon.dayParts.map((row) => [row.phrase, row.part as DayPart]),
);
export const references = new PhraseTable<{ readonly value: string; readonly after: string }>(
  lexicon.references.map((row) => [row.phrase, { value: row.value, after: fold(row.after) }]),
);
export const sets = new PhraseTable<string>(lexicon.sets.map((row) => [row.phrase, row.value]));
export const festivals = new PhraseTable<{
  readonly calendar: Calendar;
  readonly month: number;
  readonly day: number | null;
}>(
  lexicon.festivals.map((row) => [
    row.phrase,
    {
      calendar: row.calendar as Calendar,
      month: Number(row.month),
      day: row.day === "" ? null : Number(row.day),
    },
  ]),
);
export const approximations = new PhraseTable<true>(lexicon.approximations.map((row) => [row.phrase, true]));
export const timeZones = new PhraseTable<boolean>(
  lexicon.timeZones.map((row) => [row.phrase, row.utc === "yes"]),
);
export const leadIns = new PhraseTable<true>(lexicon.leadIns.map((row) => [row.phrase, true]));

const knownDays = new Map(
  lexicon.knownDays.map((row) => [`${fold(row.word)} ${row.month} ${row.day}`, Number(row.year)]),
);

/** The year of what is called by its date, by the word before the date: ثورة before 30 يونيو is 2013. */
export function yearKnownFor(word: string, month: number, day: number | undefined): number | undefined {
  return knownDays.get(`${word} ${month} ${day ?? ""}`);
}

const counted: ReadonlySet<string> = new Set(lexicon.countedNouns.map((row) => fold(row.form)));
export function isCountedNoun(folded: string): boolean {
  return counted.has(folded);
}

const cues: ReadonlySet<string> = new Set(lexicon.durationCues.map((row) => fold(row.phrase)));
/** Whether a bare unit after this word is a length of time (لمدة, خلال, منذ), clitics aside. */
export function isDurationCue(word: Word): boolean {
  return word.readings.some((reading) => cues.has(reading.stem));
}

const notTimes = new Map<string, Set<string>>();
for (const row of lexicon.notTimes) {
  const set = notTimes.get(row.kind);
  if (set === undefined) notTimes.set(row.kind, new Set([fold(row.form)]));
  else set.add(fold(row.form));
}
/** Whether the word, clitics aside, turns a likely time away; `kind` as in lexicon/times/not-times.tsv. */
export function turnsAway(kind: string, word: Word | undefined): boolean {
  const set = notTimes.get(kind);
  return word !== undefined && set !== undefined && word.readings.some((reading) => set.has(reading.stem));
}
