import type { EntityColumns } from "../asked/item-page.ts";
import type { Part } from "../shape/actor.ts";
import { actorOf } from "./named-actor.ts";

/** Someone as an article names it, with the actor its entity is. */
export function partOf(text: string, { entity_type, entity_name, entity_actor }: EntityColumns): Part {
  if (entity_type === null || entity_name === null) return { text, actor: null };
  return { text, actor: actorOf({ type: entity_type, name: entity_name, actor: entity_actor }) };
}
