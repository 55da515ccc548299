import { nameOf, tellingNames } from "./keys.ts";
import { type PersonName, skeletonOf } from "./names.ts";
import { isGivenName, isKnownPart, namesakesOf } from "./rarity.ts";

export type NameRule =
  | "ties/same-name"
  | "ties/longer-name"
  | "ties/spelling"
  | "ties/clitic"
  | "ties/family-name"
  | "ties/kunya";

/** How two names can be one person's, and how many others may be called by what they share. */
export interface NameRelation {
  readonly rule: NameRule;
  readonly names: readonly [one: string, other: string];
  readonly namesakes: number;
}

/** How much likelier a chance likeness is, where the names are not letter for letter the same. */
const LOOSER = { spelling: 3, "short spelling": 1000, clitic: 5 } as const;

/** The relation that tells most of all pairs of names, or null; «other father» where two full names contradict each other. */
export function relateNames(
  ones: readonly string[],
  others: readonly string[],
): NameRelation | "other-father" | null {
  let best: NameRelation | null = null;
  for (const one of tellingNames(ones))
    for (const other of tellingNames(others)) {
      const relation = relate(one, nameOf(one), other, nameOf(other));
      if (relation === "other-father") return relation;
      if (relation !== null && (best === null || relation.namesakes < best.namesakes)) best = relation;
    }
  return best;
}

function relate(
  one: string,
  a: PersonName,
  other: string,
  b: PersonName,
): NameRelation | "other-father" | null {
  const names = [one, other] as const;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const [words, all] = [short.words, long.words];
  if (words.length === 0) return null;
  if (words.length === 1) return relateSingle(names, short, long);
  if (sameWords(words, all)) return { rule: "ties/same-name", names, namesakes: namesakesOf(words) };
  if (
    words.length === all.length &&
    short.foreign &&
    long.foreign &&
    words.every((word, at) => isSpelling(word, all[at]!))
  )
    return { rule: "ties/spelling", names, namesakes: looserBy(words, all) * namesakesOf(words) };
  if (words.length === all.length && sameWords(words.slice(1), all.slice(1)) && isClitic(words[0]!, all[0]!))
    return { rule: "ties/clitic", names, namesakes: LOOSER.clitic * namesakesOf(all) };
  if (words[0] !== all[0]) return null;
  if (words.every((word, at) => word === all[at]) || (standIn(words, all) && isFamily(words, all)))
    return { rule: "ties/longer-name", names, namesakes: namesakesOf(words) };
  return words.length > 2 && contradict(words, all) ? "other-father" : null;
}

function relateSingle(
  names: readonly [string, string],
  short: PersonName,
  long: PersonName,
): NameRelation | null {
  const word = short.words[0]!;
  if (isGivenName(word) || word.length < 3) return null;
  const namesakes = namesakesOf(short.words);
  if (short.isKunya)
    return long.words.length === 1 && long.words[0] === word
      ? { rule: "ties/kunya", names, namesakes: namesakes * 20 }
      : null;
  const last = long.words.at(-1)!;
  if (
    last !== word &&
    !(short.foreign && long.foreign && skeletonOf(word).length > 3 && isSpelling(word, last))
  )
    return null;
  return { rule: long.words.length === 1 ? "ties/same-name" : "ties/family-name", names, namesakes };
}

function sameWords(ones: readonly string[], others: readonly string[]): boolean {
  return ones.length === others.length && ones.every((word, at) => word === others[at]);
}

/** One foreign name in two spellings; names in the tables are spelt one way, and another vowel is another name (سالم, سليم). */
function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  if (isKnownPart(one) && isKnownPart(other) && (isGivenName(one) || isGivenName(other))) return false;
  return (
    Math.min(one.length, other.length) > 3 &&
    Math.abs(one.length - other.length) < 3 &&
    skeletonOf(one) === skeletonOf(other)
  );
}

/** Short names that differ in their vowels are as often two (تشانغ مينغ, تشانج مونج). */
function looserBy(words: readonly string[], all: readonly string[]): number {
  const short = words.some((word, at) => word !== all[at] && skeletonOf(word).length < 4);
  return short ? LOOSER["short spelling"] : LOOSER.spelling;
}

/** Whether one is the other without its first letter, which the reader took for a preposition. */
function isClitic(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length > 2 && /^[بلفوك]/u.test(long) && long.slice(1) === short && !isKnownPart(short);
}

function standIn(words: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === words[at]) at++;
  return at === words.length;
}

/** Whether both end in one family name: a name that ends in the father's leaves out nobody between. */
function isFamily(words: readonly string[], all: readonly string[]): boolean {
  return words.at(-1) === all.at(-1) && !isGivenName(words.at(-1)!);
}

/**
 * Two names of three parts or more that agree in all but the father, or all but the family. One that ends in a given name goes on with
 * forefathers, and may have any family: محمد بن نايف بن عبدالعزيز and محمد بن نايف آل سعود.
 */
function contradict(words: readonly string[], all: readonly string[]): boolean {
  if (standIn(words, all)) return false;
  const [last, other] = [words.at(-1)!, all.at(-1)!];
  return last === other
    ? words[1] !== all[1]
    : words[1] === all[1] && !isGivenName(last) && !isGivenName(other);
}
