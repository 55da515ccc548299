import { spanOf } from "@mahdar/shape";
import { findNounPhrase, type Marks } from "../5-attributions/index.ts";
import type { Draft } from "../stage.ts";
import { type Actor, collectiveAt, mentionsFrom } from "./actor-at.ts";
import type { Candidate } from "./find.ts";
import { namedBefore } from "./pronoun.ts";
import { mentionActor, speakerOf } from "./speaker.ts";
import type { Statements } from "./statements.ts";

/** A speaker who goes on without a cue is at most so far, in letters, from the end of his last statement. */
const PREVIOUS_WITHIN = 720;
const NEAREST_WITHIN = 60;

/** The one named in the sentence before the cue, whoever it is. */
export function inSentence(draft: Draft, { cue, sentence }: Candidate): Actor | null {
  const named = namedBefore(draft, cue, sentence.first);
  return named === null ? null : { ...named, how: "sentence" };
}

/** The noun phrase itself, though nobody vouches that it can act: الخطة التنفيذية, محامون عراقيون. */
export function itself(draft: Draft, marks: Marks, at: number, limit: number): Actor | null {
  const phrase = findNounPhrase(marks, at, { limit });
  if (phrase === null || phrase.last > limit) return null;
  return {
    span: spanOf(draft.doc.text, phrase.start, phrase.end),
    entity: null,
    last: at < limit ? phrase.last : 0,
    how: "itself",
    kind: phrase.kind,
    gender: phrase.gender,
  };
}

/** The body named or meant last before the cue, in its paragraph's neighbourhood: whose doing an act without a doer is. */
export function nearestBody(draft: Draft, { cue }: Candidate): Actor | null {
  const { tokens } = draft.doc;
  for (let i = cue - 1; i >= Math.max(0, cue - NEAREST_WITHIN); i--) {
    const mention = mentionsFrom(draft, tokens[i]!.start, 1)[0];
    if (mention !== undefined && mention.type === "ORG" && mention.start <= tokens[i]!.start)
      return mentionActor(mention, "nearest");
    const collective = collectiveAt(draft, i, "nearest");
    if (collective !== null) return collective;
  }
  return null;
}

/** A coordinated verb (وستواصل, كما ستقدم) goes on with the actor of the promise before it in the sentence. */
export function carriedOn(draft: Draft, { cue, sentence }: Candidate, carried: Actor | null): Actor | null {
  if (carried === null) return null;
  const { surface } = draft.doc.tokens[cue]!.word;
  const before = cue > sentence.first ? draft.doc.tokens[cue - 1]!.word.fold : "";
  return surface[0] === "و" || before === "كما" ? { ...carried, last: 0, how: "carried" } : null;
}

/** Who spoke last, where his speech goes on without a new cue. */
export function previousSpeaker(draft: Draft, statements: Statements, cue: number): Actor | null {
  const index = statements.before(cue);
  if (index === null) return null;
  const said = draft.attributions[index]!;
  const last = said.content[said.content.length - 1];
  if (last === undefined || draft.doc.tokens[cue]!.start - last.end > PREVIOUS_WITHIN) return null;
  return speakerOf(draft, said, "previous");
}
