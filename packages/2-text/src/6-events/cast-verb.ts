import { findAntecedent } from "./antecedent.ts";
import type { Candidate } from "./candidate.ts";
import { add, addOthers, addSpan, type Cast, spanOfPhrase } from "./cast.ts";
import { type Chunk, readClause } from "./clause.ts";
import type { Scene } from "./scene.ts";
import { bareGroups, relativeHead, subjectBefore } from "./subject.ts";
import type { Trigger } from "./triggers.ts";

/** Frames whose verbs are written alike in the active and the passive: قتل, اعتقل, عين. */
const PASSIVE_PRONE = new Set(["kill", "arrest", "capture"]);

/** Casts the parties of a verb: subject before or after it, object, and what prepositions lead. */
export function castVerb(scene: Scene, { trigger, first, last }: Candidate, cast: Cast): readonly Chunk[] {
  const { frame } = trigger;
  const end = scene.doc.sentences[scene.sentenceAt[first]!]!.last;
  const chunks = readClause(scene, last, end);
  const groups = bareGroups(scene, chunks).filter((group) =>
    group.some((chunk) => spanOfPhrase(scene, chunk.phrase, true) !== null),
  );
  const relative = relativeHead(scene, first);
  const subject = relative ?? subjectBefore(scene, first);
  if (relative !== null && trigger.pronoun !== "") {
    add(scene, cast, frame.object, relative);
    if (groups[0] !== undefined) add(scene, cast, frame.subject, groups[0]);
  } else if (subject !== null) {
    const passive = PASSIVE_PRONE.has(frame.name) && groups.length === 0 && trigger.pronoun === "";
    add(scene, cast, passive ? frame.object : frame.subject, subject);
    if (groups[0] !== undefined) add(scene, cast, frame.object, groups[0]);
  } else if (trigger.pronoun !== "") {
    if (groups[0] !== undefined) add(scene, cast, frame.subject, groups[0]);
    addSpan(cast, frame.object, findAntecedent(scene, first));
  } else {
    const passive = PASSIVE_PRONE.has(frame.name) && !(frame.name === "arrest" && isPower(scene, groups[0]));
    const lone = groups.length === 1 && (passive || isObjectOf(scene, trigger, first, chunks));
    if (lone && !passive) addSpan(cast, frame.subject, findAntecedent(scene, first));
    if (groups[0] !== undefined) add(scene, cast, lone ? frame.object : frame.subject, groups[0]);
    else if (!passive) addSpan(cast, frame.subject, findAntecedent(scene, first));
    if (groups[1] !== undefined) add(scene, cast, frame.object, groups[1]);
  }
  addOthers(scene, cast, frame, chunks, false);
  return chunks;
}

/** Bodies and forces arrest and forbid; alone after the verb they do it (منعت السلطات صدور الصحيفة). */
function isPower(scene: Scene, group: readonly Chunk[] | undefined): boolean {
  const phrase = group?.[0]?.phrase;
  if (phrase === undefined) return false;
  if (phrase.head === "group" || phrase.head === "force") return true;
  return phrase.mentions.length === 1 && scene.draft.mentions[phrase.mentions[0]!]!.type === "ORG";
}

/**
 * The one phrase after a verb of meeting is whom the subject, named earlier, met: where the verb goes on from what came
 * before (والتقى خلالها الرئيس, حيث استقبل) or the phrase is in the accusative (التقى مسؤولين).
 */
function isObjectOf(scene: Scene, trigger: Trigger, verb: number, chunks: readonly Chunk[]): boolean {
  if (
    (trigger.frame.name !== "meet" && trigger.frame.name !== "visit") ||
    trigger.frame.object === null ||
    chunks.some((chunk) => chunk.prep === "مع")
  )
    return false;
  const phrase = chunks.find((chunk) => chunk.prep === "")?.phrase;
  if (phrase === undefined) return false;
  const head = scene.doc.tokens[phrase.first]!.word.fold;
  if (phrase.mentions.length === 0 && head.endsWith("ين")) return true;
  const goesOn = scene.doc.tokens[verb]!.word.fold.startsWith("و") || scene.clause[verb - 1]?.is === "stop";
  return goesOn && findAntecedent(scene, verb) !== null;
}
