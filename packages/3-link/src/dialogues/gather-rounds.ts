import { processes } from "../lexicon/links.generated.ts";
import { dateOf } from "../stories/day.ts";
import { type DialogueProfile, dialogueProfileOf } from "./dialogue-profile.ts";
import type { DialogueRecord } from "./find-processes.ts";

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
  readonly profile: DialogueProfile;
  readonly day: number;
  readonly round: number | null;
}

/** Articles of one round number further apart tell of another round of that number, or look back. A round is announced weeks before. */
const GAP_DAYS = 60;
/** An article that names no round belongs to one held within so many days. */
const NEAR_DAYS = 3;

/** Every process the articles speak of, with its rounds. Articles without a publication day are left out. */
export function gatherDialogues(records: Iterable<DialogueRecord>): Dialogue[] {
  const profiles: DialogueProfile[] = [];
  for (const record of records) {
    const profile = dialogueProfileOf(record);
    if (profile !== null) profiles.push(profile);
  }
  return gatherDialoguesFrom(profiles);
}

/** As `gatherDialogues`, from profiles kept earlier; those of one process give that process whole. */
export function gatherDialoguesFrom(profiles: Iterable<DialogueProfile>): Dialogue[] {
  const told = new Map<string, Told[]>();
  for (const profile of profiles) {
    const { day } = profile;
    if (day === null) continue;
    for (const { process, round } of profile.processes) {
      const there = told.get(process);
      if (there === undefined) told.set(process, [{ profile, day, round }]);
      else there.push({ profile, day, round });
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
  const inOrder = [...told].sort((a, b) => a.day - b.day || (a.profile.article < b.profile.article ? -1 : 1));
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
    between: inOrder.filter((one) => !placed.has(one)).map(({ profile }) => profile.article),
  };
}

function roundFrom(number: number, members: readonly Told[]): Round {
  const inOrder = [...members].sort((a, b) => a.day - b.day);
  const items = (of: "jointStatements" | "commitments"): RecordItem[] =>
    inOrder.flatMap(({ profile }) =>
      Array.from({ length: profile[of] }, (_, index) => ({ article: profile.article, index })),
    );
  return {
    number,
    held: dateOf(heldOn(inOrder) ?? inOrder[0]!.day),
    days: [...new Set(inOrder.map(({ day }) => dateOf(day)))],
    articles: inOrder.map(({ profile }) => profile.article),
    jointStatements: items("jointStatements"),
    commitments: items("commitments"),
  };
}

function heldOn(members: readonly Told[]): number | null {
  const counts = new Map<number, number>();
  for (const { profile, day: told } of members)
    for (const day of profile.meetings)
      if (Math.abs(day - told) <= NEAR_DAYS) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most === undefined ? null : most[0];
}
