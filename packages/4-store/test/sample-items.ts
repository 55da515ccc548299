import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Article } from "@mahdar/shape";
import { onTestFinished } from "vitest";
import type { ArchiveItem } from "../src/index.ts";
import { recordOf, TEXT } from "./record-of.ts";

/** An item whose record holds one statement, one event, one commitment found in `text` (where TEXT's words are in it). */
export function itemOf(
  changes: Partial<Article> & { id: string },
  reader = { version: "0.1.0", rules: "r1" },
): ArchiveItem {
  const article: Article = {
    text: TEXT,
    title: "فتح المعبر",
    url: null,
    outlet: "وكالة الضفتين",
    section: ["سياسة"],
    tags: [],
    published: "2020-06-14",
    publishedBasis: "given",
    ...changes,
  };
  const bytes = new TextEncoder().encode(JSON.stringify(article));
  return {
    article,
    raw: { bytes, mediaType: "application/json", charset: "utf-8" },
    record: recordOf(article, reader),
    addedAt: "2026-01-01T00:00:00Z",
  };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
