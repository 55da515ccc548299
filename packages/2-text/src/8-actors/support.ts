import type { Entity } from "@mahdar/shape";
import { newSlot, type Word } from "../2-segment/index.ts";
import type { Draft } from "../stage.ts";
import { countryOfCapital, countryOfName, countryOfNisba, keyWords } from "./country-words.ts";

const GLUED = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"];

/** The countries an article speaks of: by name, by capital or by an adjective of nationality. */
export function countriesOf(draft: Draft): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entity of draft.entities) {
    const country = entity.type === "LOC" ? countryOfPlace(entity) : undefined;
    if (country !== undefined) found.add(country);
  }
  for (const { word } of draft.doc.tokens) {
    const country = countryToldBy(word);
    if (country !== null) found.add(country);
  }
  return found;
}

const slot = newSlot();

/** The country a form tells by being an adjective of nationality, worked out once per form. */
function countryToldBy(word: Word): string | null {
  const known = word.slots[slot] as string | null | undefined;
  if (known !== undefined) return known;
  const country = word.kind === "word" && word.fold.length > 3 ? (nisbaIn(word.fold) ?? null) : null;
  word.slots[slot] = country;
  return country;
}

/** The country a place is, or is the capital of. */
export function countryOfPlace(entity: Entity): string | undefined {
  for (const name of [entity.name, ...entity.aliases]) {
    const words = keyWords(name);
    const country = countryOfName(words) ?? countryOfCapital(words);
    if (country !== undefined) return country;
  }
  return undefined;
}

/** An indefinite adjective may be a common word or a family name; with the article, or feminine, it tells a country. */
function nisbaIn(folded: string): string | undefined {
  for (const glued of GLUED) {
    if (!folded.startsWith(glued)) continue;
    const rest = folded.slice(glued.length);
    if (rest.startsWith("ال") || rest.endsWith("يه")) {
      const country = countryOfNisba(rest);
      if (country !== undefined) return country;
    }
    if (rest.startsWith("ل") && glued === "ل") {
      const country = countryOfNisba(rest.slice(1));
      if (country !== undefined) return country;
    }
  }
  return undefined;
}
