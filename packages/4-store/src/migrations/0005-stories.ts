import type { Migration } from "./migration.ts";
import { schemaFor } from "./schema-words.ts";

/** Which articles are still to be linked; copies, stories and dialogues. */
export const stories: Migration = {
  number: 5,
  name: "stories",
  up: async (engine) => {
    await engine.exec(schemaFor(engine.kind, TABLES));
    await engine.exec("insert into linking (turn, decision) values (0, 0)");
    await engine.exec(engine.kind === "sqlite" ? SQLITE_QUEUE : POSTGRES_QUEUE);
  },
};

/** Columns that name an article outside the batch being linked have no foreign key: checking it would lock that article. */
const TABLES = `
create table linkers (
  name text not null primary key,
  version integer not null
) strict, without rowid;

create table unlinked (
  linker text not null,
  article integer not null references articles (key) on delete cascade,
  primary key (linker, article)
) strict, without rowid;
create index unlinked_by_article on unlinked (article);

create table linking (
  turn integer not null,
  decision integer not null
) strict;

create table copy_bands (
  hash integer not null,
  article integer not null,
  primary key (hash, article)
) strict, without rowid;

create table copies (
  article integer not null,
  other integer not null,
  likeness real not null,
  primary key (article, other)
) strict, without rowid;
create index copies_by_other on copies (other, article);

create table story_profiles (
  article integer primary key references articles (key) on delete cascade,
  version integer not null,
  day integer,
  keys blob not null,
  sketch blob,
  source text not null
) strict;
create index story_profiles_by_day on story_profiles (day, article);

create table story_articles (
  article integer primary key references articles (key) on delete cascade,
  story text not null,
  proposed text not null,
  telling integer not null,
  confidence real not null,
  reasons text not null,
  origin integer not null
) strict;
create index story_articles_by_story on story_articles (story, article);
create index story_articles_by_proposed on story_articles (proposed, article);

create table proposed_stories (
  id text not null primary key,
  opened integer not null
) strict, without rowid;
create index proposed_stories_by_opened on proposed_stories (opened);

create table stories (
  id text not null primary key,
  articles integer not null,
  earliest integer not null,
  origins integer not null
) strict, without rowid;

create table story_aliases (
  alias text not null primary key,
  story text not null
) strict, without rowid;
create index story_aliases_by_story on story_aliases (story);

create table dialogue_profiles (
  article integer primary key references articles (key) on delete cascade,
  profile text not null
) strict;

create table dialogues (
  process text not null primary key,
  name text not null,
  sides text not null
) strict, without rowid;

create table dialogue_rounds (
  process text not null,
  n integer not null,
  number integer not null,
  held text not null,
  days text not null,
  primary key (process, n)
) strict, without rowid;

create table dialogue_articles (
  process text not null,
  article integer not null references articles (key) on delete cascade,
  place integer,
  round integer,
  primary key (process, article)
) strict, without rowid;
create index dialogue_articles_by_article on dialogue_articles (article);
`;

/** Whatever is read, for the first time, in a new version or by a new reader, is to be linked. */
const SQLITE_QUEUE = `
create trigger unlinked_when_read after insert on proposals begin
  insert or ignore into unlinked (linker, article)
    select l.name, v.article from linkers l, versions v where v.key = new.version;
end;
`;

const POSTGRES_QUEUE = `
create function article_was_read() returns trigger language plpgsql as $$
begin
  insert into unlinked (linker, article)
    select l.name, v.article from linkers l, versions v where v.key = new.version on conflict do nothing;
  return null;
end $$;
create trigger unlinked_when_read after insert on proposals
  for each row execute function article_was_read();
`;
