import { countryOfNisba, fold, tokenize } from "@mahdar/text";
import { actorTitles } from "../lexicon/links.generated.ts";

/** What a title written before a name tells of its bearer. */
export interface Title {
  /** Words of the office without honorifics and country; null where nothing is left. */
  readonly office: string | null;
  /** Upper-case id of the country an adjective of nationality tells. */
  readonly country: string | null;
  /** The field (sport, forces, arts …) its first telling word belongs to; null where none is known. */
  readonly field: string | null;
  /** How much the office tells who is meant: 0 nothing, 1 a calling many have, 2 an office of few, 3 one person's at a time in its place, 4 the place told too. */
  readonly weight: 0 | 1 | 2 | 3 | 4;
}

const KINDS = new Map(actorTitles.map((row) => [row.title, row]));
/** Words that change no office, or say that it is over or to come. */
const IDLE = new Set("سابق سابقه اسبق حالي حاليه جديد منتخب مكلف".split(" "));

/** @example titleOf("وزير الصحة المصري الدكتور") // { office: "وزير صحه", country: "EG", field: "state", weight: 3 } */
export function titleOf(written: string): Title {
  const words: string[] = [];
  let country: string | null = null;
  let field: string | null = null;
  let single = false;
  for (const { word } of tokenize(written)) {
    if (word.kind !== "word") continue;
    const plain = bareOf(fold(word.fold));
    const nisba = words.length > 0 ? (countryOfNisba(word.fold) ?? countryOfNisba(plain)) : undefined;
    if (nisba !== undefined) country = nisba;
    if (nisba !== undefined || IDLE.has(plain)) continue;
    const row = KINDS.get(plain);
    if (row?.kind === "honorific") continue;
    if (row !== undefined && field === null && row.kind !== "head") field = row.kind;
    if (words.length === 0) single = row?.office === "single";
    words.push(plain);
  }
  const weight = words.length === 0 ? 0 : words.length === 1 ? 1 : !single ? 2 : words.length === 2 ? 3 : 4;
  return { office: words.length === 0 ? null : words.join(" "), country, field, weight };
}

/** Whether a word begins a title before a name: الرئيس, للوزير. */
export function beginsTitle(word: string): boolean {
  return KINDS.has(bareOf(fold(word)));
}

function bareOf(word: string): string {
  if (word.startsWith("لل") && word.length > 4) return word.slice(2);
  if (/^[بلوفك]ال/u.test(word) && word.length > 5) return word.slice(3);
  return word.length > 4 && word.startsWith("ال") ? word.slice(2) : word;
}
