import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { type ArchiveItem, openArchive } from "@mahdar/store";
import { expect, onTestFinished, test } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { dialoguesLinker } from "../src/dialogues/linker.ts";
import { linkArchive } from "../src/index.ts";
import { storiesLinker } from "../src/stories/linker.ts";
import { sampleItems } from "./archives.ts";

const CHILD = join(import.meta.dirname, "child-linker.ts");
const TABLES = [
  "story_articles",
  "stories",
  "proposed_stories",
  "story_aliases",
  "copies",
  "copy_bands",
  "dialogue_rounds",
  "dialogue_articles",
  "unlinked",
] as const;

/** The sample archive twice over, each article with a copy: batches enough to be killed in. */
function manyItems(): ArchiveItem[] {
  return [0, 1].flatMap((round) =>
    sampleItems().map((item) => {
      const article = { ...item.article, id: `${item.article.id}-${round}` };
      return {
        ...item,
        article,
        record: { ...item.record, document: { ...item.record.document, id: article.id } },
      };
    }),
  );
}

async function placesOn(kind: string): Promise<() => Promise<string>> {
  return async () => {
    if (kind === "sqlite") {
      const folder = mkdtempSync(join(tmpdir(), "mahdar-linking-"));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      return folder;
    }
    const database = await freshDatabase();
    onTestFinished(() => database.drop());
    return database.url;
  };
}

async function filled(place: string): Promise<void> {
  const archive = await openArchive(place, { create: true });
  await archive.addMany(manyItems());
  await archive.close();
}

/** All that linking kept, in one order. */
async function keptIn(place: string): Promise<unknown> {
  const archive = await openArchive(place);
  const tables: unknown[] = [];
  for (const table of TABLES) {
    const rows = await archive.engine.db.selectFrom(table).selectAll().execute();
    tables.push([table, rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort()]);
  }
  await archive.close();
  return tables;
}

function startLinker(place: string): ChildProcess {
  return spawn(process.execPath, ["--conditions=mahdar-source", CHILD, place], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

test.each(["sqlite", ...(postgresLeftOut ? [] : ["postgres"])])(
  "killed in the middle, or with another at once, linking gives the same on %s",
  { timeout: 240_000 },
  async (kind) => {
    const newPlace = await placesOn(kind);
    const [undisturbed, killed, shared] = [await newPlace(), await newPlace(), await newPlace()];
    for (const place of [undisturbed, killed, shared]) await filled(place);
    const archive = await openArchive(undisturbed);
    expect(await linkArchive(archive, { linkers: [storiesLinker(), dialoguesLinker()] })).toEqual({
      articles: 162,
      failed: [],
    });
    await archive.close();
    const expected = await keptIn(undisturbed);
    for (let kill = 0; kill < 3; kill++) {
      const child = startLinker(killed);
      const exited = once(child, "close");
      // After a batch that is on the disk, in the middle of the next.
      await Promise.race([once(child.stdout!, "data"), exited]);
      await wait((kill * 31) % 80);
      child.kill("SIGKILL");
      await exited;
    }
    const last = startLinker(killed);
    last.stdout!.resume();
    expect(await once(last, "close")).toEqual([0, null]);
    expect(await keptIn(killed)).toEqual(expected);
    const children = [startLinker(shared), startLinker(shared)];
    const counts = await Promise.all(
      children.map(async (child) => {
        let printed = "";
        child.stdout!.on("data", (data: Buffer) => (printed += data.toString()));
        expect(await once(child, "close")).toEqual([0, null]);
        return Number(/done (\d+)/u.exec(printed)![1]);
      }),
    );
    expect(counts[0]! + counts[1]!).toBe(162);
    expect(await keptIn(shared)).toEqual(expected);
  },
);
