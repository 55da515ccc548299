import type { Span } from "@mahdar/shape";
import { tokenIndexAt } from "../2-segment/index.ts";
import type { Candidate } from "./candidate.ts";
import type { Cast } from "./cast.ts";
import { castNoun } from "./cast-noun.ts";
import { castVerb } from "./cast-verb.ts";
import type { Chunk } from "./clause.ts";
import type { Scene } from "./scene.ts";

/** Who takes part. `named` counts those that are mentions. */
export interface Participants {
  readonly actors: readonly Span[];
  readonly recipients: readonly Span[];
  readonly named: number;
  /** How many of them are persons by name. */
  readonly people: number;
  readonly chunks: readonly Chunk[];
}

/** Finds who takes part in a candidate event, by its frame and the phrases of its clause. */
export function findParticipants(scene: Scene, candidate: Candidate): Participants {
  const cast: Cast = { actors: [], recipients: [], named: 0 };
  const chunks =
    candidate.trigger.form === "verb" ? castVerb(scene, candidate, cast) : castNoun(scene, candidate, cast);
  // Who acts in this sentence is who a verb further on, without a subject of its own, speaks of.
  if (
    cast.actors[0] !== undefined &&
    (candidate.trigger.form === "verb" || candidate.carrier?.side === "before")
  )
    scene.subjects.set(scene.sentenceAt[candidate.first]!, cast.actors[0]);
  const people = [...cast.actors, ...cast.recipients].filter((span) => isPerson(scene, span)).length;
  return { ...cast, people, chunks };
}

function isPerson(scene: Scene, span: Span): boolean {
  const index = scene.mentionAt[tokenIndexAt(scene.doc, span.start)];
  return index !== undefined && index >= 0 && scene.draft.mentions[index]!.type === "PER";
}
