import { isLedBy } from "./carrier.ts";
import { spanOfPhrase } from "./cast.ts";
import { type Chunk, readClause } from "./clause.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isVerb, type Scene } from "./scene.ts";
import { conjunctionOf } from "./words.ts";

const BREAKS = new Set(["،", ":", "؛", ".", "-", "–", "ـ"]);

/** Groups of phrases without a preposition: each is one noun phrase with those a و joins to it. */
export function bareGroups(scene: Scene, chunks: readonly Chunk[]): Chunk[][] {
  const out: Chunk[][] = [];
  let open = false;
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!;
    if (chunk.prep !== "") {
      open = false;
      continue;
    }
    if (isApposition(scene, chunks, index)) continue;
    if (chunk.joined && open) out.at(-1)!.push(chunk);
    else out.push([chunk]);
    open = true;
  }
  return out;
}

/** An office without a name, right after a person's name and with another phrase to follow, tells who the person is. */
function isApposition(scene: Scene, chunks: readonly Chunk[], index: number): boolean {
  const [before, { phrase, joined }] = [chunks[index - 1], chunks[index]!];
  if (before === undefined || joined || phrase.first !== before.phrase.last || phrase.head !== "person")
    return false;
  const named = (one: NounPhrase): boolean =>
    one.mentions.some((mention) => scene.draft.mentions[mention]!.type === "PER");
  return named(before.phrase) && !named(phrase) && chunks[index + 1] !== undefined;
}

/** What stands right before a verb in a clause of its own, as its subject: أن الوزير زار, 7 عناصر قتلوا. */
export function subjectBefore(scene: Scene, verb: number): readonly Chunk[] | null {
  // واستولت القوات: a verb that a و joins to what came before has its subject after it, or further back.
  if (conjunctionOf(scene.doc.tokens[verb]!.word) > 0) return null;
  const sentence = scene.doc.sentences[scene.sentenceAt[verb]!]!;
  const plural = scene.triggers[verb]?.value.some((trigger) => trigger.number === "p") === true;
  let from = plural && scene.doc.tokens[verb - 1]?.word.surface === "،" ? verb - 1 : verb;
  let was = false;
  while (from > sentence.first && verb - from < 24) {
    const word = scene.clause[from - 1];
    const fold = scene.doc.tokens[from - 1]!.word.fold;
    if (/^[وف]?(?:كان|كانت|كانوا)$/u.test(fold)) {
      was = true;
      break;
    }
    if (word != null && (word.is === "stop" || (word.is === "verb" && !/^(?:و?قد|لقد)$/u.test(fold)))) break;
    if (isLedBy(scene, from - 1)) {
      from -= 2;
      continue;
    }
    if (word == null && isVerb(scene, from - 1)) return null;
    const surface = scene.doc.tokens[from - 1]!.word.surface;
    if (BREAKS.has(surface)) break;
    from--;
  }
  if (from === verb || verb - from >= 24) return null;
  const before = from > sentence.first ? scene.clause[from - 1] : null;
  if (before?.is === "verb" && !was) return null;
  const chunks = readClause(scene, from, verb);
  if (chunks.length === 0) return null;
  const group = bareGroups(scene, chunks)[0];
  if (group === undefined || chunks[0]!.prep !== "" || spanOfPhrase(scene, group[0]!.phrase, false) === null)
    return null;
  return group;
}

/** The noun before الذي or التي, when one of them stands right before the verb. */
export function relativeHead(scene: Scene, verb: number): readonly Chunk[] | null {
  let at = verb - 1;
  if (at >= 0 && /^(?:و?قد|كان|كانت)$/u.test(scene.doc.tokens[at]!.word.fold)) at--;
  if (at < 1 || !/^[وف]?(?:الذي|التي|الذين|اللذان|اللذين)$/u.test(scene.doc.tokens[at]!.word.fold))
    return null;
  const sentence = scene.doc.sentences[scene.sentenceAt[verb]!]!;
  if (scene.doc.tokens[at - 1]!.word.surface === "،") at--;
  let from = at;
  while (from > sentence.first && at - from < 12) {
    const before = from - 1;
    if (
      scene.clause[before] != null ||
      isVerb(scene, before) ||
      (scene.doc.tokens[before]!.word.kind === "punct" && scene.mentionAt[before] === -1)
    )
      break;
    from--;
  }
  if (from === at || scene.triggers[from]?.value.some((trigger) => trigger.form === "noun") === true)
    return null;
  const head = readClause(scene, from, at).at(-1);
  return head !== undefined && head.phrase.last >= at - 1 && spanOfPhrase(scene, head.phrase, false) !== null
    ? [head]
    : null;
}
