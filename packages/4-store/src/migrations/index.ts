import { archive } from "./0001-archive.ts";
import { listing } from "./0002-listing.ts";
import { review } from "./0003-review.ts";
import { search } from "./0004-search.ts";
import { stories } from "./0005-stories.ts";
import { actors } from "./0006-actors.ts";
import { promises } from "./0007-promises.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, in order. A new one is a new file and a line at the end. */
export const MIGRATIONS: readonly Migration[] = [archive, listing, review, search, stories, actors, promises];
