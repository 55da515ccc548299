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
  /** Those of them pointed back at as the two sides. */
  readonly sides: readonly Span[];
  readonly named: number;
  /** How many of them are persons by name. */
  readonly people: number;
  readonly chunks: readonly Chunk[];
}

/** Finds who takes part in a candidate event, by its frame and the phrases of its clause. */
export function findParticipants(scene: Scene, candidate: Candidate): Participants {
  const cast: Cast = { actors: [], recipients: [], sides: [], named: 0 };
  const chunks =
    candidate.trigger.form === "verb" ? castVerb(scene, candidate, cast) : castNoun(scene, candidate, cast);
  const acts = verbOf(candidate);
  // Who acts in this sentence is who a verb further on, without a subject of its own, speaks of; a relative clause aside.
  if (
    cast.actors[0] !== undefined &&
    acts >= 0 &&
    !RELATIVE.test(scene.doc.tokens[acts - 1]?.word.fold ?? "")
  )
    scene.subjects.set(scene.sentenceAt[candidate.first]!, cast.actors[0]);
  const people = [...cast.actors, ...cast.recipients].filter((span) => isPerson(scene, span)).length;
  return { ...cast, people, chunks };
}

const RELATIVE = /^[وف]?(?:الذي|التي|الذين)$/u;
/** The token of the finite verb that tells the event: the trigger or its carrier before it; -1 when a noun stands alone. */
function verbOf({ trigger, first, carrier }: Candidate): number {
  if (trigger.form === "verb") return first;
  return carrier?.side === "before" ? carrier.at : -1;
}

function isPerson(scene: Scene, span: Span): boolean {
  const index = scene.mentionAt[tokenIndexAt(scene.doc, span.start)];
  return index !== undefined && index >= 0 && scene.draft.mentions[index]!.type === "PER";
}
