import { type Commitment, type Deadline, type Span, spanOf } from "@mahdar/shape";
import { markTokens } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, findActor, mentionsFrom } from "./actor.ts";
import { findActEnd, findActStart } from "./clause.ts";
import { type Candidate, findCandidates } from "./find.ts";
import { rejectRepeated } from "./reject.ts";
import { layStatements } from "./statements.ts";
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
  const statements = layStatements(draft);
  const found: Commitment[] = [];
  let carried: Actor | null = null;
  let sentence = -1;
  candidates.forEach((candidate, i) => {
    if (candidate.sentence.first !== sentence) carried = null;
    sentence = candidate.sentence.first;
    const attribution = statements.at(candidate.cue);
    if (!declares(draft, candidate)) return;
    const actor = findActor(draft, marks, candidate, attribution, carried);
    if (actor === null) return;
    const begin = findActStart(draft, candidate, actor.last);
    if (begin === null) return;
    const last = findActEnd(
      draft,
      statements,
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
