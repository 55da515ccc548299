import { fold } from "../1-normalise/index.ts";
import { organizations, placeVariants } from "../lexicon/names.generated.ts";
import { wordsOf } from "./name-words.ts";

/** Class nouns that may stand or drop before a name of its own (تنظيم داعش, محافظة الأنبار), folded, without article. */
const CLASS_NOUNS = new Set([
  "تنظيم",
  "محافظه",
  "مدينه",
  "اقليم",
  "شركه",
  "وكاله",
  "صحيفه",
  "جريده",
  "قناه",
  "جماعه",
  "حركه",
  "ميليشيا",
  "ميليشيات",
  "مليشيا",
  "مليشيات",
  "منطقه",
  "بلده",
  "قريه",
  "ناحيه",
  "قضاء",
  "ولايه",
  "دوله",
  "جمهوريه",
  "مملكه",
  "مجله",
  "موقع",
  "مقاطعه",
  "اماره",
  "مخيم",
  "جزيره",
  "عاصمه",
]);

const BODIES: ReadonlyMap<string, string> = new Map(
  organizations.filter((row) => row.full !== "").map((row) => [keyOf(row.name), keyOf(row.full)] as const),
);
const PLACES: ReadonlyMap<string, string> = new Map(
  placeVariants.map((row) => [keyOf(row.name), keyOf(row.full)] as const),
);

function keyOf(name: string): string {
  return wordsOf(fold(name).split(" ")).map(spell).join(" ");
}

/** اميركي and امريكي are one adjective. */
function spell(word: string): string {
  return word.startsWith("اميرك") ? `امريك${word.slice(5)}` : word;
}

/** The key that mentions of one body share: without class noun, long form for a known short one. */
export function bodyKey(words: readonly string[]): string {
  return canonical(words, BODIES);
}

/** The key that mentions of one place share. */
export function placeKey(words: readonly string[]): string {
  return canonical(words, PLACES);
}

function canonical(words: readonly string[], table: ReadonlyMap<string, string>): string {
  const spelt = words.map(spell);
  const whole = spelt.join(" ");
  const known = table.get(whole);
  if (known !== undefined) return withoutClass(known.split(" "));
  const short = withoutClass(spelt);
  const shortKnown = table.get(short);
  return shortKnown === undefined ? short : withoutClass(shortKnown.split(" "));
}

function withoutClass(words: readonly string[]): string {
  return (words.length > 1 && CLASS_NOUNS.has(words[0]!) ? words.slice(1) : words).join(" ");
}

/** Whether the words of one body begin the longer name of another: مجلس النواب and مجلس النواب العراقي. */
export function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 1 && short.length < long.length && short.every((word, i) => word === long[i]);
}
