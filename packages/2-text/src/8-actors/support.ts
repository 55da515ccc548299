import type { Entity } from "@mahdar/shape";
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
    if (word.kind !== "word" || word.fold.length < 4) continue;
    const country = nisbaIn(word.fold);
    if (country !== undefined) found.add(country);
  }
  return found;
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
