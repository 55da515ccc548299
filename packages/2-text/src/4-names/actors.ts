import type { Entity, Mention } from "@mahdar/shape";
import { fold } from "../1-normalise/index.ts";
import { actors } from "../lexicon/names.generated.ts";
import { bodyKey, placeKey } from "./entity-keys.ts";
import { wordsOf } from "./name-words.ts";

interface Actor {
  readonly id: string;
  readonly offices: readonly string[];
  /** Keys of places, one of which must be named in the article too; none asked when empty. */
  readonly beside: readonly string[];
}

const BY_NAME = new Map<string, Actor>();
const BY_FAMILY = new Map<string, Actor[]>();
learn();

function learn(): void {
  for (const row of actors) {
    const actor: Actor = {
      id: row.id,
      offices: split(row.offices).map(fold),
      beside: split(row.beside).map((place) => placeKey(words(place))),
    };
    for (const name of [row.name, ...split(row.aliases)])
      BY_NAME.set(`${row.type} ${keyOf(row.type, words(name))}`, actor);
    if (row.type !== "PER" || actor.offices.length === 0) continue;
    const family = words(row.name).at(-1)!;
    const others = BY_FAMILY.get(family);
    if (others === undefined) BY_FAMILY.set(family, [actor]);
    else others.push(actor);
  }
}

function split(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}

function words(name: string): string[] {
  return wordsOf(fold(name).split(" "));
}

function keyOf(type: string, name: readonly string[]): string {
  return type === "ORG" ? bodyKey(name) : type === "LOC" ? placeKey(name) : name.join(" ");
}

/**
 * Entities with their ids in the knowledge base: by a full name of the table, or by a family name that stands with one of the
 * person's offices in the article. A bare family name is never linked.
 */
export function linkActors(entities: readonly Entity[], mentions: readonly Mention[]): Entity[] {
  const places = new Set(
    entities.filter((entity) => entity.type === "LOC").map((entity) => placeKey(words(entity.name))),
  );
  const titles = new Map<string, string[]>();
  for (const mention of mentions) {
    if (mention.title === undefined) continue;
    const known = titles.get(mention.entity);
    if (known === undefined) titles.set(mention.entity, [fold(mention.title.text)]);
    else if (known.length < 8) known.push(fold(mention.title.text));
  }
  return entities.map((entity) => {
    const actor = byName(entity) ?? byOffice(entity, titles.get(entity.id) ?? []);
    if (actor === undefined || (actor.beside.length > 0 && !actor.beside.some((place) => places.has(place))))
      return entity;
    return { ...entity, actor: actor.id };
  });
}

function byName(entity: Entity): Actor | undefined {
  for (const name of [entity.name, ...entity.aliases]) {
    const key = words(name);
    if (entity.type === "PER" && key.length < 2) continue;
    const actor = BY_NAME.get(`${entity.type} ${keyOf(entity.type, key)}`);
    if (actor !== undefined) return actor;
  }
  return undefined;
}

function byOffice(entity: Entity, titles: readonly string[]): Actor | undefined {
  if (entity.type !== "PER" || titles.length === 0) return undefined;
  const name = words(entity.name);
  if (name.length > 1) return undefined;
  const fits = (BY_FAMILY.get(name[0]!) ?? []).filter((actor) =>
    actor.offices.some((office) => titles.some((title) => title.includes(office))),
  );
  return fits.length === 1 ? fits[0] : undefined;
}
