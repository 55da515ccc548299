import type { Migration } from "./migration.ts";

/** What searching needs beside the articles. */
export const search: Migration = {
  number: 4,
  name: "search",
  up: async () => {},
};
