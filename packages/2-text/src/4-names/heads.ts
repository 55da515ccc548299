import { fold } from "../1-normalise/index.ts";
import { nisbas, organizationHeads } from "../lexicon/names.generated.ts";

/** Folded heads of bodies with their kind, by form. */
export const HEADS_OF: ReadonlyMap<string, string> = new Map(
  organizationHeads.filter((row) => row.form === "of").map((row) => [fold(row.head), row.kind] as const),
);
/** Folded definite heads, which take adjectives. */
export const HEADS_DEFINITE: ReadonlyMap<string, string> = new Map(
  organizationHeads
    .filter((row) => row.form === "definite")
    .map((row) => [fold(row.head), row.kind] as const),
);

/** An adjective of nationality as written: definite or not; the country is not told. */
export interface Nisba {
  readonly definite: boolean;
  readonly plural: boolean;
}
/** Every folded form of the nationality adjectives. */
export const NISBAS: ReadonlyMap<string, Nisba> = nisbaForms();

function nisbaForms(): Map<string, Nisba> {
  const forms = new Map<string, Nisba>();
  for (const { adjective } of nisbas) {
    const base = fold(adjective);
    for (const article of ["", "ال"]) {
      forms.set(article + base, { definite: article !== "", plural: false });
      forms.set(`${article}${base}ه`, { definite: article !== "", plural: false });
      for (const ending of ["ين", "ون", "ات"])
        forms.set(article + base + ending, { definite: article !== "", plural: true });
    }
  }
  return forms;
}
