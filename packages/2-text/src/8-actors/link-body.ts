import type { Entity } from "@mahdar/shape";
import { countryOfName, keyWords } from "./country-words.ts";
import { type Body, bodyWords, knowledge } from "./knowledge.ts";
import type { Link } from "./link-person.ts";

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
    const { key, country } = bodyWords(keyWords(name));
    const candidates = knowledge().bodiesByKey.get(key) ?? [];
    const body = country === null ? withoutCountry(candidates, countries) : only(candidates, country);
    if (body !== undefined)
      return { actor: body.id, rule: country === null ? "actors/body-name" : "actors/body-name+country" };
  }
  return null;
}

function only(candidates: readonly Body[], country: string): Body | undefined {
  const fits = candidates.filter((one) => one.country === "" || one.country.toUpperCase() === country);
  return fits.length === 1 ? fits[0] : undefined;
}

function withoutCountry(candidates: readonly Body[], countries: ReadonlySet<string>): Body | undefined {
  if (candidates.length === 0) return undefined;
  if (candidates.length === 1 && !STATE_BODIES.has(candidates[0]!.type)) return candidates[0];
  if (countries.size !== 1) return undefined;
  const near = candidates.filter((one) => countries.has(one.country.toUpperCase()));
  return near.length === 1 ? near[0] : undefined;
}

/** The country an entity of a place is. */
export function linkPlace(entity: Entity): Link | null {
  for (const name of [entity.name, ...entity.aliases]) {
    const country = countryOfName(keyWords(name));
    if (country !== undefined) return { actor: country.toLowerCase(), rule: "actors/country" };
  }
  return null;
}
