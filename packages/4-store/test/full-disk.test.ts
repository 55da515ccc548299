import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, onTestFinished, test } from "vitest";
import { postgresLeftOut, startServer } from "../../../tools/postgres/index.ts";
import type { Archive } from "../src/index.ts";
import { checkWhole } from "./check-whole.ts";
import { numberedItem } from "./numbered-item.ts";
import { onBothEngines, openedArchive, runOn } from "./on-both-engines.ts";
import { temporaryFolder } from "./sample-items.ts";

const FULL = expect.objectContaining({ name: "MahdarError", code: "disk-full" });
const BATCH = 20;

/** Root on Linux can mount a disk of a few megabytes; nobody else gets a disk that is really full. */
const canMount = ((): boolean => {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(join(tmpdir(), "mahdar-mount-"));
  const mounted = mount(folder, "64k").status === 0;
  if (mounted) spawnSync("umount", [folder]);
  rmSync(folder, { recursive: true });
  return mounted;
})();
if (!canMount)
  console.info("left out: no small disk can be mounted here, so none was filled to its last byte");

describe("a disk with no room left", () => {
  test.skipIf(!canMount)(
    "a folder on it: disk-full, all that was kept stays, and with room it goes on",
    {
      timeout: 60_000,
    },
    async () => {
      const folder = smallDisk("2500k");
      const archive = await openedArchive(folder, { create: true });
      const kept = await fill(archive);
      expect((await archive.counts()).articles).toBe(kept);
      grow(folder, "40m");
      await archive.addMany(batchFrom(kept));
      await archive.close();
      await checkWhole(
        folder,
        Array.from({ length: kept + BATCH }, (_, n) => n),
      );
    },
  );

  test.skipIf(!canMount || postgresLeftOut)(
    "a server's tables on it: the same",
    { timeout: 60_000 },
    async () => {
      const server = await startServer();
      onTestFinished(() => server.stop());
      const home = new URL(server.url).searchParams.get("host")!;
      const disk = smallDisk("16m", home);
      const { uid, gid } = statSync(home);
      chownSync(disk, uid, gid);
      await runOn(server.url, `create tablespace small location '${disk}'`);
      await runOn(server.url, "create database small tablespace small template template0");
      const place = Object.assign(new URL(server.url), { pathname: "/small" }).href;
      const archive = await openedArchive(place, { create: true });
      const kept = await fill(archive);
      expect((await archive.counts()).articles).toBe(kept);
      grow(disk, "80m");
      await archive.addMany(batchFrom(kept));
      await checkWhole(
        place,
        Array.from({ length: kept + BATCH }, (_, n) => n),
      );
      await archive.close();
    },
  );
});

onBothEngines("a database that may not grow", (on) => {
  test("disk-full in the middle of a batch: none of it is kept, and later all of it", async () => {
    const { archive, place } = await on.newArchive();
    await archive.addMany(batchFrom(0));
    const { engine } = archive;
    if (on.kind === "sqlite") await engine.exec("pragma max_page_count = 1");
    else await runOn(place, NO_ROOM);
    await expect(fill(archive, BATCH)).resolves.toBeGreaterThanOrEqual(BATCH);
    const { articles } = await archive.counts();
    if (on.kind === "sqlite") await engine.exec("pragma max_page_count = 1000000");
    else await runOn(place, "drop trigger no_room on entities");
    await archive.addMany(batchFrom(articles));
    await checkWhole(
      place,
      Array.from({ length: articles + BATCH }, (_, n) => n),
    );
  });
});

/** What PostgreSQL says when a table finds no room, at the last table of an article. */
const NO_ROOM = `
  create function no_room() returns trigger language plpgsql as $$
  begin raise exception 'could not extend file' using errcode = '53100'; end $$;
  create trigger no_room before insert on entities execute function no_room();`;

/** Adds batches until the disk is full; gives how many articles were acknowledged. */
async function fill(archive: Archive, from = 0): Promise<number> {
  for (let n = from; n < from + 20_000; n += BATCH) {
    try {
      await archive.addMany(batchFrom(n));
    } catch (error) {
      expect(error).toEqual(FULL);
      return n;
    }
  }
  throw new Error("the disk was never full");
}

function batchFrom(from: number) {
  return Array.from({ length: BATCH }, (_, i) => numberedItem(from + i));
}

function smallDisk(size: string, home = temporaryFolder()): string {
  const folder = join(home, "disk");
  mkdirSync(folder);
  expect(mount(folder, size).status).toBe(0);
  onTestFinished(() => void spawnSync("umount", ["--lazy", folder]));
  return folder;
}

function mount(folder: string, size: string) {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]);
}

function grow(folder: string, size: string): void {
  expect(spawnSync("mount", ["-o", `remount,size=${size}`, folder]).status).toBe(0);
}
