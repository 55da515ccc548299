import type { Candidate } from "./candidate.ts";
import { isVerb, type Scene } from "./scene.ts";
import { gateAt } from "./words.ts";

/** How the trigger is written: tense of a verb, definiteness of a noun, whether a light verb carries it. */
export function formOf({ trigger, carrier }: Candidate): string {
  if (trigger.form === "verb") return `verb-${trigger.tense}`;
  if (trigger.pronoun !== "") return "noun-his";
  return `${trigger.definite ? "noun-the" : "noun-a"}${carrier === null ? "" : "-carried"}`;
}

/** The trigger and the words round it. */
export function addWord(scene: Scene, candidate: Candidate, form: string, out: string[]): void {
  const { trigger, carrier, first, last } = candidate;
  const lemma = `${trigger.type}:${trigger.lemma}:${trigger.form}`;
  const strength = trigger.sure ? "sure" : "weak";
  out.push(
    `type=${trigger.type}`,
    `lemma=${lemma}`,
    `lemma&def=${lemma}&${trigger.definite}`,
    `form=${form}`,
    strength,
    `${strength}&form=${form}`,
  );
  out.push(carrier === null ? "carrier=none" : `carrier=${carrier.side}`);
  if (carrier !== null)
    out.push(`carrier=${carrier.verb.lemma}`, `type&carrier=${trigger.type}&${carrier.side}`);
  if (candidate.future || carrier?.future === true) out.push("future");
  out.push(`prep=${candidate.prep}&${trigger.form}`);
  const before = wordBefore(scene, first);
  out.push(`before=${before}`, `type&before=${trigger.type}&${before}`);
  if (before === "word") out.push(`word-before=${scene.doc.tokens[first - 1]!.word.fold}`);
  const after = wordAfter(scene, last);
  out.push(`after=${after}`, `form&after=${form}&${after}`);
  if (after === "word") out.push(`word-after=${scene.doc.tokens[last]!.word.fold}`);
  addGates(scene, candidate, out);
  addTies(scene, candidate, out);
}

function wordBefore(scene: Scene, at: number): string {
  if (at === 0 || scene.doc.tokens[at]!.opensLine) return "line";
  const word = scene.clause[at - 1];
  if (word != null) return word.is === "prep" ? word.as : `${word.is}:${scene.doc.tokens[at - 1]!.word.fold}`;
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
function addGates(scene: Scene, { first }: Candidate, out: string[]): void {
  const from = Math.max(scene.doc.sentences[scene.sentenceAt[first]!]!.first, first - GATE_REACH);
  for (let k = from; k < first; k++) {
    const gate = gateAt(scene.doc, k);
    if (gate !== null && first - k <= gate.reach) out.push(`gate=${gate.is}`);
  }
}

const TIE_REACH = 24;
/** Deaths and what caused them are one event: whether the other half stands in the sentence, before or after. */
function addTies(scene: Scene, { trigger, first, last }: Candidate, out: string[]): void {
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
  out.push(`tie=${death ? "death" : "cause"}&${tie}`);
  if (
    /^[وف]?(?:الي|عن)$/u.test(scene.doc.tokens[first - 1]?.word.fold ?? "") &&
    /^[وف]?(?:ادي|ادت|اسفر|اسفرت|مما|يؤدي|مسفرا|ادا)/u.test(scene.doc.tokens[first - 2]?.word.fold ?? "")
  )
    out.push("result");
}

const DEATHS = new Set(["victim", "kill"]);
/** Whether a trigger tells of deaths rather than of what caused them. */
export function isDeath(trigger: { readonly frame: { readonly name: string } }): boolean {
  return DEATHS.has(trigger.frame.name);
}
