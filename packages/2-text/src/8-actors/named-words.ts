import { bodyKey } from "../4-names/index.ts";
import { bare, countryOfName, countryOfNisba } from "./country-words.ts";

/** A name or office as it is looked up: its words without what tells the country, and the country told. */
export interface NamedWords {
  readonly key: string;
  /** Upper-case id; null where none, or more than one, is told. */
  readonly country: string | null;
  /** True where it says that the holder is no longer, or not yet, in office. */
  readonly past: boolean;
}

const NOT_NOW = new Set(
  "سابق سابقه سابقا اسبق راحل راحله مخلوع معزول مقال مستقيل منتخب منتخبه مكلف مقبل قادم جديد مرشح".split(" "),
);
/** Words that may be left out of an office without changing it. */
const IDLE = new Set(["حالي", "حاليه", "اتحادي", "اتحاديه", "فدرالي", "موقر"]);
const SAME: Readonly<Record<string, string>> = {
  وزيره: "وزير",
  رييسه: "رييس",
  نايبه: "نايب",
  متحدثه: "متحدث",
  ناطق: "متحدث",
  ناطقه: "متحدث",
  سفيره: "سفير",
  مديره: "مدير",
  امينه: "امين",
  مبعوثه: "مبعوث",
  مستشاره: "مستشار",
};
const BETWEEN = new Set(["في", "ل", "لدي", "من"]);

/**
 * Takes the country out of the folded words of an office or body: an adjective of nationality anywhere, a country's name at the end.
 *
 * @example namedWords("رئيس الوزراء العراقي") // key "رييس وزراء", country "IQ"
 */
export function namedWords(folded: readonly string[]): NamedWords {
  const words: string[] = [];
  const told = new Set<string>();
  let past = false;
  for (const word of folded) {
    const plain = word.startsWith("لل") && word.length > 4 ? word.slice(2) : bare(word);
    const nisba = words.length > 0 ? (countryOfNisba(word) ?? countryOfNisba(plain)) : undefined;
    if (nisba !== undefined) told.add(nisba);
    else if (NOT_NOW.has(plain) && words.length > 0) past = true;
    else if (!IDLE.has(plain)) words.push(SAME[plain] ?? plain);
  }
  const country = takeCountry(words);
  if (country !== undefined) told.add(country);
  return { key: words.join(" "), country: told.size === 1 ? [...told][0]! : null, past };
}

/** Takes a country's name off the end, with the preposition before it. */
function takeCountry(words: string[]): string | undefined {
  for (let size = Math.min(4, words.length - 1); size > 0; size--) {
    const end = words.slice(-size);
    const country = countryOfName(end) ?? countryOfName([withoutPreposition(end[0]!), ...end.slice(1)]);
    if (country === undefined) continue;
    words.length -= size;
    if (words.length > 1 && BETWEEN.has(words.at(-1)!)) words.pop();
    return country;
  }
  return undefined;
}

function withoutPreposition(word: string): string {
  return word.startsWith("ل") && word.length > 3 ? bare(word.slice(1)) : word;
}

/** A body's compared words without what tells its country, keyed as the mentions of one article are gathered. */
export function bodyWords(words: readonly string[]): {
  readonly key: string;
  readonly country: string | null;
} {
  const { key, country } = namedWords(words);
  return { key: bodyKey(key.split(" ")), country };
}
