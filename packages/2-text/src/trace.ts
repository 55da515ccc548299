import { type Span, spanOf } from "@mahdar/shape";

/** A candidate that was weighed and not taken. */
export interface LostCandidate {
  /** The stage that weighed it, as in `events`. */
  readonly stage: string;
  /** What it would have been, in the stage's terms: an event type, a rule id, a TIMEX3 type. */
  readonly candidate: string;
  readonly span: Span;
  /** Why it was not taken. */
  readonly why: { readonly ar: string; readonly en: string };
}

/**
 * Hears what a reading did not take. A trace changes nothing in what is read: it is only told, never asked.
 *
 * @example const lost: LostCandidate[] = []; readArticle(article, (one) => lost.push(one));
 */
export type Trace = (lost: LostCandidate) => void;

/** Tells a trace of a lost candidate between two offsets; nothing is built where no one listens. */
export function tell(
  trace: Trace | null,
  text: string,
  stage: string,
  candidate: string,
  [start, end]: readonly [start: number, end: number],
  why: LostCandidate["why"],
): void {
  trace?.({ stage, candidate, span: spanOf(text, start, end), why });
}
