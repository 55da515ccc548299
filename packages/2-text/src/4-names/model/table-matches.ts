import type { PhraseMatch, Segmented } from "../../2-segment/index.ts";
import {
  GIVEN_NAMES,
  ORGANIZATIONS,
  type OrganizationEntry,
  PEOPLE,
  PLACES,
  type PlaceEntry,
} from "../tables.ts";
import { type Forms, OPENS_BODY, OPENS_GIVEN, OPENS_PERSON, OPENS_PLACE, OPENS_STRIPPED } from "./forms.ts";

/** The names of the tables that begin in a text, by their first token. */
export interface TableMatches {
  readonly places: ReadonlyMap<number, PhraseMatch<PlaceEntry>>;
  readonly bodies: ReadonlyMap<number, PhraseMatch<OrganizationEntry>>;
  readonly persons: ReadonlyMap<number, PhraseMatch<true>>;
  readonly givenNames: ReadonlyMap<number, PhraseMatch<boolean>>;
}

/** Looks the tables up once for the whole stage, only where a form begins a name of theirs. */
export function matchTables(doc: Segmented, forms: Forms, rows: Int32Array): TableMatches {
  const places = new Map<number, PhraseMatch<PlaceEntry>>();
  const bodies = new Map<number, PhraseMatch<OrganizationEntry>>();
  const persons = new Map<number, PhraseMatch<true>>();
  const givenNames = new Map<number, PhraseMatch<boolean>>();
  for (let i = 0; i < rows.length; i++) {
    const opens = forms.opens[rows[i]!]!;
    if (opens === 0) continue;
    const stripped = (opens & OPENS_STRIPPED) !== 0;
    if ((opens & OPENS_PLACE) !== 0) keep(places, i, PLACES.matchHashed(doc, i, forms.fold, rows, stripped));
    if ((opens & OPENS_BODY) !== 0)
      keep(bodies, i, ORGANIZATIONS.matchHashed(doc, i, forms.fold, rows, stripped));
    if ((opens & OPENS_PERSON) !== 0)
      keep(persons, i, PEOPLE.matchHashed(doc, i, forms.fold, rows, stripped));
    if ((opens & OPENS_GIVEN) !== 0)
      keep(givenNames, i, GIVEN_NAMES.matchHashed(doc, i, forms.fold, rows, stripped));
  }
  return { places, bodies, persons, givenNames };
}

function keep<T>(into: Map<number, PhraseMatch<T>>, at: number, match: PhraseMatch<T> | null): void {
  if (match !== null) into.set(at, match);
}
