import { wordsOf } from "./same-name.ts";
import type { Scene } from "./scene.ts";
import type { Cue } from "./signals.ts";
import { type Say, upTo } from "./weights.ts";

const NEAR = 60;
/** Among how many candidates before and after others of the type are looked for. */
const LOOK = 40;

/** Says what the article tells of the same kind elsewhere. Returns how near it was told before, by which others are paired. */
export function sayTold(scene: Scene, cues: readonly Cue[], at: number, say: Say): string {
  const { candidate } = cues[at]!;
  const { trigger } = candidate;
  const mine = partiesOf(scene, cues[at]!);
  let [before, after] = ["none", "none"];
  let [sameWord, known, earlier, later] = [0, false, 0, 0];
  for (let k = at - 1; k >= 0 && k >= at - LOOK; k--) {
    const other = cues[k]!.candidate;
    if (other.trigger.type !== trigger.type || other.first === candidate.first) continue;
    if (before === "none") before = distance(scene, cues[k]!, cues[at]!);
    earlier++;
    if (other.trigger.lemma === trigger.lemma) sameWord++;
    known ||= mine.length > 0 && meet(mine, partiesOf(scene, cues[k]!));
  }
  for (let k = at + 1; k < cues.length && k <= at + LOOK; k++) {
    const other = cues[k]!.candidate;
    if (other.trigger.type !== trigger.type || other.first === candidate.first) continue;
    if (after === "none") after = distance(scene, cues[at]!, cues[k]!);
    later++;
  }
  const whom = mine.length === 0 ? "nobody" : known ? "known" : "new";
  const told =
    earlier === 0 ? "first" : `${whom}-${before === "near" || before === "sentence" ? "here" : "before"}`;
  const sameWords = upTo(2, sameWord);
  say("told", told);
  say("told-after", after);
  say("told-earlier", upTo(4, earlier));
  say("told-later", upTo(4, later));
  say("told-word", sameWords);
  say("told-whom", whom);
  say("told-word&def", sameWords, trigger.definite ? "true" : "false");
  const next = cues[at + 1]?.candidate;
  if (next !== undefined && next.first - candidate.last < 5 && next.trigger.type !== trigger.type)
    say("then", trigger.type, next.trigger.type);
  const last = cues[at - 1]?.candidate;
  if (last !== undefined && candidate.first - last.last < 5 && last.trigger.type !== trigger.type)
    say("since", last.trigger.type, trigger.type);
  return told;
}

function distance(scene: Scene, a: Cue, b: Cue): string {
  const [one, two] = [a.candidate, b.candidate];
  if (two.start - one.start < NEAR) return "near";
  const sentences = scene.sentenceAt[two.first]! - scene.sentenceAt[one.first]!;
  return sentences === 0 ? "sentence" : sentences === 1 ? "next" : "far";
}

/** The last words of the parties, by which they are known again. */
function partiesOf(scene: Scene, { who }: Cue): readonly string[] {
  if (who.actors.length + who.recipients.length === 0) return NOBODY;
  return [...who.actors, ...who.recipients].map((span) => wordsOf(scene, span).at(-1) ?? "");
}
const NOBODY: readonly string[] = [];

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
