import type { Migration } from "./migration.ts";
import { schemaFor } from "./schema-words.ts";

/**
 * Lists get tables of their own, one row an item of an article's current version: with confidence, modality, the item's
 * standing in review and who takes part. They are filled from what is kept.
 */
export const listing: Migration = {
  number: 2,
  name: "listing",
  relists: true,
  up: async (engine) => {
    await engine.exec(schemaFor(engine.kind, TABLES));
    await engine.exec(OLD_TABLES);
  },
};

const TABLES = `
create table statements (
  article integer not null references articles (key) on delete cascade,
  i integer not null,
  item text,
  status text not null,
  confidence real,
  modality text,
  source text,
  entity text,
  entity_name text,
  kind text not null,
  cue text not null,
  content text not null,
  direct integer not null,
  start integer not null,
  rule text not null,
  primary key (article, i)
) strict, without rowid;

create table events (
  article integer not null references articles (key) on delete cascade,
  i integer not null,
  item text,
  status text not null,
  confidence real,
  modality text,
  type text not null,
  mode text,
  trigger_text text not null,
  actors text not null,
  recipients text not null,
  date text,
  place text,
  start integer not null,
  rule text not null,
  primary key (article, i)
) strict, without rowid;

create table participants (
  article integer not null references articles (key) on delete cascade,
  event integer not null,
  n integer not null,
  role text not null,
  text text not null,
  entity text,
  primary key (article, event, n)
) strict, without rowid;

create table commitments (
  article integer not null references articles (key) on delete cascade,
  i integer not null,
  item text,
  status text not null,
  confidence real,
  modality text,
  actor text not null,
  entity text,
  entity_name text,
  content text not null,
  strength text not null,
  topic text not null,
  beneficiary text,
  deadline text,
  start integer not null,
  rule text not null,
  primary key (article, i)
) strict, without rowid;

create table entities (
  article integer not null references articles (key) on delete cascade,
  entity text not null,
  type text not null,
  name text not null,
  aliases text not null,
  actor text,
  mentions integer not null,
  primary key (article, entity)
) strict, without rowid;
create index entities_by_actor on entities (actor, article);
create index entities_by_name on entities (name);
`;

const OLD_TABLES = `
drop table proposed_attributions;
drop table proposed_events;
drop table proposed_commitments;
drop table proposed_entities;
`;
