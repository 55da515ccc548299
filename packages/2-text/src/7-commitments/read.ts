import { type Commitment, type Span, spanOf } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { tell } from "../trace.ts";
import { type Actor, mentionsFrom } from "./actor-at.ts";
import { chooseTellings, type Judged } from "./choose.ts";
import { findDeadline } from "./deadline.ts";
import { confidenceOf, judge } from "./judge.ts";
import { modalityOf } from "./modality.ts";
import type { Telling } from "./signals.ts";
import { resolveStrength } from "./strength.ts";
import { findTellings } from "./tellings.ts";
import { resolveTopic } from "./topic.ts";

/**
 * Adds the commitments of an article: find where somebody may bind itself, its actor and its act, and judge each;
 * a candidate without an actor that can be named, or without an act, is none.
 */
export function readCommitments(draft: Draft): Partial<Draft> {
  const judged = findTellings(draft).map((telling) => ({ ...telling, odds: judge(telling.signals) }));
  const chosen = chooseTellings(judged);
  if (draft.trace !== null) for (const one of judged) if (!chosen.includes(one)) lose(draft, one);
  const commitments = chosen.map((telling): Commitment => {
    const { candidate, actor, act, end, attribution, odds, outlook } = telling;
    const content = spanOf(draft.doc.text, act.start, end);
    const modality = modalityOf(draft.doc, act, candidate.sentence.last);
    return {
      actor: actor.span,
      entity: actor.entity,
      content: [content],
      strength: resolveStrength(draft.doc, candidate, act.first, act.last),
      beneficiary: findBeneficiary(draft, content, actor),
      deadline: findDeadline(draft, content),
      topic: resolveTopic(draft.doc, act.first, act.last, outlook),
      attribution,
      rule: candidate.rule,
      confidence: confidenceOf(odds),
      ...(modality === null ? {} : { modality }),
    };
  });
  return { commitments };
}

/** Why a candidate was left: the judge said no, or a likelier one has its words. */
function lose({ trace, doc }: Draft, { candidate, act, end, odds }: Judged & Telling): void {
  tell(trace, doc.text, "commitments", candidate.rule, [act.start, end], odds > 0 ? OVERLAPS : UNLIKELY);
}

const UNLIKELY = {
  ar: "رأى النموذج أن احتمال أن يكون تعهدا ضعيف.",
  en: "The model gives it too small a chance to be a commitment.",
};
const OVERLAPS = {
  ar: "كلماته من تعهد آخر أرجح منه.",
  en: "Its words belong to another commitment that is likelier.",
};

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
