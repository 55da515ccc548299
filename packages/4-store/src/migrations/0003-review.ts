import type { Migration } from "./migration.ts";

/** What people decided: the log of decisions and the reviewed record. */
export const review: Migration = {
  number: 3,
  name: "review",
  up: async () => {},
};
