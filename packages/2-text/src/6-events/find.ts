import type { Candidate } from "./candidate.ts";
import { findCarrier } from "./carrier.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";
import { gateAt } from "./words.ts";

const WITH_REACH = 10;
const WITHOUT_REACH = 4;
const DENIAL_REACH = 8;

/** Every place where an event may be told, in the order of the text; a token may give one for each meaning it has. */
export function findCandidates(scene: Scene): readonly Candidate[] {
  const out: Candidate[] = [];
  const echo = findEcho(scene);
  for (let at = 0; at < scene.doc.tokens.length; at++) {
    const match = scene.triggers[at];
    if (match == null || scene.timeAt[at]! >= 0 || scene.sentenceAt[at]! === echo) continue;
    for (const trigger of match.value) {
      if (
        !companyFits(scene, trigger, at, match.last) ||
        !formFits(scene, trigger, at, match.reading.prep) ||
        isDenied(scene, at)
      )
        continue;
      const future = match.reading.prep === "س";
      if (future && (trigger.form !== "verb" || trigger.tense !== "present")) continue;
      const carrier = findCarrier(scene, at, match.last, trigger);
      // لم تقع اشتباكات: who denies the verb denies what it carries.
      if (carrier !== null && isDenied(scene, carrier.at)) continue;
      out.push({
        trigger,
        first: at,
        last: match.last,
        start: match.start,
        end: match.end,
        future,
        prep: future ? "" : match.reading.prep,
        carrier,
      });
    }
    if (match.last > at + 1) at = match.last - 1;
  }
  return out;
}

/** The words a trigger needs stand in its clause, and none that gives it another meaning stands next to it. */
function companyFits(scene: Scene, trigger: Trigger, first: number, last: number): boolean {
  const { tokens } = scene.doc;
  const end = scene.doc.sentences[scene.sentenceAt[first]!]!.last;
  if (trigger.without !== null) {
    for (let k = last; k < end && k < last + WITHOUT_REACH; k++)
      if (trigger.without.has(tokens[k]!.word.fold)) return false;
  }
  if (trigger.with === null) return true;
  for (let k = last; k < end && k < last + WITH_REACH; k++) if (isAmong(scene, k, trigger.with)) return true;
  return false;
}

function isAmong(scene: Scene, at: number, words: ReadonlySet<string>): boolean {
  for (const { stem } of scene.doc.tokens[at]!.word.readings) if (words.has(stem)) return true;
  return false;
}

/** A negation right before it: what did not happen is no event; nor is a means named by it. */
function isDenied(scene: Scene, at: number): boolean {
  for (
    let k = at - 1;
    k >= at - DENIAL_REACH && k >= 0 && scene.sentenceAt[k] === scene.sentenceAt[at];
    k--
  ) {
    const gate = gateAt(scene.doc, k);
    if (gate !== null && (gate.is === "negation" || gate.is === "channel") && gate.reach >= at - k)
      return true;
  }
  return false;
}

/** A verb takes no preposition; a verb's form after an article or a preposition is a noun of the same letters. */
function formFits(scene: Scene, trigger: Trigger, at: number, prep: string): boolean {
  if (trigger.form === "noun") return prep !== "س";
  if (prep !== "" && prep !== "س") return false;
  const before = scene.clause[at - 1];
  if (before?.is === "prep") return false;
  return scene.mentionAt[at] === -1;
}

/** The sentence at the end that only says the headline again, as some sites do beside a link; -1 when there is none. */
function findEcho(scene: Scene): number {
  const { title } = scene.draft.article;
  const { doc } = scene;
  const index = doc.sentences.length - 1;
  if (title === null || index < 2 || title.length < ECHO_MIN) return -1;
  const sentence = doc.sentences[index]!;
  return sentence.end - sentence.start < title.length + ECHO_SLACK &&
    doc.text.slice(sentence.start, sentence.end).includes(title.trim())
    ? index
    : -1;
}

const ECHO_MIN = 12;
const ECHO_SLACK = 60;
