import { onTestFinished } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { type Archive, openArchive } from "../src/index.ts";
import { temporaryFolder } from "./sample-items.ts";

/** The engines a test of reviewing runs on. */
export const ENGINES: readonly ("sqlite" | "postgres")[] = postgresLeftOut
  ? ["sqlite"]
  : ["sqlite", "postgres"];

/** A new archive on an engine and its place, closed and removed when the test is over. */
export async function newArchive(
  kind: "sqlite" | "postgres",
): Promise<{ readonly archive: Archive; readonly place: string }> {
  const place = kind === "sqlite" ? temporaryFolder() : await newDatabase();
  const archive = await openArchive(place, { create: true });
  onTestFinished(() => archive.close());
  return { archive, place };
}

async function newDatabase(): Promise<string> {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}
