import type { Migration } from "./migration.ts";
import { schemaFor } from "./schema-words.ts";

/** Actors across articles. */
export const actors: Migration = {
  number: 6,
  name: "actors",
  up: async (engine) => engine.exec(schemaFor(engine.kind, TABLES)),
};

const TABLES = `
create table actor_members (
  ref text not null primary key,
  article integer not null references articles (key) on delete cascade,
  entity text not null,
  proposed text not null,
  actor text not null,
  confidence real not null,
  reasons text not null,
  possible text not null,
  profile blob not null
) strict, without rowid;
create index actor_members_by_article on actor_members (article, entity, actor);
create index actor_members_by_actor on actor_members (actor, article);
create index actor_members_by_proposed on actor_members (proposed);

create table proposed_actors (
  id text not null primary key,
  known text,
  touched integer not null,
  profile blob not null
) strict, without rowid;

create table actor_keys (
  key text not null,
  actor text not null,
  primary key (key, actor)
) strict, without rowid;
create index actor_keys_by_actor on actor_keys (actor);

create table linked_actors (
  id text not null primary key,
  type text not null,
  known text,
  name text not null,
  names text not null,
  titles text not null,
  articles integer not null,
  first text not null,
  last text not null
) strict, without rowid;
create index linked_actors_by_known on linked_actors (known);
`;
