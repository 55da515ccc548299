import type { Candidate } from "./candidate.ts";
import type { Participants } from "./participants.ts";
import { isVerb, type Scene } from "./scene.ts";
import type { When } from "./when.ts";
import { gateAt } from "./words.ts";

/** What an article's earlier candidates leave behind for the later ones: which are likely to be told again. */
export interface Told {
  readonly types: Map<string, number>;
  readonly lemmas: Map<string, number>;
}

/** Looks over the whole article: what its headline names and its size. */
export interface Outlook {
  readonly title: ReadonlySet<string>;
  readonly sentences: number;
  /** What the article is about, as far as that bears on events: sport, show, money. */
  readonly settings: readonly string[];
}

/** The signals by which it is judged whether a candidate is an event, each a name the model may weigh. */
export function findSignals(
  scene: Scene,
  candidate: Candidate,
  who: Participants,
  when: When,
  outlook: Outlook,
  told: Told,
): string[] {
  const { trigger, carrier, first } = candidate;
  const out: string[] = [
    "bias",
    `type=${trigger.type}`,
    `lemma=${trigger.type}:${trigger.lemma}:${trigger.form}`,
  ];
  const form = formOf(candidate);
  out.push(
    `form=${form}`,
    trigger.sure ? "sure" : "weak",
    `${trigger.sure ? "sure" : "weak"}&form=${form}`,
    `type&form=${trigger.type}&${trigger.form}`,
  );
  const sentence = scene.sentenceAt[first]!;
  const place = sentence === 0 ? "0" : sentence === 1 ? "1" : sentence <= 3 ? "2" : sentence <= 7 ? "3" : "4";
  out.push(`sentence=${place}`, `type&lead=${trigger.type}&${sentence <= 1}`);
  if (first - scene.doc.sentences[sentence]!.first <= 1)
    out.push("opens-sentence", `opens-sentence&lead=${sentence === 0}`);
  if (outlook.title.has(trigger.type)) out.push("title-type", `title-type&lead=${sentence <= 1}`);
  if (outlook.title.has(trigger.lemma)) out.push("title-lemma");
  if (outlook.sentences > 14) out.push("long");
  for (const setting of outlook.settings)
    out.push(`setting=${setting}`, `setting&type=${setting}&${trigger.type}`);
  out.push(carrier === null ? "carrier=none" : `carrier=${carrier.side}`);
  if (carrier !== null) out.push(`carrier=${carrier.verb.lemma}`);
  if (candidate.future || carrier?.future === true) out.push("future", `future&date=${when.basis === "own"}`);
  if (scene.saidAt[first]! >= 0) out.push("said");
  if (scene.cueAt[first]! >= 0) out.push("cue", `cue&type=${trigger.type}`, `cue&lead=${sentence === 0}`);
  out.push(`prep=${candidate.prep}&${trigger.form}`, `before=${wordBefore(scene, first)}`);
  addGates(scene, candidate, out);
  addTies(scene, candidate, out);
  out.push(`date=${when.basis}`);
  if (
    when.date !== null &&
    scene.draft.published !== null &&
    yearsBefore(when.date, scene.draft.published) > 1
  )
    out.push("old");
  const actors = Math.min(who.actors.length, 2);
  const recipients = Math.min(who.recipients.length, 1);
  out.push(
    `actors=${actors}`,
    `recipients=${recipients}`,
    `named=${Math.min(who.named, 2)}`,
    `who=${actors}${recipients}&def=${trigger.definite}`,
    `type&who=${trigger.type}&${Math.min(actors + recipients, 2)}`,
  );
  if (who.people > 0) out.push("person", `person&type=${trigger.type}`, `person&frame=${trigger.frame.name}`);
  const types = Math.min(told.types.get(trigger.type) ?? 0, 3);
  const lemmas = Math.min(told.lemmas.get(trigger.lemma) ?? 0, 2);
  out.push(
    `told-type=${types}`,
    `told-lemma=${lemmas}`,
    `told-lemma=${lemmas}&form=${form}`,
    `told-type=${types}&who=${actors + recipients > 0}`,
  );
  return out;
}

/** Remembers a candidate as told. */
export function remember(told: Told, { trigger }: Candidate): void {
  told.types.set(trigger.type, (told.types.get(trigger.type) ?? 0) + 1);
  told.lemmas.set(trigger.lemma, (told.lemmas.get(trigger.lemma) ?? 0) + 1);
}

function formOf({ trigger, carrier }: Candidate): string {
  if (trigger.form === "verb") return `verb-${trigger.tense}`;
  if (trigger.pronoun !== "") return "noun-his";
  return `${trigger.definite ? "noun-the" : "noun-a"}${carrier === null ? "" : "-carried"}`;
}

function wordBefore(scene: Scene, at: number): string {
  if (at === 0 || scene.doc.tokens[at]!.opensLine) return "line";
  const word = scene.clause[at - 1];
  if (word != null) return word.is === "prep" ? word.as : `${word.is}:${scene.doc.tokens[at - 1]!.word.fold}`;
  if (scene.mentionAt[at - 1] !== -1) return "name";
  if (scene.timeAt[at - 1] !== -1) return "time";
  if (isVerb(scene, at - 1)) return "verb";
  return scene.doc.tokens[at - 1]!.word.kind;
}

const GATE_REACH = 8;
const TIE_REACH = 24;
function addGates(scene: Scene, { first }: Candidate, out: string[]): void {
  const from = Math.max(scene.doc.sentences[scene.sentenceAt[first]!]!.first, first - GATE_REACH);
  for (let k = from; k < first; k++) {
    const gate = gateAt(scene.doc, k);
    if (gate !== null && first - k <= gate.reach) out.push(`gate=${gate.is}`);
  }
}

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

function yearsBefore(date: string, published: string): number {
  const [year, month] = [Number(date.slice(0, 4)), Number(/^\d{4}-(\d\d)/u.exec(date)?.[1] ?? "12")];
  return Number(published.slice(0, 4)) - year + (Number(published.slice(5, 7)) - month) / 12;
}
