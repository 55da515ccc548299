import type { Entity } from "@mahdar/shape";
import { HEADS_OF } from "../4-names/index.ts";
import { countryOfName, keyWords } from "./country-words.ts";
import { type Body, knowledge, type NamedBody } from "./knowledge.ts";
import type { Link } from "./link-person.ts";
import { bodyWords } from "./named-words.ts";
import { remember } from "./remember.ts";

/** Bodies every state has under the same name: without their country in the name they are not told apart. */
const STATE_BODIES = new Set(
  "ministry parliament government force court commission agency bank other".split(" "),
);

/**
 * The body of the knowledge base an entity is, or null. The country in the name decides; where the name has none, a body of a kind
 * every state has counts only if the article speaks of one country that has it, and any other only if its name is unique.
 */
export function linkBody(entity: Entity, countries: ReadonlySet<string>): Link | null {
  for (const name of [entity.name, ...entity.aliases]) {
    const { key, country } = bodyCalled(name);
    const candidates = knowledge().bodiesByKey.get(key) ?? [];
    const body = country === null ? withoutCountry(key, candidates, countries) : only(candidates, country);
    if (body !== undefined)
      return { actor: body.id, rule: country === null ? "actors/body-name" : "actors/body-name+country" };
  }
  return null;
}

const bodyCalled = remember((name) => bodyWords(keyWords(name)));
const countryCalled = remember((name) => countryOfName(keyWords(name)) ?? null);

function only(candidates: readonly NamedBody[], country: string): Body | undefined {
  const told = distinct(candidates.filter((one) => one.told === country));
  const fits = told.length > 0 ? told : distinct(candidates.filter(({ body }) => owns(body, country)));
  return fits.length === 1 ? fits[0] : undefined;
}

function owns(body: Body, country: string): boolean {
  return body.country === "" || body.country.toUpperCase() === country;
}

function withoutCountry(
  key: string,
  all: readonly NamedBody[],
  countries: ReadonlySet<string>,
): Body | undefined {
  const candidates = distinct(all.filter((one) => one.told === null));
  // A body's proper name needs no country; one that begins like other states' (وزارة، جهاز) does.
  const proper = !STATE_BODIES.has(candidates[0]?.type ?? "") || !HEADS_OF.has(key.split(" ")[0]!);
  if (candidates.length === 1 && proper) return candidates[0];
  if (countries.size !== 1) return undefined;
  const own = distinct(all).filter((body) => countries.has(body.country.toUpperCase()));
  return own.length === 1 ? own[0] : undefined;
}

function distinct(named: readonly NamedBody[]): Body[] {
  return [...new Set(named.map((one) => one.body))];
}

/** The country an entity of a place is. */
export function linkPlace(entity: Entity): Link | null {
  for (const name of [entity.name, ...entity.aliases]) {
    const country = countryCalled(name);
    if (country !== null) return { actor: country.toLowerCase(), rule: "actors/country" };
  }
  return null;
}
