import type { Migration } from "./migration.ts";

/** Copies, stories and dialogues. */
export const stories: Migration = {
  number: 5,
  name: "stories",
  up: async () => {},
};
