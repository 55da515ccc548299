import type { Migration } from "./migration.ts";

/** Words are kept under their stems; the index of before is made anew. */
export const search: Migration = {
  number: 4,
  name: "search",
  reindexes: true,
  up: async (engine) => {
    await engine.exec("drop table search");
    await engine.exec(engine.kind === "sqlite" ? SQLITE : POSTGRES);
  },
};

const SQLITE = `
create virtual table search using fts5 (
  title, body, forms, content='', contentless_delete=1, tokenize='ascii'
);
create virtual table search_words using fts5vocab (search, row);
`;

const POSTGRES = `
create table search (
  article bigint primary key references articles (key) on delete cascade,
  title_length bigint not null,
  body_length bigint not null,
  words tsvector not null
);
alter table search alter column words set statistics 1000;
create index search_by_word on search using gin (words);
`;
