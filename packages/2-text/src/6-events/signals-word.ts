import type { Candidate } from "./candidate.ts";
import { isVerb, type Scene } from "./scene.ts";
import type { Say } from "./weights.ts";
import { gateAt } from "./words.ts";

/** How the trigger is written: tense of a verb, definiteness of a noun, whether a light verb carries it. */
export function formOf({ trigger, carrier }: Candidate): string {
  if (trigger.form === "verb") return trigger.tense === "past" ? "verb-past" : "verb-present";
  if (trigger.pronoun !== "") return "noun-his";
  if (trigger.definite) return carrier === null ? "noun-the" : "noun-the-carried";
  return carrier === null ? "noun-a" : "noun-a-carried";
}

/** Says the trigger and the words round it. */
export function sayWord(scene: Scene, candidate: Candidate, form: string, say: Say): void {
  const { trigger, carrier, first, last } = candidate;
  const { type, key } = trigger;
  const strength = trigger.sure ? "sure" : "weak";
  say("type", type);
  say("lemma", key);
  say("lemma&def", key, trigger.definite ? "true" : "false");
  say("form", form);
  say(strength);
  if (trigger.sure) say("sure&form", form);
  say("type&carrier", type, carrier === null ? "none" : carrier.side);
  say("prep", candidate.prep, trigger.form);
  const before = wordBefore(scene, first);
  say("before", before);
  if (before === "word") say("word-before", scene.doc.tokens[first - 1]!.word.fold);
  const after = wordAfter(scene, last);
  say("after", after);
  if (after === "word") say("word-after", scene.doc.tokens[last]!.word.fold);
  sayGates(scene, candidate, say);
  sayTie(scene, candidate, say);
}

function wordBefore(scene: Scene, at: number): string {
  if (at === 0 || scene.doc.tokens[at]!.opensLine) return "line";
  const word = scene.clause[at - 1];
  if (word != null) return word.is === "prep" ? word.as : scene.doc.tokens[at - 1]!.word.fold;
  return kindAt(scene, at - 1);
}

function wordAfter(scene: Scene, at: number): string {
  if (at >= scene.doc.tokens.length || scene.doc.tokens[at]!.opensLine) return "line";
  const word = scene.clause[at];
  if (word != null) return word.is === "prep" ? word.as : word.is;
  return kindAt(scene, at);
}

function kindAt(scene: Scene, at: number): string {
  if (scene.mentionAt[at] !== -1) return "name";
  if (scene.timeAt[at] !== -1) return "time";
  if (isVerb(scene, at)) return "verb";
  return scene.doc.tokens[at]!.word.kind;
}

const GATE_REACH = 8;
function sayGates(scene: Scene, { first }: Candidate, say: Say): void {
  const from = Math.max(scene.doc.sentences[scene.sentenceAt[first]!]!.first, first - GATE_REACH);
  for (let k = from; k < first; k++) {
    const gate = gateAt(scene.doc, k);
    if (gate !== null && first - k <= gate.reach) say("gate", gate.is);
  }
}

const TIE_REACH = 24;
/** Deaths and what caused them are one event: whether the other half stands in the sentence, before or after. */
function sayTie(scene: Scene, { trigger, first, last }: Candidate, say: Say): void {
  if (trigger.type !== "ASSAULT") return;
  const death = isDeath(trigger);
  const sentence = scene.doc.sentences[scene.sentenceAt[first]!]!;
  let tie = "none";
  for (
    let k = Math.max(sentence.first, first - TIE_REACH);
    k < Math.min(sentence.last, last + TIE_REACH);
    k++
  ) {
    if (k >= first && k < last) continue;
    const other = scene.triggers[k]?.value.find((one) => one.type === "ASSAULT");
    if (other === undefined || isDeath(other) === death) continue;
    tie = k < first ? "before" : "after";
    break;
  }
  say("tie", death ? "death" : "cause", tie);
}

const DEATHS = new Set(["victim", "kill"]);
/** Whether a trigger tells of deaths rather than of what caused them. */
export function isDeath(trigger: { readonly frame: { readonly name: string } }): boolean {
  return DEATHS.has(trigger.frame.name);
}
