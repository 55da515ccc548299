import type { Attribution } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import type { Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, actorAt, collectiveAt } from "./actor-at.ts";
import { findBefore } from "./actor-before.ts";
import { carriedOn, inSentence, itself, nearestBody, previousSpeaker } from "./actor-fallback.ts";
import type { Candidate } from "./find.ts";
import { possessorBefore } from "./pronoun.ts";
import { ownerOf, speakerOf } from "./speaker.ts";
import type { Statements } from "./statements.ts";
import { decidesBefore } from "./words.ts";

/** The actor of a candidate, and the token at which the thing it tells about begins (-1 where it tells of the actor itself). */
export interface Found {
  readonly actor: Actor;
  readonly thing: number;
}

const WE = new Set(["نحن", "اننا", "انا", "وانا", "ونحن", "اني", "انني"]);
const SKIPPED = new Set(["ايضا", "قد", "كذلك", "بدورها", "بدوره"]);
/** سيجري is passive (سيجري افتتاح) unless somebody stands after it (سيجري الوزير محادثات). */
const CONDUCTS = new Set(["جري"]);
const LINK_WITHIN = 12;

/** Who binds itself, or null when no one can be named: then nothing is recorded. */
export function findActor(
  draft: Draft,
  marks: Marks,
  statements: Statements,
  candidate: Candidate,
  carried: Actor | null,
): Found | null {
  const { cue, commissive, letter, sentence } = candidate;
  const attribution = statements.at(cue);
  const said = attribution === null ? null : draft.attributions[attribution]!;
  const found = (actor: Actor | null, thing = -1): Found | null =>
    actor === null ? null : { actor: owned(draft, actor, said), thing };
  const previous = (): Actor | null => previousSpeaker(draft, statements, cue);
  const { tokens } = draft.doc;
  if (letter === "ن" || letter === "ا" || (cue > sentence.first && WE.has(tokens[cue - 1]!.word.fold)))
    return found(speakerOf(draft, said, "first-person") ?? previous());
  const noun = commissive !== null && (commissive.form === "masdar" || commissive.form === "phrase");
  if (noun && commissive.possessed) {
    const own = ownCountry(draft, candidate, said);
    return found(
      own ??
        possessorBefore(draft, candidate) ??
        speakerOf(draft, said, "possessor") ??
        carried ??
        previous(),
    );
  }
  const afterAt = skipParticles(draft, candidate.after);
  const doerLimit = commissive?.form === "masdar" ? linkAfter(marks, candidate) : sentence.last;
  const doer = (): Actor | null => {
    // من المقرر أن يزور الوزير: the doer stands after the verb of the act.
    if (commissive?.form === "phrase" && tokens[afterAt]?.word.fold === "ان") {
      const actor = actorAt(draft, marks, afterAt + 2, doerLimit, "after");
      return actor === null ? null : { ...actor, last: 0 };
    }
    return actorAt(draft, marks, afterAt, doerLimit, "after");
  };
  if (candidate.sort === "declared") return found(speakerOf(draft, said, "opening"));
  const before = findBefore(draft, marks, candidate, said);
  const conducts =
    CONDUCTS.has(candidate.lemma) && ((before.actor !== null && before.touches) || doer() !== null);
  if (candidate.sort === "passive" && !conducts) {
    const { thing, touches } = before;
    const speaker = speakerOf(draft, said, "passive") ?? previous() ?? nearestBody(draft, candidate);
    return found(speaker, touches ? thing : -1);
  }
  if (commissive?.form === "phrase" && tokens[afterAt]?.word.fold === "ان") {
    const actor = doer();
    if (actor !== null) return found(actor);
  }
  const inside = insideOf(draft, candidate);
  if (inside !== null) return found(inside);
  const joined = candidate.sort !== null && tokens[cue]!.word.surface[0] === "و";
  if (before.actor !== null && before.touches && !joined) return found(before.actor);
  if (before.thing >= 0 && before.touches && !noun && !joined)
    return found(speakerOf(draft, said, "thing") ?? previous(), before.thing);
  // متعهدا, واعدا: a state of whoever the sentence is about, or who speaks.
  if (commissive?.form === "participle" && tokens[cue]!.word.fold.endsWith("ا"))
    return found(previous() ?? inSentence(draft, candidate) ?? carried);
  const after = doer();
  // أن وزير الخارجية فلان … سيصل الخرطوم: behind أن the subject comes first.
  if (before.actor !== null && before.opens && !joined && (after === null || after.kind === "LOC"))
    return found(before.actor);
  if (after !== null) return found(after);
  if (joined && carried !== null) return found({ ...carried, last: 0, how: "carried" });
  if (before.actor !== null) return found(before.actor);
  if (noun && commissive.form === "masdar") return null;
  if (noun && commissive.strength !== "agree" && !decidesBefore(draft.doc, cue, sentence.first)) return null;
  if (noun) return found(inSentence(draft, candidate) ?? carried ?? previous());
  const goesOn = carriedOn(draft, candidate, carried);
  if (goesOn !== null) return found(goesOn);
  if (before.thing >= 0) {
    const speaker = speakerOf(draft, said, "thing") ?? previous();
    return speaker === null ? found(itself(draft, marks, before.thing, cue)) : found(speaker, before.thing);
  }
  const written = itself(draft, marks, afterAt, sentence.last);
  if (written !== null && candidate.sort !== "act") return found(written);
  return found(
    speakerOf(draft, said, "opening") ??
      carried ??
      previous() ??
      written ??
      inSentence(draft, candidate) ??
      nearestBody(draft, candidate),
  );
}

/** Where a verbal noun's own preposition stands (دعم الوزارة لاستراتيجية): its actor ends before it. */
function linkAfter(marks: Marks, { after, commissive, sentence }: Candidate): number {
  const limit = Math.min(sentence.last, after + LINK_WITHIN);
  for (let i = after + 1; i < limit; i++) {
    const { prep } = marks.facts[i]!;
    if (prep !== "" && prep !== "ك" && commissive!.links.includes(prep) && marks.mentionAt[i] === 0) return i;
  }
  return sentence.last;
}

/** بلاده, شركته as actor: whom they mean, where the speaker's title tells it. */
function owned(draft: Draft, actor: Actor, said: Attribution | null): Actor {
  const word = fold(actor.span.text);
  if (word.includes(" ")) return actor;
  return ownerOf(draft, word, said, actor.how) ?? actor;
}

function ownCountry(draft: Draft, candidate: Candidate, said: Attribution | null): Actor | null {
  for (let i = candidate.cue; i < candidate.after; i++) {
    const owner = ownerOf(draft, draft.doc.tokens[i]!.word.fold, said, "possessor");
    if (owner !== null) return owner;
  }
  return null;
}

/** A set phrase may hold its actor: اتفق البلدان على. */
function insideOf(draft: Draft, candidate: Candidate): Actor | null {
  for (let i = candidate.cue + 1; i < candidate.after; i++) {
    const inside = collectiveAt(draft, i, "inside");
    if (inside !== null) return inside;
  }
  return null;
}

function skipParticles(draft: Draft, at: number): number {
  let i = at;
  while (i < draft.doc.tokens.length && SKIPPED.has(draft.doc.tokens[i]!.word.fold)) i++;
  return i;
}
