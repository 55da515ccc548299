import { type Commitment, type Span, spanOf } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { type Actor, mentionsFrom } from "./actor-at.ts";
import { chooseTellings } from "./choose.ts";
import { findDeadline } from "./deadline.ts";
import { confidenceOf, judge } from "./judge.ts";
import { modalityOf } from "./modality.ts";
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
    const modality = modalityOf(draft.doc, act, candidate.sentence.last);
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
      ...(modality === null ? {} : { modality }),
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
