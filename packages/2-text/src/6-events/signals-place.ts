import type { Candidate } from "./candidate.ts";
import { isVerb, type Scene } from "./scene.ts";
import type { Say } from "./weights.ts";

const GOVERNOR_REACH = 40;

/** Says where in the article and in its sentence the trigger stands. Returns the place in the article, by which others are paired. */
export function sayPlace(scene: Scene, { trigger, first }: Candidate, say: Say): string {
  const { tokens, sentences } = scene.doc;
  const number = scene.sentenceAt[first]!;
  const sentence = sentences[number]!;
  if (number === sentences.length - 1 && number > 1) say("last");
  const offset = first - sentence.first;
  say(
    "offset",
    offset === 0
      ? "0"
      : offset === 1
        ? "1"
        : offset <= 4
          ? "4"
          : offset <= 12
            ? "12"
            : offset <= 30
              ? "30"
              : "more",
  );
  let governor = "";
  for (let k = first - 1; k >= sentence.first && k > first - GOVERNOR_REACH && governor === ""; k--)
    if (isVerb(scene, k)) governor = tokens[k]!.word.fold;
  say("governor", governor);
  const said = scene.saidAt[first]!;
  if (said >= 0) {
    const { direct, kind } = scene.draft.attributions[said]!;
    say("said");
    say("said", direct ? "direct" : "indirect");
    say("said", kind);
  }
  if (scene.cueAt[first]! >= 0) say("cue&type", trigger.type);
  return sentences.length === 1
    ? "only"
    : number === 0
      ? "0"
      : number === 1
        ? "1"
        : number <= 3
          ? "2"
          : number <= 7
            ? "3"
            : "4";
}
