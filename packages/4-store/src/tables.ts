import type { Generated } from "kysely";
import type { ActorsTables } from "./tables/actors.ts";
import type { PromisesTables } from "./tables/promises.ts";
import type { ReviewTables } from "./tables/review.ts";
import type { SearchTables } from "./tables/search.ts";
import type { StoriesTables } from "./tables/stories.ts";

/**
 * The archive's tables as Kysely sees them; `migrations/` makes them. Column names are the same in every engine.
 * Days are `YYYY-MM-DD`; `published` is "" where the day is not known, so that one index orders all articles.
 * JSON columns hold text.
 */
export interface Tables extends ReviewTables, SearchTables, StoriesTables, ActorsTables, PromisesTables {
  articles: ArticlesTable;
  versions: VersionsTable;
  proposals: ProposalsTable;
  statements: StatementsTable;
  events: EventsTable;
  participants: ParticipantsTable;
  commitments: CommitmentsTable;
  entities: EntitiesTable;
  /** PostgreSQL only: on SQLite they are files beside the database. */
  snapshots: SnapshotsTable;
}

/** One row an article: which version is the current one, and what lists show of it. */
export interface ArticlesTable {
  key: Generated<number>;
  id: string;
  version: number;
  title: string | null;
  outlet: string | null;
  /** The current proposal's publication day, inferred ones too. */
  published: string;
  attributions: number;
  events: number;
  commitments: number;
  times: number;
  mentions: number;
  entities: number;
}

/** An article as it stood when it was added; never changed afterwards. */
export interface VersionsTable {
  key: Generated<number>;
  article: number;
  n: number;
  text_sha256: string;
  snapshot_sha256: string;
  media_type: string;
  charset: string | null;
  title: string | null;
  url: string | null;
  outlet: string | null;
  section: string;
  tags: string;
  published: string | null;
  published_basis: string | null;
  text: string;
  /** The whole article as JSON where a database's text cannot hold it (lone surrogates, NUL); else null. */
  exact: string | null;
  added_at: string;
}

/** What a machine read in a version: proposals, to be kept apart from anything a person has reviewed. */
export interface ProposalsTable {
  version: number;
  reader_version: string;
  rules: string;
  /** The record as JSON, its `document.text` left empty. */
  record: string;
  read_at: string;
}

/**
 * An item as lists show it, of an article's current version. These tables hold nothing of their own: they are made from
 * the proposals and from what people decided, and can be made again.
 */
interface ListedTable {
  article: number;
  /** The item's index in its layer of the record `Archive.get` gives. */
  i: number;
  /** The id of the reviewed item; null for a proposal nobody decided on. */
  item: string | null;
  /** The earlier version (`versions.n`) whose words a reviewed item cites; null where the current text has them. */
  version: number | null;
  status: ReviewStatus;
  confidence: number | null;
  modality: string | null;
  start: number;
  rule: string;
}

export type ReviewStatus = "proposed" | "accepted" | "edited" | "rejected";

export interface StatementsTable extends ListedTable {
  source: string | null;
  /** The entity's id inside the article (`entities.entity`), and its name. */
  entity: string | null;
  entity_name: string | null;
  kind: string;
  cue: string;
  content: string;
  direct: number;
}

export interface EventsTable extends ListedTable {
  type: string;
  mode: string | null;
  trigger_text: string;
  actors: string;
  recipients: string;
  date: string | null;
  place: string | null;
}

/** Who takes part in an event (`events.i`), in the order of the text; `role` is actor or recipient. */
export interface ParticipantsTable {
  article: number;
  event: number;
  n: number;
  role: string;
  text: string;
  entity: string | null;
}

/** One mention of a commitment, as an article tells it. */
export interface CommitmentsTable extends ListedTable {
  actor: string;
  entity: string | null;
  entity_name: string | null;
  content: string;
  strength: string;
  topic: string;
  beneficiary: string | null;
  deadline: string | null;
}

export interface EntitiesTable {
  article: number;
  entity: string;
  type: string;
  name: string;
  aliases: string;
  /** Id in the knowledge base. */
  actor: string | null;
  mentions: number;
}

export interface SnapshotsTable {
  sha256: string;
  bytes: Uint8Array;
}
