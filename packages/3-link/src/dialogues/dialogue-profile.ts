import { dayNumber } from "../stories/day.ts";
import { toldOf } from "../stories/told.ts";
import { type DialogueRecord, findProcesses } from "./find-processes.ts";

/** What one article tells of processes, as plain JSON: dialogues are gathered from these without reading the article again. */
export interface DialogueProfile {
  readonly article: string;
  /** The day it tells of, in days since 1970-01-01; null where it has no publication day: then no round is told by it. */
  readonly day: number | null;
  readonly processes: readonly { readonly process: string; readonly round: number | null }[];
  /** The days it dates meetings on, in days since 1970-01-01. */
  readonly meetings: readonly number[];
  readonly jointStatements: number;
  readonly commitments: number;
}

/** What an article tells of processes; null where it speaks of none. */
export function dialogueProfileOf(record: DialogueRecord): DialogueProfile | null {
  const processes = findProcesses(record).map(({ process, round }) => ({ process, round }));
  if (processes.length === 0) return null;
  const meetings = record.events.flatMap(({ type, date }) => {
    const day = type === "CONSULT" ? dayNumber(date) : null;
    return day === null ? [] : [day];
  });
  return {
    article: record.document.id,
    day: toldOf(record.times, dayNumber(record.document.published)),
    processes,
    meetings: [...new Set(meetings)],
    jointStatements: record.jointStatements?.length ?? 0,
    commitments: record.commitments.length,
  };
}
