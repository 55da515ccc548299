import type { Candidate } from "./candidate.ts";
import type { Participants } from "./participants.ts";
import type { Scene } from "./scene.ts";
import { sayCompany } from "./signals-company.ts";
import { sayPlace } from "./signals-place.ts";
import { sayTold } from "./signals-told.ts";
import { formOf, sayWord } from "./signals-word.ts";
import type { Say } from "./weights.ts";
import type { When } from "./when.ts";

/** A candidate with who takes part and when, before it is judged. */
export interface Cue {
  readonly candidate: Candidate;
  readonly who: Participants;
  readonly when: When;
}

/** Says the signals by which it is judged whether the candidate at `at` is an event. */
export function sayCandidate(scene: Scene, cues: readonly Cue[], at: number, say: Say): void {
  const cue = cues[at]!;
  const { type } = cue.candidate.trigger;
  const form = formOf(cue.candidate);
  say("bias");
  sayWord(scene, cue.candidate, form, say);
  const place = sayPlace(scene, cue.candidate, say);
  const date = sayCompany(scene, cue, form, say);
  const told = sayTold(scene, cues, at, say);
  say("type&form", type, form);
  say("type&date", type, date);
  say("type&told", type, told);
  say("told&place", told, place);
  say("told&form", told, form);
  say("told&date", told, date);
}
