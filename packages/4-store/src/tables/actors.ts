/**
 * Actors across articles. Every entity of an article is a member of one actor; linking proposes which (`proposed_actors`), and what
 * people decided makes of these the actors that are shown (`linked_actors`). `article` is `articles.key`.
 */
export interface ActorsTables {
  actor_members: ActorMembersTable;
  proposed_actors: ProposedActorsTable;
  actor_keys: ActorKeysTable;
  linked_actors: LinkedActorsTable;
}

export interface ActorMembersTable {
  /** `<article's id>#<type>:<compared name>`, the same however often the article is read anew. */
  ref: string;
  article: number;
  /** The entity's id inside the article (`entities.entity`). */
  entity: string;
  /** The actor linking proposes (`proposed_actors.id`), and the one it is, what people decided counted in. */
  proposed: string;
  actor: string;
  confidence: number;
  /** What speaks for it, and which others it may be, as JSON. */
  reasons: string;
  possible: string;
  /** What it is compared by, JSON, deflated. */
  profile: Uint8Array;
}

export interface ProposedActorsTable {
  id: string;
  /** Id in the knowledge base. */
  known: string | null;
  /** Counts up whenever it is added to. */
  touched: number;
  profile: Uint8Array;
}

export interface ActorKeysTable {
  key: string;
  actor: string;
}

/** What lists show of an actor. */
export interface LinkedActorsTable {
  id: string;
  type: string;
  known: string | null;
  /** The name most articles give it. */
  name: string;
  /** Names as JSON: name → [articles, first day, last day]. */
  names: string;
  titles: string;
  articles: number;
  first: string;
  last: string;
}
