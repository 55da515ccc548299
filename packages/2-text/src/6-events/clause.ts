import { type NounPhrase, readNounPhrase } from "./noun-phrase.ts";
import { isVerb, mentionOf, type Scene } from "./scene.ts";
import { conjunctionOf, gluedPreposition, headOf } from "./words.ts";

/** A noun phrase of a clause and the preposition that leads it, empty for none; `joined` when a و joins it to the one before. */
export interface Chunk {
  readonly prep: string;
  readonly phrase: NounPhrase;
  readonly joined: boolean;
}

const REACH = 44;
const CHUNKS_MAX = 14;

/** The noun phrases from a token to the end of its clause, in order: what may be subject, object or complement. */
export function readClause(scene: Scene, from: number, end: number): readonly Chunk[] {
  const { doc } = scene;
  const out: Chunk[] = [];
  const limit = Math.min(end, from + REACH);
  let prep = "";
  let led = false;
  let k = from;
  while (k < limit && out.length < CHUNKS_MAX) {
    const token = doc.tokens[k]!;
    if (scene.timeAt[k]! >= 0) {
      k++;
      prep = "";
      continue;
    }
    const mention = mentionOf(scene, k);
    if (mention === null && (token.word.kind === "punct" || token.word.kind === "symbol")) {
      const next = passMark(scene, k, limit, out);
      if (next < 0) break;
      k = next;
      continue;
    }
    const word = scene.clause[k];
    if (word != null) {
      if (word.is === "stop" || word.is === "verb") break;
      if (word.is === "prep") prep = word.as;
      led = word.is === "prep";
      k = scene.clauseLast[k]!;
      continue;
    }
    if (mention === null && k > from && isVerb(scene, k)) break;
    const inside =
      mention !== null && scene.mentionFirst[scene.mentionAt[k]!] === k ? mention.start - token.start : 0;
    const conj =
      mention !== null ? (inside > 0 && token.word.fold[0] === "و" ? 1 : 0) : conjunctionOf(token.word);
    let joined = false;
    if (conj > 0 && !led) {
      const before = out.at(-1);
      if (
        before === undefined ||
        (mention === null && headOf(token.word) === null && !nameBegins(scene, k, limit))
      )
        break;
      joined = true;
      if (prep === "") prep = before.prep;
    }
    if (mention !== null && inside > 0 && !led) {
      const letter = token.word.fold[conj];
      if (letter === "ب" || letter === "ل" || letter === "ك") {
        prep = letter;
        joined = false;
      }
    } else if (mention === null && !led) {
      const glued = gluedPreposition(token.word);
      if (glued !== null) {
        prep = glued.as;
        joined = false;
      }
    }
    const phrase = readNounPhrase(scene, k, limit);
    if (phrase === null) break;
    const before = out.at(-1);
    if (
      before !== undefined &&
      prep === "ل" &&
      before.phrase.head === "target" &&
      before.phrase.mentions.length === 0 &&
      before.phrase.last === phrase.first
    ) {
      // مواقع للتنظيم, أهدافا للحزب: whose the place is stands for it.
      out[out.length - 1] = { ...before, phrase };
    } else out.push({ prep, phrase, joined });
    prep = "";
    led = false;
    k = phrase.last;
  }
  return out;
}

/** Where reading goes on after a mark, -1 when the mark ends the clause. A comma is passed before a time, a preposition or a و that goes on. */
function passMark(scene: Scene, at: number, limit: number, out: readonly Chunk[]): number {
  const surface = scene.doc.tokens[at]!.word.surface;
  if ("\"“”«»'/‘’-–ـ".includes(surface)) return at + 1;
  if (surface === "(") {
    for (let k = at + 1; k < limit && k < at + 8; k++)
      if (scene.doc.tokens[k]!.word.surface === ")") return k + 1;
    return -1;
  }
  if (surface !== "،" && surface !== ",") return -1;
  const next = at + 1;
  if (next >= limit) return -1;
  const afterTime = at > 0 && scene.timeAt[at - 1]! >= 0;
  const list =
    out.length > 0 &&
    (mentionOf(scene, next) !== null ||
      (headOf(scene.doc.tokens[next]!.word) === "person" && nameBegins(scene, next, limit)));
  if (
    afterTime ||
    scene.timeAt[next]! >= 0 ||
    scene.clause[next]?.is === "prep" ||
    scene.clause[next]?.is === "skip" ||
    list
  )
    return next;
  return -1;
}

function nameBegins(scene: Scene, at: number, limit: number): boolean {
  for (let k = at; k < limit && k < at + 5; k++) {
    if (mentionOf(scene, k) !== null) return true;
    if (scene.doc.tokens[k]!.word.kind !== "word" || scene.clause[k] != null || isVerb(scene, k))
      return false;
  }
  return false;
}
