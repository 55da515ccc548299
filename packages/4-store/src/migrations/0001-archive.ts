import type { Migration } from "./migration.ts";
import { schemaFor } from "./schema-words.ts";

/** Articles, their versions, what a machine proposed about them, and the words to find them by. */
export const archive: Migration = {
  number: 1,
  name: "archive",
  up: async (engine) => {
    await engine.exec(schemaFor(engine.kind, TABLES));
    await engine.exec(engine.kind === "sqlite" ? SQLITE_WORDS : POSTGRES_WORDS);
  },
};

const TABLES = `
create table articles (
  key integer primary key,
  id text not null unique,
  version integer not null,
  title text,
  outlet text,
  published text not null default '',
  attributions integer not null default 0,
  events integer not null default 0,
  commitments integer not null default 0,
  times integer not null default 0,
  mentions integer not null default 0,
  entities integer not null default 0
) strict;
create index articles_by_day on articles (published, key);
create index articles_by_outlet on articles (outlet, published, key);

create table versions (
  key integer primary key,
  article integer not null references articles (key) on delete cascade,
  n integer not null,
  text_sha256 text not null,
  snapshot_sha256 text not null,
  media_type text not null,
  charset text,
  title text,
  url text,
  outlet text,
  section text not null,
  tags text not null,
  published text,
  published_basis text,
  text text not null,
  exact text,
  added_at text not null,
  unique (article, n)
) strict;
create index versions_by_snapshot on versions (snapshot_sha256);

create table proposals (
  version integer primary key references versions (key) on delete cascade,
  reader_version text not null,
  rules text not null,
  record text not null,
  read_at text not null
) strict;

create table proposed_attributions (
  version integer not null references proposals (version) on delete cascade,
  i integer not null,
  source text,
  entity text,
  kind text not null,
  cue text not null,
  content text not null,
  direct integer not null,
  start integer not null,
  rule text not null,
  primary key (version, i)
) strict, without rowid;

create table proposed_events (
  version integer not null references proposals (version) on delete cascade,
  i integer not null,
  type text not null,
  mode text,
  trigger_text text not null,
  actors text not null,
  recipients text not null,
  date text,
  place text,
  start integer not null,
  rule text not null,
  primary key (version, i)
) strict, without rowid;

create table proposed_commitments (
  version integer not null references proposals (version) on delete cascade,
  i integer not null,
  actor text not null,
  entity text,
  content text not null,
  strength text not null,
  topic text not null,
  beneficiary text,
  deadline text,
  start integer not null,
  rule text not null,
  primary key (version, i)
) strict, without rowid;

create table proposed_entities (
  version integer not null references proposals (version) on delete cascade,
  i integer not null,
  entity text not null,
  type text not null,
  name text not null,
  aliases text not null,
  actor text,
  primary key (version, i)
) strict, without rowid;
create index proposed_entities_by_name on proposed_entities (name);
`;

const SQLITE_WORDS = `
create virtual table search using fts5 (
  title, body, content='', contentless_delete=1, tokenize='ascii'
);
`;

const POSTGRES_WORDS = `
create table search (
  article bigint primary key references articles (key) on delete cascade,
  words tsvector not null
);
create index search_by_word on search using gin (words);
create table snapshots (
  sha256 text collate "C" primary key,
  bytes bytea not null
);
`;
