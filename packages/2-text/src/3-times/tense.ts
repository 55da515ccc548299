import { fold } from "../1-normalise/index.ts";
import { newSlot, type Segmented, type Word } from "../2-segment/index.ts";
import { notFuture, tenseWords } from "../lexicon/times.generated.ts";

export type Tense = "past" | "present" | "future";

const told: ReadonlyMap<string, Tense> = new Map(
  tenseWords.map((row) => [fold(row.form), row.tense as Tense]),
);
const noVerbs: ReadonlySet<string> = new Set(notFuture.map((row) => fold(row.form)));
const slot = newSlot();

const BACK = 14;
const AHEAD = 7;
const STOPS = new Set([".", "؟", "!", "?", "…", "؛"]);

/**
 * Whether what stands round an expression looks back or forward: the nearest verb before it in its sentence, else the
 * nearest after it; null where none is near. A present verb after كان looks back.
 */
export function tenseNear(doc: Segmented, first: number, last: number): Tense | null {
  const { tokens } = doc;
  for (let at = first - 1; at >= Math.max(0, first - BACK); at--) {
    if (tokens[at + 1]!.opensLine || STOPS.has(tokens[at]!.word.fold)) break;
    const tense = tenseOf(tokens[at]!.word);
    if (tense === "present") return followsWas(doc, at) ? "past" : "present";
    if (tense !== null) return tense;
  }
  for (let at = last; at < Math.min(tokens.length, last + AHEAD); at++) {
    const { fold } = tokens[at]!.word;
    if (tokens[at]!.opensLine || STOPS.has(fold) || fold === "،" || fold === ",") break;
    const tense = tenseOf(tokens[at]!.word);
    if (tense !== null) return tense;
  }
  return null;
}

function followsWas(doc: Segmented, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const folded = doc.tokens[back]!.word.fold;
    if (/^[وف]?كان(?:ت|وا)?$/u.test(folded)) return true;
    if (doc.tokens[back + 1]!.opensLine) return false;
  }
  return false;
}

function tenseOf(word: Word): Tense | null {
  const known = word.slots[slot] as Tense | null | undefined;
  if (known !== undefined) return known;
  const tense = word.kind === "word" ? learn(word) : null;
  word.slots[slot] = tense;
  return tense;
}

function learn(word: Word): Tense | null {
  for (const reading of word.readings) {
    if (reading.prep === "س") {
      // سيعقد, ستبدأ: the future letter before a present verb; nouns that look like one are listed.
      if (reading.stem.length >= 3 && /^[يتن]/u.test(reading.stem) && !noVerbs.has(`س${reading.stem}`))
        return "future";
      continue;
    }
    if (reading.prep !== "") continue;
    const tense = told.get(reading.stem) ?? pastWithObject(reading.stem);
    if (tense !== undefined) return tense;
    if (noVerbs.has(reading.stem)) return null;
  }
  const bare = word.readings.find((reading) => reading.conj !== "" && reading.prep === "")?.stem ?? word.fold;
  // أعلنت, نفذت: a feminine past; nouns in ت are short, in ـات, or listed.
  return bare.length >= 4 && bare.endsWith("ت") && !/^(?:ال|[يتب])/u.test(bare) && bare.at(-2) !== "ا"
    ? "past"
    : null;
}

/** زاره, قتلهم: a past verb that carries its object. */
function pastWithObject(stem: string): Tense | undefined {
  const match = /^(.{3,})(?:هما|ها|هم|ه)$/u.exec(stem);
  return match !== null && told.get(match[1]!) === "past" ? "past" : undefined;
}
