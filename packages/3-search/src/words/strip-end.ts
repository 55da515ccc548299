import { OWN_END } from "./tables.ts";

/** Pronouns at the end, with the fewest letters that must stay: مساهم is no مسا of theirs. */
const PRONOUNS: readonly (readonly [string, number])[] = [
  ["هما", 3],
  ["كما", 4],
  ["ها", 3],
  ["هم", 4],
  ["هن", 4],
  ["نا", 4],
  ["كم", 4],
];
const STEM_MIN = 3;

/**
 * A folded word without its endings: pronouns, regular plurals, dual of feminines, ta marbuta, nisba and tanwin's alef.
 *
 * @example مستشارون, مستشارين → مستشار; حكومتهم, حكومه → حكوم; سوريا, سوري, سوريه → سور; لقاءات, لقاء → لقا
 */
export function stripEnd(word: string): string {
  const free = stripPronoun(word);
  const stem = stripInflection(free);
  // An alef before a pronoun is the word's own, as in وزراء; it is no tanwin.
  return free !== word && free.endsWith("ا") ? free : stem;
}

function stripPronoun(word: string): string {
  for (const [pronoun, least] of PRONOUNS) {
    if (!word.endsWith(pronoun) || word.length - pronoun.length < least) continue;
    const rest = word.slice(0, -pronoun.length);
    // وزراؤها, لقائهم: the hamza's seat goes with the pronoun.
    return isTaMarbuta(rest) || /ا[وي]$/u.test(rest) ? rest.slice(0, -1) : rest;
  }
  // حكومته: ه after a ت that was a ta marbuta; without a pronoun the ه itself is one and falls below.
  if (word.endsWith("ته") && word.length - 2 >= STEM_MIN && isTaMarbuta(word.slice(0, -1)))
    return word.slice(0, -2);
  return word;
}

function isTaMarbuta(word: string): boolean {
  const before = word.at(-2);
  return word.endsWith("ت") && word.length > STEM_MIN && before !== "و" && before !== "ي" && before !== "ا";
}

function stripInflection(word: string): string {
  let rest = word;
  for (let round = 0; round < 3; round++) {
    const next = stripOne(rest);
    if (next === rest) break;
    rest = next;
  }
  return rest.endsWith("ء") && rest.length > STEM_MIN ? rest.slice(0, -1) : rest;
}

function stripOne(word: string): string {
  const length = word.length;
  const last = word[length - 1];
  const two = word.slice(-2);
  if (length - 3 >= STEM_MIN && (word.endsWith("تين") || word.endsWith("تان"))) return word.slice(0, -3);
  if (length - 2 >= STEM_MIN) {
    if ((two === "ين" || two === "ون" || two === "ات") && !OWN_END.has(word)) return word.slice(0, -2);
    if (two === "وا" || two === "يه") return word.slice(0, -2);
  }
  if (length - 1 >= STEM_MIN && (last === "ه" || last === "ي" || last === "ا")) return word.slice(0, -1);
  return word;
}
