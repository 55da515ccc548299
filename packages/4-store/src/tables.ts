import type { Generated } from "kysely";

/**
 * The archive's tables as Kysely sees them; `migrations/` makes them. Column names are the same in every engine.
 * Days are `YYYY-MM-DD`; `published` is "" where the day is not known, so that one index orders all articles.
 * JSON columns hold text.
 */
export interface Tables {
  articles: ArticlesTable;
  versions: VersionsTable;
  proposals: ProposalsTable;
  proposed_attributions: ProposedAttributionsTable;
  proposed_events: ProposedEventsTable;
  proposed_commitments: ProposedCommitmentsTable;
  proposed_entities: ProposedEntitiesTable;
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

interface ProposedRow {
  version: number;
  i: number;
}

export interface ProposedAttributionsTable extends ProposedRow {
  source: string | null;
  entity: string | null;
  kind: string;
  cue: string;
  content: string;
  direct: number;
  start: number;
  rule: string;
}

export interface ProposedEventsTable extends ProposedRow {
  type: string;
  mode: string | null;
  trigger_text: string;
  actors: string;
  recipients: string;
  date: string | null;
  place: string | null;
  start: number;
  rule: string;
}

export interface ProposedCommitmentsTable extends ProposedRow {
  actor: string;
  entity: string | null;
  content: string;
  strength: string;
  topic: string;
  beneficiary: string | null;
  deadline: string | null;
  start: number;
  rule: string;
}

export interface ProposedEntitiesTable extends ProposedRow {
  entity: string;
  type: string;
  name: string;
  aliases: string;
  actor: string | null;
}
