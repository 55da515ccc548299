/** What searching needs beside the articles. On SQLite the words stand in the FTS5 table `search`, which no query builder knows. */
export interface SearchTables {
  search: SearchTable;
}

/** PostgreSQL only. */
export interface SearchTable {
  /** `articles.key`. */
  article: number;
  title_length: number;
  body_length: number;
}
