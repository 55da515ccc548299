import type { Migration } from "./migration.ts";
import { schemaFor } from "./schema-words.ts";

/** Commitments across articles, their outcomes and what contradicts what. */
export const promises: Migration = {
  number: 7,
  name: "promises",
  up: async (engine) => engine.exec(schemaFor(engine.kind, TABLES)),
};

const TABLES = `
create table commitment_mentions (
  ref text not null primary key,
  article integer not null references articles (key) on delete cascade,
  version integer not null,
  commitment text not null,
  i integer,
  kind text not null,
  confidence real,
  day text,
  start integer not null,
  "end" integer not null,
  likeness real,
  nearest text,
  reasons text not null,
  profile text not null,
  profile_version text not null
) strict, without rowid;
create index commitment_mentions_by_article on commitment_mentions (article, i);
create index commitment_mentions_by_commitment on commitment_mentions (commitment);

create table mention_keys (
  key text not null,
  ref text not null,
  primary key (key, ref)
) strict, without rowid;
create index mention_keys_by_ref on mention_keys (ref);

create table linked_commitments (
  id text not null primary key,
  first text not null,
  first_day text,
  last_day text,
  mentions integer not null,
  articles integer not null,
  outlets integer not null,
  topic text,
  due_from text,
  due_until text,
  vague integer not null,
  outcome text,
  outcome_confidence real not null,
  settled integer not null
) strict, without rowid;
create index linked_commitments_by_due on linked_commitments (due_until);
create index linked_commitments_by_day on linked_commitments (last_day, id);

create table commitment_aliases (
  alias text not null primary key,
  commitment text not null
) strict, without rowid;
create index commitment_aliases_by_commitment on commitment_aliases (commitment);

create table commitment_relations (
  later text not null,
  earlier text not null,
  kind text not null,
  likeness real not null,
  later_mention text not null,
  earlier_mention text not null,
  primary key (later, earlier)
) strict, without rowid;
create index commitment_relations_by_earlier on commitment_relations (earlier);

create table commitment_evidence (
  commitment text not null,
  article integer not null references articles (key) on delete cascade,
  version integer not null,
  start integer not null,
  "end" integer not null,
  day text,
  bearing text not null,
  voice text not null,
  relevance real not null,
  evidence text not null,
  primary key (commitment, article, start, "end")
) strict, without rowid;
create index commitment_evidence_by_article on commitment_evidence (article);

create table contradictions (
  commitment text not null,
  article integer not null references articles (key) on delete cascade,
  version integer not null,
  start integer not null,
  "end" integer not null,
  by_what text not null,
  contradicts text not null,
  day text,
  confidence real not null,
  primary key (commitment, article, start, "end", by_what)
) strict, without rowid;
create index contradictions_by_article on contradictions (article);
`;
