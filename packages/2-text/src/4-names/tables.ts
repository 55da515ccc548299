import { fold } from "../1-normalise/index.ts";
import { PhraseTable } from "../2-segment/index.ts";
import {
  actors,
  foreignNames,
  givenNames,
  nisbas,
  organizationHeads,
  organizations,
  places,
  titles,
} from "../lexicon/names.generated.ts";

/** What kind of title a phrase is: an office may take a body or field after it. */
export type TitleKind = "office" | "honorific" | "rank" | "profession";

/** A known place; `sure` ones need no other sign. */
export interface PlaceEntry {
  readonly kind: string;
  readonly sure: boolean;
}

/** A known body and the long form its mentions are gathered under. */
export interface OrganizationEntry {
  readonly full: string;
  readonly kind: string;
  readonly sure: boolean;
}

/** Known places by their phrases. */
export const PLACES: PhraseTable<PlaceEntry> = new PhraseTable(
  places.map((row) => [row.name, { kind: row.kind, sure: row.use === "sure" }] as const),
);
/** Known bodies by their phrases. */
export const ORGANIZATIONS: PhraseTable<OrganizationEntry> = new PhraseTable([
  ...organizations.map(
    (row) =>
      [
        row.name,
        { full: row.full === "" ? row.name : row.full, kind: row.kind, sure: row.use === "sure" },
      ] as const,
  ),
  ...actorNames("ORG").map(([name, full]) => [name, { full, kind: "actor", sure: true }] as const),
]);
/** Persons of the knowledge base by their names of two words and more. */
export const PEOPLE: PhraseTable<string> = new PhraseTable(actorNames("PER"));
/** Titles, offices, ranks and callings by their phrases. */
export const TITLES: PhraseTable<TitleKind> = new PhraseTable(
  titles.map((row) => [row.title, row.kind as TitleKind] as const),
);
/** Given names of two words (صلاح الدين, عبد الرحمن) and of one; true when sure. */
export const GIVEN_NAMES: PhraseTable<boolean> = new PhraseTable(
  givenNames.map((row) => [row.name, row.use === "sure"] as const),
);

/** Folded first names of other worlds, true when sure. */
export const FOREIGN_NAMES: ReadonlyMap<string, boolean> = new Map(
  foreignNames.map((row) => [fold(row.name), row.use === "sure"] as const),
);
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

/** The names of more than one word of the knowledge base's actors of a type, each with the first of its row. */
function actorNames(type: string): (readonly [name: string, full: string])[] {
  return actors
    .filter((row) => row.type === type)
    .flatMap((row) =>
      [row.name, ...row.aliases.split("|")]
        .filter((name) => name.includes(" "))
        .map((name) => [name, row.name] as const),
    );
}

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
