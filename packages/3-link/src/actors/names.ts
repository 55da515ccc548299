import { countryOfCapital, countryOfName, countryOfNisba, fold, keyWords } from "@mahdar/text";
import { actorNameParts, actorTitles } from "../lexicon/links.generated.ts";

/** A name of a person as it is compared; nothing of it is shown. */
export interface PersonName {
  /** Folded, without article and بن, عبد and أبو joined to the word after: ["عادل", "احمد", "جبير"]. */
  readonly words: readonly string[];
  /** Of the Latin, Slavic or another world whose names have several Arabic spellings. */
  readonly foreign: boolean;
  /** أبو or أم with one name, and nothing else. */
  readonly isKunya: boolean;
}

/** The words of a body's or place's name without what tells its country, and the country told. */
export interface BodyName {
  readonly words: readonly string[];
  readonly country: string | null;
}

const WORLD = new Map(actorNameParts.map(({ part, world }) => [part, world]));
/** Titles the reader may have left in a name (دكتور عاطي القرشي). */
const CALLINGS = new Set(actorTitles.filter(({ kind }) => kind === "honorific").map(({ title }) => title));
const ARAB_BY_FORM = /^(?:عبد|ابو|ام(?=.{4}))/u;
const HAS_ARTICLE = /(?:^|\s)(?:ال|عبدال|بن\s|آل\s|ال\s)/u;

/**
 * The compared words of a person's name.
 *
 * @example personWordsOf("عبد الفتاح السيسي") // ["عبدفتاح", "سيسي"]
 */
export function personWordsOf(name: string): readonly string[] {
  const words = joinMother(keyWords(name).filter((word) => /\p{L}/u.test(word))).map(spell);
  while (words.length > 1 && CALLINGS.has(words[0]!)) words.shift();
  return words;
}

export function personName(name: string): PersonName {
  const words = personWordsOf(name);
  const arab = words.some((word) => WORLD.get(word) === "arab" || ARAB_BY_FORM.test(word));
  const told = words.some((word) => WORLD.get(word) === "foreign");
  return {
    words,
    foreign: told || (!arab && !HAS_ARTICLE.test(fold(name))),
    isKunya: words.length === 1 && /^(?:ابو|ام).{2}/u.test(words[0]!) && /\s/u.test(name.trim()),
  };
}

/** عبد الله and عبدالله are one name, with the article kept: without it nothing of the second word is left. */
function spell(word: string): string {
  return word === "عبدله" ? "عبدالله" : word;
}

/** أم is written apart and is no part of the word after it, as أبو is. */
function joinMother(words: string[]): string[] {
  return words[0] === "ام" && words.length > 1 ? [`ام${words[1]}`, ...words.slice(2)] : words;
}

/**
 * The compared words of a body's or place's name.
 *
 * @example bodyWordsOf("وزارة الصحة السعودية") // { words: ["وزاره", "صحه"], country: "SA" }
 */
export function bodyWordsOf(name: string): BodyName {
  const words: string[] = [];
  const told = new Set<string>();
  const all = keyWords(name);
  for (const [at, word] of all.entries()) {
    const country =
      at === 0 ? undefined : (countryOfNisba(word) ?? (at === all.length - 1 ? countryAt(word) : undefined));
    if (country === undefined) words.push(word);
    else told.add(country);
  }
  const whole = countryOfName(words) ?? countryOfCapital(words);
  if (whole !== undefined) told.add(whole);
  return { words, country: told.size === 1 ? [...told][0]! : null };
}

function countryAt(word: string): string | undefined {
  return (
    countryOfName([word]) ??
    (word.startsWith("ل") && word.length > 4 ? countryOfName([word.slice(1)]) : undefined)
  );
}

/** What the spellings of a foreign name share: no long vowels after the first letter, like letters as one (جروس, غروس). */
export function skeletonOf(word: string): string {
  let out = LIKE[word[0]!] ?? word[0] ?? "";
  for (let at = 1; at < word.length; at++) {
    const letter = word[at]!;
    if (letter === "ا" || letter === "و" || letter === "ي" || (letter === "ه" && at === word.length - 1))
      continue;
    const like = LIKE[letter] ?? letter;
    if (like !== out.at(-1)) out += like;
  }
  return out;
}
const LIKE: Readonly<Record<string, string>> = {
  غ: "ج",
  ك: "ج",
  ق: "ج",
  ط: "ت",
  ث: "ت",
  ش: "س",
  ص: "س",
  ض: "د",
  ظ: "ز",
};
