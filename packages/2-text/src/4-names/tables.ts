import { fold } from "../1-normalise/index.ts";
import { foreignNames, givenNames, organizations, places } from "../lexicon/names.generated.ts";
import { BODY_NAMES, PERSON_NAMES, STATE_NAMES } from "./actors.ts";
import { foldsOf, NameTable } from "./name-table.ts";

export { FAMILY_NAMES, FIRST_NAMES } from "./actors.ts";
export { HEADS_DEFINITE, HEADS_OF, NISBAS, type Nisba } from "./heads.ts";
export { TITLES, type TitleKind } from "./titles.ts";

/** A known place; `sure` ones need no other sign. */
export interface PlaceEntry {
  readonly kind: string;
  readonly sure: boolean;
}

/** A known body. */
export interface OrganizationEntry {
  readonly kind: string;
  readonly sure: boolean;
}

const PLACE_ROWS = [
  ...places.map((row) => [row.name, { kind: row.kind, sure: row.use === "sure" }] as const),
  ...newStates(),
];
/** Known places by their phrases. */
export const PLACES: NameTable<PlaceEntry> = NameTable.of(PLACE_ROWS);
/** Folded places of one word. */
export const PLACE_WORDS: readonly string[] = PLACE_ROWS.map(([name]) => fold(name)).filter(isOneWord);
/** Known bodies by their phrases; of one word of the knowledge base it takes more than the word to tell. */
export const ORGANIZATIONS: NameTable<OrganizationEntry> = new NameTable([
  ...organizations.map((row) => [foldsOf(row.name), { kind: row.kind, sure: row.use === "sure" }] as const),
  ...BODY_NAMES.map((name) => {
    const words = name.split(" ");
    return [words, { kind: "actor", sure: words.length > 1 }] as const;
  }),
]);
/** Persons of the knowledge base by their names of two words and more. */
export const PEOPLE: NameTable<true> = new NameTable(
  PERSON_NAMES.filter((name) => name.includes(" ")).map((name) => [name.split(" "), true] as const),
);
/** Given names of two words (صلاح الدين, عبد الرحمن) and of one; true when sure. */
export const GIVEN_NAMES: NameTable<boolean> = NameTable.of(
  givenNames.map((row) => [row.name, row.use === "sure"] as const),
);
/** Folded given names of one word, true when sure. */
export const GIVEN_WORDS: readonly (readonly [name: string, sure: boolean])[] = givenNames
  .map((row) => [fold(row.name), row.use === "sure"] as const)
  .filter(([name]) => isOneWord(name));

/** Folded first names of other worlds, true when sure. */
export const FOREIGN_NAMES: ReadonlyMap<string, boolean> = new Map(
  foreignNames.map((row) => [fold(row.name), row.use === "sure"] as const),
);
function isOneWord(folded: string): boolean {
  return !folded.includes(" ");
}

/** States of the knowledge base that the table of places lacks; one of a single word may be another word too. */
function newStates(): (readonly [name: string, entry: PlaceEntry])[] {
  const known = new Set(places.map((row) => fold(row.name)));
  return STATE_NAMES.filter(([name]) => name !== "" && !known.has(fold(name))).map(
    ([name, kind]) => [name, { kind, sure: name.includes(" ") }] as const,
  );
}
