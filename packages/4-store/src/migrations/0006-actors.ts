import type { Migration } from "./migration.ts";

/** Actors across articles. */
export const actors: Migration = {
  number: 6,
  name: "actors",
  up: async () => {},
};
