import { type Commitment, type Deadline, type Span, spanOf } from "@mahdar/shape";
import { markTokens } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, findActor } from "./actor.ts";
import { findActEnd, findActStart } from "./clause.ts";
import { type Candidate, findCandidates } from "./find.ts";
import { rejectRepeated } from "./reject.ts";
import { resolveStrength } from "./strength.ts";
import { topicOf } from "./topic.ts";
import { isDeclaring } from "./words.ts";

/**
 * Adds the commitments of an article: find where somebody may bind itself, then the actor, then the act;
 * a candidate without an actor that can be named, or without an act, is none.
 */
export function readCommitments(draft: Draft): Partial<Draft> {
  const candidates = findCandidates(draft.doc);
  if (candidates.length === 0) return { commitments: [] };
  const marks = markTokens(draft);
  const found: Commitment[] = [];
  let carried: Actor | null = null;
  let sentence = -1;
  candidates.forEach((candidate, i) => {
    if (candidate.sentence.first !== sentence) carried = null;
    sentence = candidate.sentence.first;
    const attribution = attributionAt(draft, candidate);
    if (!declares(draft, candidate)) return;
    const actor = findActor(draft, marks, candidate, attribution, carried);
    if (actor === null) return;
    const begin = findActStart(draft, candidate, actor.last);
    if (begin === null) return;
    const last = findActEnd(
      draft,
      candidate,
      begin.first,
      attribution,
      candidates[i + 1]?.cue ?? Number.POSITIVE_INFINITY,
    );
    const end = draft.doc.tokens[last - 1]!.end;
    if (end - begin.start < 6 || (last - begin.first < 2 && candidate.strength !== "support")) return;
    carried = actor;
    const content = spanOf(draft.doc.text, begin.start, end);
    const strength = resolveStrength(draft.doc, candidate, begin.first, last);
    found.push({
      actor: actor.span,
      entity: actor.entity,
      content: [content],
      strength,
      beneficiary: findBeneficiary(draft, content, actor),
      deadline: findDeadline(draft, content),
      topic: topicOf(draft.doc, begin.first, last),
      attribution,
      rule: candidate.rule,
    });
  });
  return { commitments: rejectRepeated(found) };
}

/** The innermost statement whose content the cue stands in, or which opens right after the cue (أكد دعمه لـ). */
function attributionAt(draft: Draft, candidate: Candidate): number | null {
  const { start, end } = draft.doc.tokens[candidate.cue]!;
  let best: number | null = null;
  let size = Number.POSITIVE_INFINITY;
  draft.attributions.forEach((one, index) => {
    for (const span of one.content) {
      if (span.start < end && start < span.end && span.end - span.start < size) {
        best = index;
        size = span.end - span.start;
      }
    }
  });
  return best;
}

const DECLARED_WITHIN = 9;

/**
 * A noun of support (دعمها لـ) binds only where it is declared, right after the cue of a statement: elsewhere it tells
 * what somebody does or is accused of.
 */
function declares(draft: Draft, candidate: Candidate): boolean {
  const { commissive } = candidate;
  if (
    candidate.strength !== "support" ||
    commissive === null ||
    (commissive.form !== "masdar" && commissive.form !== "phrase")
  )
    return true;
  if (commissive.form === "phrase" && !commissive.possessed) return true;
  return saysBefore(draft, candidate.cue);
}

/** Whether a declaring word (أعربت عن, مؤكدا) stands shortly before. */
function saysBefore(draft: Draft, cue: number): boolean {
  for (let i = Math.max(0, cue - DECLARED_WITHIN); i < cue; i++)
    if (isDeclaring(draft.doc.tokens[i]!.word)) return true;
  return false;
}

/** To whom: the first other party named in the act. */
function findBeneficiary(draft: Draft, content: Span, actor: Actor): Span | null {
  const other = draft.mentions.find(
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
  for (const time of draft.times) {
    if (time.start < content.start || time.end > content.end) continue;
    if (time.value === "PAST_REF" || time.value === "PRESENT_REF" || time.type === "SET") continue;
    const dated = time.value !== null && /^\d{4}/u.test(time.value);
    if (dated && draft.published !== null && time.value! < draft.published.slice(0, time.value!.length))
      continue;
    return { span: { start: time.start, end: time.end, text: time.text }, value: time.value };
  }
  return null;
}
