import type { Entity } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { keyWords } from "./country-words.ts";
import { termHolds } from "./day-range.ts";
import { knowledge, type Person } from "./knowledge.ts";
import { namedWords } from "./named-words.ts";
import { remember } from "./remember.ts";

/** What an article tells of a person besides the name. */
export interface PersonContext {
  /** The titles and offices written before the name. */
  readonly titles: readonly string[];
  /** The countries the article speaks of. */
  readonly countries: ReadonlySet<string>;
  readonly published: string | null;
}

export interface Link {
  readonly actor: string;
  readonly rule: string;
}

/**
 * The person of the knowledge base an entity is, or null. A full name counts where the article also speaks of the person's country
 * or gives an office of theirs; a single name only with an office. Where two persons fit, neither is named.
 */
export function linkPerson(entity: Entity, context: PersonContext): Link | null {
  const { personsByName } = knowledge();
  const names = [entity.name, ...entity.aliases].map(nameCalled);
  for (const words of names) {
    if (words.length < 2) continue;
    const found = only(personsByName.get(words.join(" ")) ?? [], context);
    if (found !== null) return { actor: found.person.id, rule: `actors/full-name${found.by}` };
  }
  for (const [at, words] of names.entries()) {
    if (words.length < 3 || endsInFather(at === 0 ? entity.name : entity.aliases[at - 1]!)) continue;
    const fits = (personsByName.get(`${words[0]} ${words.at(-1)}`) ?? []).filter((one) =>
      holdsTitle(one, context),
    );
    if (fits.length === 1) return { actor: fits[0]!.id, rule: "actors/first-and-family-name+office" };
  }
  if (names.some((words) => words.length > 1)) return null;
  for (const words of names) {
    const fits = familyOf(words[0]!).filter((one) => holdsTitle(one, context));
    if (fits.length === 1) return { actor: fits[0]!.id, rule: "actors/family-name+office" };
  }
  return null;
}

const nameCalled = remember(keyWords);
const titleCalled = remember((title) => namedWords(fold(title).split(" ")));

function only(
  candidates: readonly Person[],
  context: PersonContext,
): { readonly person: Person; readonly by: string } | null {
  const titled = candidates.filter((one) => holdsTitle(one, context));
  if (titled.length === 1) return { person: titled[0]!, by: "+office" };
  const [one, ...others] = candidates;
  if (one === undefined || others.length > 0 || !context.countries.has(one.country.toUpperCase()))
    return null;
  return isCommon(one) ? null : { person: one, by: "+country" };
}

/** From how many persons of one family on a full name of it may be anybody's. */
const MANY = 4;

/** A name that others outside the tables may well carry: two words, a frequent family, and a person not known to all. */
function isCommon(person: Person): boolean {
  const words = keyWords(person.name);
  return person.sure !== "A" && words.length < 3 && familyOf(words.at(-1)!).length >= MANY;
}

/** A name that ends in the father's name, as princes' do, has no family name to go by: نايف بن سلمان بن عبدالعزيز. */
function endsInFather(name: string): boolean {
  const words = fold(name).split(" ");
  return FATHER.has(words.at(-2) ?? "") || (words.at(-2) === "عبد" && FATHER.has(words.at(-3) ?? ""));
}
const FATHER = new Set(["بن", "ابن", "بنت", "ال"]);

/** Whether a title written before the name is an office the person held, in the country it names, not after that day. */
function holdsTitle(person: Person, context: PersonContext): boolean {
  const { offices } = knowledge();
  const { published } = context;
  return context.titles.some((title) => {
    const { key, country } = titleCalled(title);
    return person.holdings.some((holding) => {
      const office = offices.get(holding.office);
      if (office === undefined) return false;
      if (
        country !== null ? office.country !== country : !context.countries.has(office.country.toUpperCase())
      )
        if (office.country !== "") return false;
      if (published !== null && holding.from !== null && published < holding.from.first) return false;
      return (
        office.keys.includes(key) ||
        (key === "وزير" && office.keys.some((one) => one.startsWith("وزير "))) ||
        (published !== null &&
          termHolds(holding, published) !== "no" &&
          office.keys.some((one) => key.endsWith(` ${one}`)))
      );
    });
  });
}

let families: Map<string, Person[]> | null = null;

function familyOf(word: string): readonly Person[] {
  if (families === null) {
    families = new Map();
    for (const [name, persons] of knowledge().personsByName) {
      const family = name.slice(name.lastIndexOf(" ") + 1);
      const there = families.get(family);
      if (there === undefined) families.set(family, [...persons]);
      else for (const one of persons) if (!there.includes(one)) there.push(one);
    }
  }
  return families.get(word) ?? [];
}
