import type { Entity } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { linkBody, linkPlace } from "./link-body.ts";
import { type Link, linkPerson } from "./link-person.ts";
import { findMetonyms, linked } from "./metonyms.ts";
import { findOfficeMentions } from "./office-mentions.ts";
import { countriesOf } from "./support.ts";

/** Ties the entities of an article to the knowledge base, and the offices without a name to their holder on the day. */
export function readActors(draft: Draft): Partial<Draft> {
  const offices = findOfficeMentions(draft, draft.titles);
  if (draft.entities.length === 0) return { offices };
  const countries = countriesOf(draft);
  const titles = titlesOf(draft);
  const metonyms = findMetonyms(draft);
  const link = (entity: Entity): Link | null => {
    if (entity.type === "ORG") return linkBody(entity, countries);
    if (entity.type === "LOC") return linkPlace(entity) ?? metonyms.get(entity.id) ?? null;
    return linkPerson(entity, { titles: titles.get(entity.id) ?? [], countries, published: draft.published });
  };
  return { offices, entities: draft.entities.map((entity) => linked(entity, link(entity))) };
}

/** At most eight different titles of each person: more only repeat. */
function titlesOf(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const { entity, title } of draft.mentions) {
    if (title === undefined) continue;
    const there = titles.get(entity);
    if (there === undefined) titles.set(entity, [title.text]);
    else if (there.length < 8 && !there.includes(title.text)) there.push(title.text);
  }
  return titles;
}
