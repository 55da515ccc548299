import type { Candidate } from "./candidate.ts";
import type { Scene } from "./scene.ts";

const REACH = 26;
const SCREEN = new Set([
  "الفيديو",
  "فيديو",
  "المرئي",
  "مرئي",
  "المرئيه",
  "مرئيه",
  "افتراضي",
  "افتراضيه",
  "الافتراضي",
  "الافتراضيه",
  "زووم",
]);

/** How an event came about, beyond what its trigger says: talks over a closed video circuit are `video`. */
export function findMode(scene: Scene, candidate: Candidate): string | null {
  const { trigger, last, first } = candidate;
  if (trigger.type !== "CONSULT") return trigger.mode;
  const end = Math.min(scene.doc.sentences[scene.sentenceAt[first]!]!.last, last + REACH);
  for (let k = last; k < end; k++) {
    if (SCREEN.has(scene.doc.tokens[k]!.word.fold)) return "video";
    const triggers = scene.triggers[k];
    // Another event's verb ends the reach; a noun (دائرة اجتماعات الفيديو) does not.
    if (triggers != null && triggers.value.every((one) => one.form === "verb")) break;
  }
  if (/^(?:الهاتفي|هاتفي|هاتفيا|الهاتفيه|هاتفيه)$/u.test(scene.doc.tokens[last]?.word.fold ?? ""))
    return "phone";
  return trigger.mode;
}
