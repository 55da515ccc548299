import { type Span, spanOf } from "@mahdar/shape";
import type { Candidate } from "./candidate.ts";
import type { Chunk } from "./clause.ts";
import { mentionOf, type Scene } from "./scene.ts";

const LEADS = new Set(["في", "ب", "قرب", "بداخل", "داخل"]);
const REACH = 22;
/** Ground taken: the first place named is the place. */
const PLACED = new Set(["seize", "retake"]);

/** The place of an event: the first place name that في or ب leads in its clause, the way's end for an arrival; null when none is told. */
export function findWhere(scene: Scene, candidate: Candidate, chunks: readonly Chunk[]): Span | null {
  const goes = candidate.trigger.frame.name === "arrive" || candidate.trigger.frame.name === "visit";
  const taken = PLACED.has(candidate.trigger.frame.name);
  for (const { prep, phrase } of chunks) {
    if (!taken && !LEADS.has(prep) && !(goes && prep === "الي")) continue;
    for (const index of phrase.mentions) {
      const mention = scene.draft.mentions[index]!;
      if (mention.type === "LOC") return spanOf(scene.doc.text, mention.start, mention.end);
    }
  }
  const end = Math.min(scene.doc.sentences[scene.sentenceAt[candidate.first]!]!.last, candidate.last + REACH);
  for (let k = candidate.last; k < end; k++) {
    const mention = mentionOf(scene, k);
    if (mention?.type !== "LOC") continue;
    const token = scene.doc.tokens[k]!;
    const glued =
      mention.start > token.start && /^[وف]?ب$/u.test(token.word.fold.slice(0, mention.start - token.start));
    const before = scene.clause[k - 1];
    if (
      glued ||
      (before?.is === "prep" && LEADS.has(before.as)) ||
      (scene.clause[k - 2]?.as === "في" && scene.doc.tokens[k - 1]!.word.kind === "word")
    ) {
      return spanOf(scene.doc.text, mention.start, mention.end);
    }
  }
  return null;
}
