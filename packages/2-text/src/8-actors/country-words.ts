import { fold } from "../1-normalise/index.ts";
import { wordsOf } from "../4-names/index.ts";
import { countries } from "../lexicon/actors.generated.ts";

/** Words that add nothing to which country is meant. */
const ENDINGS = ["", "ه", "ون", "ين", "ان", "تان", "تين", "ات"];

const BY_NISBA = new Map<string, string>();
const BY_NAME = new Map<string, string>();
const BY_CAPITAL = new Map<string, string>();
let longest = 1;

for (const row of countries) {
  const id = row.id.toUpperCase();
  for (const nisba of cells(row.nisba))
    for (const ending of ENDINGS) BY_NISBA.set(bare(fold(nisba)) + ending, id);
  for (const name of [row.name, row.official, ...cells(row.aliases)]) {
    if (name === "") continue;
    const words = keyWords(name);
    longest = Math.max(longest, words.length);
    BY_NAME.set(words.join(" "), id);
  }
  for (const capital of cells(row.capital)) BY_CAPITAL.set(keyWords(capital).join(" "), id);
}

/** The values of a cell that holds several. */
export function cells(cell: string): string[] {
  return cell === "" ? [] : cell.split(/[;|]/u).map((one) => one.trim());
}

/** The words of a name as all names of the knowledge base are compared. */
export function keyWords(name: string): readonly string[] {
  return wordsOf(fold(name).split(" "));
}

/** A folded word without its article. */
export function bare(word: string): string {
  return word.length > 3 && word.startsWith("ال") ? word.slice(2) : word;
}

/** The country an adjective of nationality means, folded, with or without article: «الأمريكية» → "US", «الألماني» → "DE". */
export function countryOfNisba(folded: string): string | undefined {
  // ألماني begins with the letters of the article: the word as it stands comes first.
  return BY_NISBA.get(folded) ?? (folded.startsWith("ال") ? BY_NISBA.get(folded.slice(2)) : undefined);
}

/** The country of that name, from its compared words. */
export function countryOfName(words: readonly string[]): string | undefined {
  if (words.length > longest) return undefined;
  const name = words.join(" ");
  const country = BY_NAME.get(name);
  // عمان is a sultanate and the capital of Jordan: the bare name tells neither.
  return (BY_CAPITAL.get(name) ?? country) === country ? country : undefined;
}

/** The country whose capital has that name. */
export function countryOfCapital(words: readonly string[]): string | undefined {
  const name = words.join(" ");
  const country = BY_CAPITAL.get(name);
  return (BY_NAME.get(name) ?? country) === country ? country : undefined;
}
