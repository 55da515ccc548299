import type { Candidate } from "./candidate.ts";
import { bare, type Outlook } from "./outlook.ts";
import { isVerb, type Scene } from "./scene.ts";

const OVERLAP_REACH = 12;
const DEPTH_REACH = 40;

/** Where in the article and in its sentence the trigger stands. Returns the place in the article, by which others are paired. */
export function addPlace(
  scene: Scene,
  { trigger, first, last }: Candidate,
  outlook: Outlook,
  out: string[],
): string {
  const { tokens, sentences } = scene.doc;
  const number = scene.sentenceAt[first]!;
  const sentence = sentences[number]!;
  const place = number === 0 ? "0" : number === 1 ? "1" : number <= 3 ? "2" : number <= 7 ? "3" : "4";
  out.push(`place=${place}`);
  const size = outlook.sentences;
  const length = size === 1 ? "1" : size <= 3 ? "3" : size <= 7 ? "7" : size <= 14 ? "14" : "more";
  out.push(`length=${length}`, `place&length=${place}&${length}`);
  if (number === size - 1 && size > 2) out.push("last");
  if (outlook.titleTypes.has(trigger.type)) out.push("title-type", `title-type&place=${place}`);
  if (outlook.titleTypes.has(trigger.lemma)) out.push("title-lemma");
  let shared = 0;
  for (
    let k = Math.max(sentence.first, first - OVERLAP_REACH);
    k < Math.min(sentence.last, last + OVERLAP_REACH);
    k++
  ) {
    if (k >= first && k < last) continue;
    const { word } = tokens[k]!;
    if (word.kind === "word" && word.readings.some(({ stem }) => outlook.titleWords.has(bare(stem))))
      shared++;
  }
  if (outlook.titleWords.size > 0) out.push(`title-words=${Math.min(shared, 5)}`);
  for (const setting of outlook.settings)
    out.push(`setting=${setting}`, `setting&type=${setting}&${trigger.type}`);
  const offset = first - sentence.first;
  out.push(
    `offset=${offset <= 1 ? offset : offset <= 4 ? "4" : offset <= 12 ? "12" : offset <= 30 ? "30" : "more"}`,
  );
  if (offset > 0) out.push(`opening=${tokens[sentence.first]!.word.fold}`);
  let depth = 0;
  let governor = "";
  for (let k = first - 1; k >= sentence.first && k > first - DEPTH_REACH; k--) {
    if (scene.clause[k]?.is === "stop") depth++;
    if (governor === "" && isVerb(scene, k)) governor = tokens[k]!.word.fold;
  }
  out.push(`depth=${Math.min(depth, 3)}`, `governor=${governor}`);
  const said = scene.saidAt[first]!;
  if (said >= 0) {
    const { direct, kind } = scene.draft.attributions[said]!;
    out.push("said", `said=${direct ? "direct" : "indirect"}`, `said=${kind}`, `said&type=${trigger.type}`);
  }
  if (scene.cueAt[first]! >= 0) out.push("cue", `cue&type=${trigger.type}`, `cue&lead=${number === 0}`);
  return place;
}
