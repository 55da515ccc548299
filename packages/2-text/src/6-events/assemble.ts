import type { PoliticalEvent, Span } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import type { Candidate } from "./candidate.ts";
import { findCandidates } from "./find.ts";
import { findMode } from "./mode.ts";
import { findParticipants, type Participants } from "./participants.ts";
import { layScene, type Scene } from "./scene.ts";
import { type Cue, sayCandidate } from "./signals.ts";
import type { Say, Tell } from "./weights.ts";
import { findWhen, type When } from "./when.ts";
import { findWhere } from "./where.ts";
import { headOf } from "./words.ts";

/** A candidate with all that is known of it, before it is judged. */
export interface Telling extends Cue {
  readonly mode: string | null;
  readonly signals: Tell;
}

/** Everything in an article that may tell of an event, in the order of the text, with the signals it is judged by. */
export function findTellings(draft: Draft): { readonly scene: Scene; readonly tellings: readonly Telling[] } {
  const scene = layScene(draft);
  const cues: Cue[] = [];
  for (const candidate of findCandidates(scene)) {
    const who = findParticipants(scene, candidate);
    if (isOneSided(candidate, who) || isNoVisitor(scene, candidate, who)) continue;
    cues.push({ candidate, who, when: findWhen(scene, candidate) });
  }
  const tellings = cues.map((cue, at) => ({
    ...cue,
    mode: findMode(scene, cue.candidate),
    signals: (say: Say) => sayCandidate(scene, cues, at, say),
  }));
  return { scene, tellings };
}

/** A verb of talking things over (بحث, ناقش) tells of talks only when two sides stand by it. */
function isOneSided({ trigger }: Candidate, who: Participants): boolean {
  return trigger.mode === "talks" && trigger.form === "verb" && who.actors.length + who.recipients.length < 2;
}

/** Forces, goods and shares arrive as well (وصلت النسبة إلى): an arrival is a visit when a person or a delegation comes. */
function isNoVisitor(scene: Scene, { trigger }: Candidate, who: Participants): boolean {
  if (trigger.lemma !== "وصل" && trigger.lemma !== "وصول") return false;
  if (trigger.type !== "CONSULT" || who.people > 0) return false;
  return !who.actors.some((span) => {
    const { word } = scene.doc.tokens[tokenIndexAt(scene.doc, span.start)]!;
    return headOf(word) === "person" || /وفد/u.test(word.fold);
  });
}

/** The event of a telling, with how likely it is right. */
export function eventOf(
  scene: Scene,
  { candidate, who, when, mode }: Telling,
  confidence: number,
): PoliticalEvent {
  const trigger: Span = {
    start: candidate.start,
    end: candidate.end,
    text: scene.doc.text.slice(candidate.start, candidate.end),
  };
  return {
    type: candidate.trigger.type,
    mode,
    trigger,
    actors: who.actors,
    recipients: who.recipients,
    date: when.date,
    place: findWhere(scene, candidate, who.chunks),
    rule: ruleOf(candidate, when),
    confidence,
  };
}

/** The rule's id, with what the day rests on beyond the sentence: see rules.ts. */
function ruleOf({ trigger }: Candidate, { basis, time }: When): string {
  const published = time !== null && time.rule.includes("+published") ? "+published" : "";
  return `events/${trigger.type.toLowerCase()}${basis === "before" ? "+before" : ""}${published}`;
}
