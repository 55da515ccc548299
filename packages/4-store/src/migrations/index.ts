import { archive } from "./0001-archive.ts";
import { listing } from "./0002-listing.ts";
import type { Migration } from "./migration.ts";

/** Every step of the schema, in order. A new one is a new file and a line at the end. */
export const MIGRATIONS: readonly Migration[] = [archive, listing];
