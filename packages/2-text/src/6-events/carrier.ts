import type { Carrier } from "./candidate.ts";
import type { Scene } from "./scene.ts";
import type { Trigger } from "./triggers.ts";
import { gluedPreposition } from "./words.ts";

const BEFORE_MAX = 28;
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
      if (isLedBy(scene, k)) {
        k--;
        continue;
      }
      if (verb.link !== "" && !linked(scene, first, verb.link)) return null;
      return {
        at: k,
        verb: isVerbalNoun(scene, k) ? { ...verb, subject: "none" } : verb,
        side: "before",
        future: isFuture(scene, k),
      };
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

/** التحالف الذي تقوده السعودية: the clause only tells who leads the subject. */
export function isLedBy(scene: Scene, at: number): boolean {
  return (
    scene.light[at]?.lemma === "قاد" && /^(?:الذي|التي)$/u.test(scene.doc.tokens[at - 1]?.word.fold ?? "")
  );
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
    if (
      word != null &&
      !(word.is === "stop" && /^(?:الذي|التي|اللذين|اللتين|اللذان)$/u.test(token.word.fold)) &&
      word.is !== "skip"
    )
      return null;
    if (scene.mentionAt[k] !== -1 && word == null && k > last + 2) return null;
  }
  return null;
}

/** عقد and شن are written alike as verbs and as nouns: after a preposition or another noun they are nouns (لعقد, تأجيل عقد). */
function isVerbalNoun(scene: Scene, at: number): boolean {
  if (!SAME_AS_NOUN.has(scene.doc.tokens[at]!.word.fold.replace(/^[ولب]+(?=عقد|شن|فرض|بحث)/u, "")))
    return false;
  const before = scene.doc.tokens[at - 1];
  if (gluedPreposition(scene.doc.tokens[at]!.word) !== null) return true;
  if (before === undefined || scene.doc.tokens[at]!.opensLine) return false;
  return (
    scene.clause[at - 1]?.is === "prep" ||
    (before.word.kind === "word" &&
      scene.clause[at - 1] == null &&
      scene.mentionAt[at - 1] === -1 &&
      scene.timeAt[at - 1] === -1)
  );
}
const SAME_AS_NOUN = new Set(["عقد", "شن", "فرض", "بحث"]);

function linked(scene: Scene, first: number, link: string): boolean {
  const token = scene.doc.tokens[first]!;
  const before = scene.doc.tokens[first - 1];
  return (
    before?.word.fold === link || token.word.fold.startsWith(link) || token.word.fold.startsWith(`و${link}`)
  );
}

function isFuture(scene: Scene, at: number): boolean {
  return /^[وف]?س[يت]/u.test(scene.doc.tokens[at]!.word.fold);
}
