import type { Carrier } from "./candidate.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";

const BEFORE_MAX = 18;
const AFTER_MAX = 5;

/** The light verb that carries the event noun at `[first, last)`, or null: one in a clause of its own after it, else the nearest before it. */
export function findCarrier(scene: Scene, first: number, last: number, trigger: Trigger): Carrier | null {
  if (trigger.form !== "noun") return null;
  return after(scene, last, trigger) ?? before(scene, first);
}

function before(scene: Scene, first: number): Carrier | null {
  const sentence = scene.doc.sentences[scene.sentenceAt[first]!]!;
  for (let k = first - 1; k >= sentence.first && k >= first - BEFORE_MAX; k--) {
    const verb = scene.light[k];
    if (verb != null) {
      if (verb.link !== "" && !linked(scene, first, verb.link)) return null;
      return { at: k, verb, side: "before", future: isFuture(scene, k) };
    }
    const word = scene.clause[k];
    if (word != null && (word.is === "stop" || word.is === "verb")) return null;
    // A preposition that is not the verb's own link leads the noun: it is no object.
    if (k === first - 1 && word?.is === "prep" && word.as !== "في" && word.as !== "من") return null;
    const triggers = scene.triggers[k];
    if (triggers != null && triggers.value.some((one) => one.sure)) return null;
    const surface = scene.doc.tokens[k]!.word.surface;
    if (surface === ":" || surface === "؛" || surface === ".") return null;
  }
  return null;
}

function after(scene: Scene, last: number, trigger: Trigger): Carrier | null {
  for (let k = last; k < scene.doc.tokens.length && k < last + AFTER_MAX; k++) {
    const token = scene.doc.tokens[k]!;
    if (token.opensLine || token.word.kind !== "word") return null;
    const verb = scene.light[k];
    if (verb != null) {
      const relative = scene.clause[k - 1]?.is === "stop" || (!trigger.definite && k > last - 1);
      return relative ? { at: k, verb, side: "after", future: isFuture(scene, k) } : null;
    }
    const word = scene.clause[k];
    if (word != null && !(word.is === "stop" && /^(?:الذي|التي|اللذين|اللتين|اللذان)$/u.test(token.word.fold)) && word.is !== "skip") return null;
    if (scene.mentionAt[k] !== -1 && word == null && k > last + 2) return null;
  }
  return null;
}

function linked(scene: Scene, first: number, link: string): boolean {
  const token = scene.doc.tokens[first]!;
  const before = scene.doc.tokens[first - 1];
  return before?.word.fold === link || token.word.fold.startsWith(link) || token.word.fold.startsWith(`و${link}`);
}

function isFuture(scene: Scene, at: number): boolean {
  return /^[وف]?س[يت]/u.test(scene.doc.tokens[at]!.word.fold);
}
