import type { Migration } from "./migration.ts";

/** Commitments across articles, their outcomes and what contradicts what. */
export const promises: Migration = {
  number: 7,
  name: "promises",
  up: async () => {},
};
