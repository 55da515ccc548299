import { keyWords } from "@mahdar/text";
import { knownRef } from "../known/terms.ts";
import type { ActorRef, ActorType, Part } from "../shape/actor.ts";
import type { EntityColumns } from "./entity-columns.ts";

/**
 * The actor an entity is: that of the knowledge base, the one its article's linking found, or, in an article not linked yet,
 * everyone of that type who is called by that name. Null where there is no entity.
 */
export function actorOf(row: EntityColumns): ActorRef | null {
  const { entity_type, entity_name, entity_known, entity_actor, actor_name } = row;
  if (entity_type === null || entity_name === null) return null;
  const type = entity_type as ActorType;
  const known = entity_known === null ? null : knownRef(entity_known);
  if (known !== null) return known;
  if (entity_actor !== null) return { id: entity_actor, name: actor_name ?? entity_name, type };
  return { id: nameId(type, keyWords(entity_name)), name: entity_name, type };
}

/** Someone as an article names it, with the actor its entity is. */
export function partOf(text: string, row: EntityColumns): Part {
  return { text, actor: actorOf(row) };
}

const PREFIX = "name:";

/** The id of those who are known by a name alone. */
export function nameId(type: ActorType, words: readonly string[]): string {
  return `${PREFIX}${type}:${words.join(" ")}`;
}

/** What `nameId` was made of; null for any other id. */
export function readNameId(
  id: string,
): { readonly type: ActorType; readonly words: readonly string[] } | null {
  const match = /^name:(PER|ORG|LOC):(.{1,200})$/su.exec(id);
  return match === null ? null : { type: match[1] as ActorType, words: match[2]!.split(" ") };
}
