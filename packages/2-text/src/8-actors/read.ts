import type { Entity } from "@mahdar/shape";
import type { Draft } from "../stage.ts";
import { tell } from "../trace.ts";
import { keyWords } from "./country-words.ts";
import { knowledge } from "./knowledge.ts";
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
  const entities = draft.entities.map((entity) => linked(entity, link(entity)));
  if (draft.trace !== null) tellUnlinked(draft, entities);
  return { offices, entities };
}

const NOT_SURE = {
  ar: "الاسم في قاعدة المعرفة، ولا يؤيده في المقال منصب ولا بلد، أو يحمله أكثر من واحد.",
  en: "The name is in the knowledge base, but no office or country in the article bears it out, or more than one carries it.",
};

/** Tells of the persons and bodies whose name is known and who were not linked all the same. */
function tellUnlinked({ doc, mentions, trace }: Draft, entities: readonly Entity[]): void {
  const { personsByName, bodiesByKey } = knowledge();
  for (const entity of entities) {
    if (entity.actor !== null || entity.type === "LOC") continue;
    const key = keyWords(entity.name).join(" ");
    const bodies = (bodiesByKey.get(key) ?? []).map((one) => one.body);
    const candidates = [...(personsByName.get(key) ?? []), ...bodies];
    const mention = mentions.find((one) => one.entity === entity.id);
    if (candidates.length === 0 || mention === undefined) continue;
    const ids = candidates.map((one) => one.id).join(" | ");
    tell(trace, doc.text, "actors", ids, [mention.start, mention.end], NOT_SURE);
  }
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
