/** What searching needs beside the articles. */
// biome-ignore lint/complexity/noBannedTypes: its tables stand here
export type SearchTables = {};
