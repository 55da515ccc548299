import { type Commitment, type Deadline, type Span, spanOf } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { type Actor, mentionsFrom } from "./actor-at.ts";
import { chooseTellings } from "./choose.ts";
import { confidenceOf, judge } from "./judge.ts";
import { resolveStrength } from "./strength.ts";
import { findTellings } from "./tellings.ts";
import { topicOf } from "./topic.ts";

/**
 * Adds the commitments of an article: find where somebody may bind itself, its actor and its act, and judge each;
 * a candidate without an actor that can be named, or without an act, is none.
 */
export function readCommitments(draft: Draft): Partial<Draft> {
  const judged = findTellings(draft).map((telling) => ({ ...telling, odds: judge(telling.signals) }));
  const commitments = chooseTellings(judged).map((telling): Commitment => {
    const { candidate, actor, act, end, attribution, odds } = telling;
    const content = spanOf(draft.doc.text, act.start, end);
    return {
      actor: actor.span,
      entity: actor.entity,
      content: [content],
      strength: resolveStrength(draft.doc, candidate, act.first, act.last),
      beneficiary: findBeneficiary(draft, content, actor),
      deadline: findDeadline(draft, content),
      topic: topicOf(draft.doc, act.first, act.last),
      attribution,
      rule: candidate.rule,
      confidence: confidenceOf(odds),
    };
  });
  return { commitments };
}

/** To whom: the first other party named in the act. */
function findBeneficiary(draft: Draft, content: Span, actor: Actor): Span | null {
  const other = mentionsFrom(draft, content.start, 12).find(
    (one) =>
      one.start >= content.start &&
      one.end <= content.end &&
      one.entity !== actor.entity &&
      (one.start >= actor.span.end || one.end <= actor.span.start),
  );
  return other === undefined ? null : { start: other.start, end: other.end, text: other.text };
}

/** By when: the first time in the act that does not lie before publication; vague ones keep their reference. */
function findDeadline(draft: Draft, content: Span): Deadline | null {
  for (let i = firstTimeFrom(draft, content.start); i < draft.times.length; i++) {
    const time = draft.times[i]!;
    if (time.start >= content.end) break;
    if (time.end > content.end) continue;
    if (time.value === "PAST_REF" || time.value === "PRESENT_REF" || time.type === "SET") continue;
    const dated = time.value !== null && /^\d{4}/u.test(time.value);
    if (dated && draft.published !== null && time.value! < draft.published.slice(0, time.value!.length))
      continue;
    return { span: { start: time.start, end: time.end, text: time.text }, value: time.value };
  }
  return null;
}

/** Index of the first time that begins at or after the offset, by binary search: times are in order. */
function firstTimeFrom(draft: Draft, offset: number): number {
  let low = 0;
  let high = draft.times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (draft.times[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
