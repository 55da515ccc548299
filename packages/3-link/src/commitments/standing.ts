import { parseDay } from "@mahdar/text";
import type { CommitmentMention } from "./mention.ts";
import { applyDecisions, type OutcomeDecisions } from "./outcome-decisions.ts";
import type { Bearing } from "./outcome-signals.ts";
import type { OutcomeEvidence } from "./outcomes.ts";
import { type DueWindow, dueWindow, type ScheduleStatus, statusOn } from "./schedule.ts";

export type Outcome = "kept" | "partly" | "delayed" | "broken" | "superseded" | "disputed";

/** Until which day articles were searched, and how many: what «no evidence found» rests on. */
export interface Search {
  readonly until: string;
  readonly articles: number;
}

/** How a commitment stands on a day. Three questions, kept apart; the outcome is a proposal, null where nothing was found. */
export interface Standing {
  readonly on: string;
  /** What does the responsible body say? */
  readonly said: readonly OutcomeEvidence[];
  /** What do the records show? Everything else that bears on it. */
  readonly shown: readonly OutcomeEvidence[];
  /** How does it stand against its schedule? */
  readonly schedule: { readonly status: ScheduleStatus; readonly window: DueWindow | null };
  readonly outcome: Outcome | null;
  readonly confidence: number;
  /** A person settled the outcome. */
  readonly settled: boolean;
  readonly search: Search;
}

/** Evidence within so many days after the term still counts as kept: reports follow the act. */
const REPORT_DAYS = 3;

/**
 * Gathers what is known on a day; evidence of later days is left out. Where people accepted evidence, the outcome rests on that
 * alone; rejected evidence is left out everywhere.
 */
export function standingOn(
  mentions: readonly CommitmentMention[],
  evidence: readonly OutcomeEvidence[],
  on: string,
  search: Search,
  decisions?: OutcomeDecisions,
): Standing {
  const known = applyDecisions(evidence, decisions?.evidence ?? []).filter(
    (one) => one.day === null || one.day <= on,
  );
  const window = dueWindow(mentions.filter((one) => one.day === null || one.day <= on));
  const said = known.filter((one) => one.voice === "responsible");
  const shown = known.filter((one) => one.voice !== "responsible");
  const schedule = { status: statusOn(window, on), window };
  if (decisions?.outcome != null)
    return { on, said, shown, schedule, outcome: decisions.outcome, confidence: 1, settled: true, search };
  const accepted = known.filter((one) => one.accepted);
  const proposed = outcomeOf(accepted.length > 0 ? accepted : known, window);
  const isRejected = proposed.outcome !== null && decisions?.rejected.includes(proposed.outcome);
  const { outcome, confidence } = isRejected ? NOTHING : proposed;
  return { on, said, shown, schedule, outcome, confidence, settled: false, search };
}

const NOTHING = { outcome: null, confidence: 0 };

function outcomeOf(
  known: readonly OutcomeEvidence[],
  window: DueWindow | null,
): { outcome: Outcome | null; confidence: number } {
  // Before its term has passed nothing shows that a promise was broken.
  const until = window?.vague === false ? window.until : null;
  const evidence = known.filter(
    (one) => one.bearing !== "against" || until === null || one.day === null || one.day > until,
  );
  if (evidence.length === 0) return { outcome: null, confidence: 0 };
  const weight = (bearing: Bearing): number =>
    evidence.filter((one) => one.bearing === bearing).reduce((sum, one) => sum + one.relevance, 0);
  const all = evidence.reduce((sum, one) => sum + one.relevance, 0);
  const [done, not, late, partial, replaced] = [
    weight("for"),
    weight("against"),
    weight("late"),
    weight("partial"),
    weight("replaced"),
  ];
  const share = (part: number): number => part / all;
  if (replaced > 0 && share(replaced) >= 0.5) return { outcome: "superseded", confidence: share(replaced) };
  if (partial > 0 && share(partial) >= 0.4) return { outcome: "partly", confidence: share(partial) };
  if (done > 0 && not > 0 && Math.min(done, not) >= 0.4 * Math.max(done, not))
    return { outcome: "disputed", confidence: share(done + not) / 2 };
  if (late > 0 && late >= 0.4 * done) return { outcome: "delayed", confidence: share(late) };
  if (not > done) return { outcome: "broken", confidence: share(not) };
  const first = evidence.find((one) => one.bearing === "for");
  const isLate =
    first?.day != null &&
    window?.until != null &&
    !window.vague &&
    daysAfter(window.until, first.day) > REPORT_DAYS;
  return { outcome: isLate ? "delayed" : "kept", confidence: share(done) };
}

function daysAfter(day: string, later: string): number {
  return (parseDay(later) ?? 0) - (parseDay(day) ?? 0);
}
