import type { Migration } from "./migration.ts";
import { schemaFor } from "./schema-words.ts";

/** What people decided: the log of decisions, the verdicts on links, the reviewed record and edits behind its back. */
export const review: Migration = {
  number: 3,
  name: "review",
  up: async (engine) => {
    await engine.exec(schemaFor(engine.kind, TABLES));
    await engine.exec(engine.kind === "sqlite" ? SQLITE_GUARDS : POSTGRES_GUARDS);
  },
};

const TABLES = `
alter table statements add column version integer;
alter table events add column version integer;
alter table commitments add column version integer;

create table decisions (
  seq integer primary key,
  at text not null,
  by_whom text not null,
  action text not null,
  subject text not null,
  reason text,
  body text not null,
  previous text not null,
  hash text not null
) strict;
create index decisions_by_subject on decisions (subject, seq);

create table link_decisions (
  kind text not null,
  one text not null,
  other text not null,
  verdict text not null,
  decision integer not null references decisions (seq),
  primary key (kind, one, other)
) strict, without rowid;
create index link_decisions_by_other on link_decisions (kind, other);

create table record_items (
  id text not null primary key,
  article integer not null references articles (key),
  version integer not null references versions (key),
  layer text not null,
  status text not null,
  item text,
  proposal text,
  reader_version text,
  rules text,
  confidence real,
  "start" integer not null,
  "end" integer not null,
  revision integer not null,
  decision integer not null references decisions (seq)
) strict;
create index record_items_by_article on record_items (article, version);

create table silent_edits (
  article integer not null references articles (key) on delete cascade,
  to_version integer not null,
  n integer not null,
  from_version integer not null,
  layer text not null,
  i integer,
  item text,
  kind text not null,
  "start" integer not null,
  "end" integer not null,
  to_start integer,
  to_end integer,
  diff text not null,
  primary key (article, to_version, n)
) strict, without rowid;
`;

/** A row is added at the end of the log or not at all; `insert or replace` in the middle is refused as well. */
const SQLITE_GUARDS = `
create trigger decisions_are_added before insert on decisions
  when new.seq <> coalesce((select max(seq) from decisions), 0) + 1
  begin select raise(abort, 'decisions are added at the end of the log'); end;
create trigger decisions_are_not_changed before update on decisions
  begin select raise(abort, 'the log of decisions is never changed'); end;
create trigger decisions_are_not_removed before delete on decisions
  begin select raise(abort, 'the log of decisions is never changed'); end;
`;

const POSTGRES_GUARDS = `
create function decisions_are_added() returns trigger language plpgsql as $$
begin
  if new.seq <> coalesce((select max(seq) from decisions), 0) + 1 then
    raise exception 'decisions are added at the end of the log';
  end if;
  return new;
end $$;
create function decisions_are_not_changed() returns trigger language plpgsql as $$
begin raise exception 'the log of decisions is never changed'; end $$;
create trigger decisions_are_added before insert on decisions
  for each row execute function decisions_are_added();
create trigger decisions_are_not_changed before update or delete or truncate on decisions
  for each statement execute function decisions_are_not_changed();
`;
