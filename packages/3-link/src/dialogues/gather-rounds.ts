import { processes } from "../lexicon/links.generated.ts";
import { dateOf, dayNumber } from "../stories/day.ts";
import { toldOf } from "../stories/told.ts";
import { type DialogueRecord, findProcesses } from "./find-processes.ts";

/** An item of an article's record, by its index there. */
export interface RecordItem {
  readonly article: string;
  readonly index: number;
}

export interface Round {
  readonly number: number;
  /** The day most of its articles date a meeting on, the earliest of several; where none does, the first day they tell of. */
  readonly held: string;
  /** The days its articles tell of, YYYY-MM-DD, in order. */
  readonly days: readonly string[];
  readonly articles: readonly string[];
  readonly jointStatements: readonly RecordItem[];
  readonly commitments: readonly RecordItem[];
}

/** A process with its rounds in order of days. */
export interface Dialogue {
  readonly process: string;
  readonly name: string;
  /** Codes of the states (lexicon/actors/countries.tsv). */
  readonly sides: readonly string[];
  readonly rounds: readonly Round[];
  /** Articles that speak of the process outside the days of any round, in order. */
  readonly between: readonly string[];
}

interface Told {
  readonly record: DialogueRecord;
  readonly day: number;
  readonly round: number | null;
}

/** Articles of one round number further apart tell of another round of that number, or look back. A round is announced weeks before. */
const GAP_DAYS = 60;
/** An article that names no round belongs to one held within so many days. */
const NEAR_DAYS = 3;

/** Every process the articles speak of, with its rounds. Articles without a publication day are left out. */
export function gatherDialogues(records: Iterable<DialogueRecord>): Dialogue[] {
  const told = new Map<string, Told[]>();
  for (const record of records) {
    const day = toldOf(record.times, dayNumber(record.document.published));
    if (day === null) continue;
    for (const { process, round } of findProcesses(record)) {
      const there = told.get(process);
      if (there === undefined) told.set(process, [{ record, day, round }]);
      else there.push({ record, day, round });
    }
  }
  return processes
    .filter(({ id }) => told.has(id))
    .map(({ id, name, sides }) => ({
      process: id,
      name,
      sides: sides.split(";"),
      ...roundsOf(told.get(id)!),
    }));
}

function roundsOf(told: readonly Told[]): Pick<Dialogue, "rounds" | "between"> {
  const inOrder = [...told].sort(
    (a, b) => a.day - b.day || (a.record.document.id < b.record.document.id ? -1 : 1),
  );
  const open: { number: number; members: Told[] }[] = [];
  for (const one of inOrder) {
    if (one.round === null) continue;
    const last = open.findLast(({ number }) => number === one.round);
    if (last !== undefined && one.day - last.members.at(-1)!.day <= GAP_DAYS) last.members.push(one);
    else open.push({ number: one.round, members: [one] });
  }
  // A number met again once a higher one was held looks back at a round already told.
  const held = open.filter(
    ({ number, members }, at) =>
      !open.slice(0, at).some((before) => before.number >= number && before.members.length >= members.length),
  );
  const placed = new Set(held.flatMap(({ members }) => members));
  for (const one of inOrder) {
    if (placed.has(one) || one.round !== null) continue;
    const near = held.find(({ members }) =>
      members.some(({ day, round }) => round !== null && Math.abs(day - one.day) <= NEAR_DAYS),
    );
    if (near === undefined) continue;
    near.members.push(one);
    placed.add(one);
  }
  return {
    rounds: held.map(({ number, members }) => roundFrom(number, members)),
    between: inOrder.filter((one) => !placed.has(one)).map(({ record }) => record.document.id),
  };
}

function roundFrom(number: number, members: readonly Told[]): Round {
  const inOrder = [...members].sort((a, b) => a.day - b.day);
  const items = (count: (record: DialogueRecord) => number): RecordItem[] =>
    inOrder.flatMap(({ record }) =>
      Array.from({ length: count(record) }, (_, index) => ({ article: record.document.id, index })),
    );
  return {
    number,
    held: dateOf(heldOn(inOrder) ?? inOrder[0]!.day),
    days: [...new Set(inOrder.map(({ day }) => dateOf(day)))],
    articles: inOrder.map(({ record }) => record.document.id),
    jointStatements: items((record) => record.jointStatements?.length ?? 0),
    commitments: items((record) => record.commitments.length),
  };
}

function heldOn(members: readonly Told[]): number | null {
  const counts = new Map<number, number>();
  for (const { record, day: told } of members) {
    const meetings = record.events
      .filter(({ type }) => type === "CONSULT")
      .map(({ date }) => dayNumber(date));
    for (const day of new Set(meetings))
      if (day !== null && Math.abs(day - told) <= NEAR_DAYS) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? null : most[0];
}
