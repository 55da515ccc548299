import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const TEXT =
  "قال وزير الخارجية فؤاد حسين إن بلاده ستستضيف جولة جديدة من الحوار الشهر المقبل، مؤكدا أهمية التعاون بين البلدين.";

/** Articles `from` up to `to` as the lines of a .jsonl file. */
export function jsonl(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `${JSON.stringify(articleOf(from + i))}\n`).join("");
}

function articleOf(n: number) {
  return {
    id: `n${n}`,
    title: `جولة الحوار ${n}`,
    outlet: "وكالة الميناء",
    published: "2021-03-01",
    text: `${TEXT} وهذا الخبر رقم ${n}.`,
  };
}

/** A folder that is gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
