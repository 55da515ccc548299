import type { Candidate } from "./candidate.ts";
import type { Outlook } from "./outlook.ts";
import type { Participants } from "./participants.ts";
import type { Scene } from "./scene.ts";
import { addCompany } from "./signals-company.ts";
import { addPlace } from "./signals-place.ts";
import { addTold } from "./signals-told.ts";
import { addWord, formOf } from "./signals-word.ts";
import type { When } from "./when.ts";

/** A candidate with who takes part and when, before it is judged. */
export interface Cue {
  readonly candidate: Candidate;
  readonly who: Participants;
  readonly when: When;
}

/** The signals by which it is judged whether the candidate at `at` is an event, each a name the model may weigh. */
export function findSignals(scene: Scene, cues: readonly Cue[], at: number, outlook: Outlook): string[] {
  const cue = cues[at]!;
  const { trigger } = cue.candidate;
  const form = formOf(cue.candidate);
  const out: string[] = ["bias"];
  addWord(scene, cue.candidate, form, out);
  const place = addPlace(scene, cue.candidate, outlook, out);
  const date = addCompany(scene, cue, out);
  const told = addTold(scene, cues, at, out);
  const who = Math.min(cue.who.actors.length + cue.who.recipients.length, 2);
  for (const [name, value] of [
    ["form", form],
    ["place", place],
    ["date", date],
    ["told", told],
    ["who", String(who)],
  ] as const)
    out.push(`type&${name}=${trigger.type}&${value}`);
  out.push(
    `told&place=${told}&${place}`,
    `told&form=${told}&${form}`,
    `told&date=${told}&${date}`,
    `form&date=${form}&${date}`,
    `form&who=${form}&${who}`,
    `form&place=${form}&${place}`,
  );
  return out;
}
