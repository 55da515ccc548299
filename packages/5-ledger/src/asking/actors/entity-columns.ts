import { sql } from "kysely";

/** The entity at an item or participant (`entities as n`, joined) and the actor linking makes of it. */
export interface EntityColumns {
  readonly entity_type: string | null;
  readonly entity_name: string | null;
  /** Id in the knowledge base: what linking and people say, else what the article alone tells. */
  readonly entity_known: string | null;
  readonly entity_actor: string | null;
  readonly actor_name: string | null;
}

export const ENTITY = sql`n.type as entity_type, n.name as entity_name,
  case when l.id is null then n.actor else l.known end as entity_known, l.id as entity_actor, l.name as actor_name`;

/** The same columns where there is no entity. */
export const NO_ENTITY = sql`cast(null as text) as entity_type, cast(null as text) as entity_name,
  cast(null as text) as entity_known, cast(null as text) as entity_actor, cast(null as text) as actor_name`;

/** From `entities as n` to the actor it is a member of. */
export const LINKED = sql`left join actor_members as m on m.article = n.article and m.entity = n.entity
  left join linked_actors as l on l.id = m.actor`;
