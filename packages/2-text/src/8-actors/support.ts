import type { Entity } from "@mahdar/shape";
import { newSilence, newSlot, type Word } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { countryOfCapital, countryOfName, countryOfNisba, keyWords } from "./country-words.ts";
import { remember } from "./remember.ts";

/** The countries an article speaks of: by name, by capital or by an adjective of nationality. */
export function countriesOf(draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entity of draft.entities) {
    const country = entity.type === "LOC" ? countryOfPlace(entity) : undefined;
    if (country !== undefined) found.add(country);
  }
  for (const { word } of draft.doc.tokens) {
    if ((word.silent & SILENT) !== 0) continue;
    const country = countryToldBy(word);
    if (country !== null) found.add(country);
  }
  return found;
}

const slot = newSlot();
const SILENT = newSilence();

/** The country a form tells by being an adjective of nationality, worked out once per form. */
function countryToldBy(word: Word): string | null {
  const known = word.slots[slot] as string | undefined;
  if (known !== undefined) return known;
  const country = word.kind === "word" && word.fold.length > 3 ? nisbaIn(word.fold) : undefined;
  if (country === undefined) word.silent |= SILENT;
  else word.slots[slot] = country;
  return country ?? null;
}

/** The country a place is, or is the capital of. */
export function countryOfPlace(entity: Entity): string | undefined {
  for (const name of [entity.name, ...entity.aliases]) {
    const country = countryCalled(name);
    if (country !== null) return country;
  }
  return undefined;
}

const countryCalled = remember((name) => {
  const words = keyWords(name);
  return countryOfName(words) ?? countryOfCapital(words) ?? null;
});

/** The adjective of nationality after any of و ف ب ل ك, وب, ول. */
function nisbaIn(folded: string): string | undefined {
  const whole = nisbaFrom(folded, 0);
  if (whole !== undefined) return whole;
  const first = folded[0]!;
  if (!"وفبلك".includes(first)) return undefined;
  const glued = nisbaFrom(folded, 1);
  if (glued !== undefined) return glued;
  const second = folded[1]!;
  if (first === "ل") return second === "ل" ? countryOfNisba(folded.slice(2)) : undefined;
  return first === "و" && (second === "ب" || second === "ل") ? nisbaFrom(folded, 2) : undefined;
}

/** An indefinite adjective may be a common word or a family name; with the article, or feminine, it tells a country. */
function nisbaFrom(folded: string, at: number): string | undefined {
  return folded.startsWith("ال", at) || (folded.endsWith("يه") && folded.length - at > 1)
    ? countryOfNisba(folded.slice(at))
    : undefined;
}
