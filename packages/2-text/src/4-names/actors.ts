import { fold } from "../1-normalise/index.ts";
import { countries } from "../lexicon/actors.generated.ts";
import { actors } from "../lexicon/names.generated.ts";
import { BODIES, PERSONS } from "./actor-names.generated.ts";

/** Folded names of persons of the knowledge base (lexicon/actors) and of lexicon/names/actors.tsv, titles taken off. */
export const PERSON_NAMES: readonly string[] = [...PERSONS.split("\n"), ...ownNames("PER")];
/** Folded names of its bodies. */
export const BODY_NAMES: readonly string[] = [...BODIES.split("\n"), ...ownNames("ORG")];
/** States and their capitals, by the names the knowledge base gives them. */
export const STATE_NAMES: readonly (readonly [name: string, kind: "country" | "capital"])[] =
  countries.flatMap((row) => [
    ...[row.name, ...row.aliases.split(";")].map((name) => [name, "country"] as const),
    [row.capital, "capital"] as const,
  ]);

/** Words that stand before a name without being one, folded: no first name. */
const BEFORE_NAMES = new Set(["ابو", "ام", "ابن", "عبد", "ال", "بن", "ملا"]);
const SHORTEST = 3;

/** Folded last words of persons' names: family names, by-names, places of origin. */
export const FAMILY_NAMES: ReadonlySet<string> = edgeWords(false);
/** Folded first words of persons' names of more than one word. */
export const FIRST_NAMES: ReadonlySet<string> = edgeWords(true);

function ownNames(type: string): string[] {
  return actors
    .filter((row) => row.type === type)
    .flatMap((row) => [row.name, ...row.aliases.split("|")])
    .filter((name) => name !== "")
    .map(fold);
}

function edgeWords(first: boolean): Set<string> {
  const out = new Set<string>();
  for (const name of PERSON_NAMES) {
    const space = first ? name.indexOf(" ") : name.lastIndexOf(" ");
    if (first && space < 0) continue;
    const word = first ? name.slice(0, space) : name.slice(space + 1);
    if (word.length >= SHORTEST && !BEFORE_NAMES.has(word)) out.add(word);
  }
  return out;
}
