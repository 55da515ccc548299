import { findAntecedent } from "./antecedent.ts";
import type { Candidate } from "./candidate.ts";
import { add, addGenitive, addOthers, addSpan, type Cast, spanOfPhrase } from "./cast.ts";
import { type Chunk, readClause } from "./clause.ts";
import type { Role } from "./frames.ts";
import type { Scene } from "./scene.ts";
import { bareGroups, relativeHead, subjectBefore } from "./subject.ts";

/** Casts the parties of an event noun: annexed, led by prepositions, or brought by its carrier verb. */
export function castNoun(scene: Scene, candidate: Candidate, cast: Cast): readonly Chunk[] {
  const { trigger, first, last, carrier } = candidate;
  const { frame } = trigger;
  const end = scene.doc.sentences[scene.sentenceAt[first]!]!.last;
  const chunks = readClause(scene, last, end);
  if (!trigger.definite || trigger.lemma.includes(" ")) {
    const genitive =
      chunks[0] !== undefined && chunks[0].prep === "" && chunks[0].phrase.first === last
        ? bareGroups(scene, chunks)[0]
        : undefined;
    if (genitive !== undefined) addGenitive(scene, cast, frame, genitive);
  }
  // كان في استقباله فلان وفلان: those named further on received the one named first.
  if (frame.name === "receive")
    for (const group of bareGroups(scene, chunks).slice(1)) add(scene, cast, "actor", group);
  if (trigger.pronoun !== "")
    addSpan(
      cast,
      frame.subject === "recipient" ? "recipient" : frame.genitive === "recipient" ? "recipient" : "actor",
      findAntecedent(scene, first),
    );
  if (trigger.pronoun !== "" && frame.object !== null) {
    const object = bareGroups(scene, chunks)[0];
    if (object !== undefined) add(scene, cast, frame.object, object);
  }
  addOthers(scene, cast, frame, chunks);
  if (carrier?.side === "before") {
    const between = readClause(scene, carrier.at + 1, first);
    const group = bareGroups(scene, between).find((one) =>
      one.some((chunk) => spanOfPhrase(scene, chunk.phrase, false) !== null),
    );
    const role: Role | null =
      carrier.verb.subject === "none"
        ? null
        : carrier.verb.subject === "recipient"
          ? "recipient"
          : frame.subject === "recipient"
            ? "actor"
            : frame.subject;
    if (role !== null) {
      const subject = group ?? relativeHead(scene, carrier.at) ?? subjectBefore(scene, carrier.at);
      if (subject !== null && subject !== undefined) add(scene, cast, role, subject);
      else addSpan(cast, role, findAntecedent(scene, carrier.at));
    }
    addOthers(scene, cast, frame, between);
  } else if (carrier?.side === "after") {
    const rest = readClause(scene, carrier.at + 1, end);
    const groups = bareGroups(scene, rest);
    if (carrier.verb.lemma === "جمع") {
      if (/(?:ه|ها|هما)$/u.test(scene.doc.tokens[carrier.at]!.word.fold))
        addSpan(cast, "actor", findAntecedent(scene, carrier.at));
      for (const group of groups) add(scene, cast, "actor", group);
    } else if (carrier.verb.subject === "target") {
      if (groups[0] !== undefined) add(scene, cast, "target", groups[0]);
    } else if (carrier.verb.lemma === "نسب") {
      for (const chunk of rest) if (chunk.prep === "الي") add(scene, cast, "actor", [chunk]);
    } else if (groups[0] !== undefined && carrier.verb.subject !== "none")
      add(scene, cast, carrier.verb.subject === "recipient" ? "recipient" : frame.subject, groups[0]);
    else if (
      carrier.verb.subject === "actor" &&
      /(?:ه|ها|هما)$/u.test(scene.doc.tokens[carrier.at]!.word.fold)
    )
      addSpan(cast, frame.subject, findAntecedent(scene, carrier.at));
    addOthers(scene, cast, frame, rest);
    return rest;
  }
  if (
    carrier === null &&
    (frame.name === "meet" || frame.name === "visit") &&
    trigger.pronoun === "" &&
    (cast.actors.length === 0 || (candidate.prep === "ل" && cast.actors.length === 1))
  ) {
    addSpan(cast, "actor", findAntecedent(scene, first));
  }
  return chunks;
}
