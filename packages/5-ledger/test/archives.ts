import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, type ArchiveItem, openArchive } from "@mahdar/store";
import { readArticle } from "@mahdar/text";
import { describe, onTestFinished } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";

const SAMPLES = join(import.meta.dirname, "../../../samples/archive");

/** Runs tests on both engines, each with a way to make archives that are gone when their test is over. */
export function onBothEngines(tests: (makeArchive: () => Promise<Archive>) => void): void {
  describe("on SQLite", () => {
    tests(async () => {
      const folder = mkdtempSync(join(tmpdir(), "mahdar-ledger-"));
      const archive = await openArchive(folder, { create: true });
      onTestFinished(async () => {
        await archive.close();
        rmSync(folder, { recursive: true, force: true });
      });
      return archive;
    });
  });
  describe.skipIf(postgresLeftOut)("on PostgreSQL", () => {
    tests(async () => {
      const database = await freshDatabase();
      const archive = await openArchive(database.url, { create: true });
      onTestFinished(async () => {
        await archive.close();
        await database.drop();
      });
      return archive;
    });
  });
}

let read: ArchiveItem[] | null = null;

/** The sample archive's articles, read once, by publication day. */
export function sampleItems(): readonly ArchiveItem[] {
  read ??= readdirSync(SAMPLES)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(SAMPLES, name));
      const article = { ...JSON.parse(bytes.toString()), publishedBasis: "given" as const };
      const raw = { bytes, mediaType: "application/json", charset: "utf-8" };
      return { article, raw, record: readArticle(article), addedAt: "2026-01-01T00:00:00Z" };
    });
  return read;
}
