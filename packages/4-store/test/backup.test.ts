import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Archive, appendDecision, checkBackup, restoreBackup, writeBackup } from "../src/index.ts";
import { numberedItem } from "./numbered-item.ts";
import { onBothEngines, openedArchive, rowsOf, snapshotsOf, spoilSnapshot } from "./on-both-engines.ts";
import { itemOf, temporaryFolder } from "./sample-items.ts";

const AT = "2026-01-01T00:00:00Z";
const CHILD = join(import.meta.dirname, "child-backup.ts");
const OLD = join(import.meta.dirname, "archive-of-schema-1");

const coded = (code: string, message = /\S/u) =>
  expect.objectContaining({ name: "MahdarError", code, message: expect.stringMatching(message) });

onBothEngines("backup", (on) => {
  test("goes into either engine and back with equal contents", async () => {
    const { archive, place } = await on.newArchive();
    await fill(archive);
    const file = newFile();
    const { manifest } = await writeBackup(place, file, { at: AT });
    expect(manifest.tables["versions"]!.rows).toBe(42);
    expect(manifest).toMatchObject({ at: AT, missing: [], snapshots: { rows: 42 } });

    const here = await on.newPlace();
    await restoreBackup(file, here);
    const folder = join(temporaryFolder(), "new");
    await restoreBackup(file, folder);
    for (const other of [here, folder]) {
      const again = newFile();
      const second = await writeBackup(other, again, { at: AT });
      expect(second.manifest).toEqual({ ...manifest, place: second.manifest.place });
      expect(await snapshotsOf(other)).toEqual(await snapshotsOf(place));
      await expectWorking(await openedArchive(other), archive);
    }
  });

  test("holds one moment of an archive that others write to", async () => {
    const { archive, place } = await on.newArchive();
    await archive.addMany(Array.from({ length: 50 }, (_, n) => numberedItem(n)));
    const adder = start("add", place, "50");
    await once(adder.stdout!, "data");
    const file = newFile();
    const { manifest } = await writeBackup(place, file, { at: AT });
    const [before] = await rowsOf<{ n: number }>(place, "select count(*) as n from articles");
    await Promise.race([once(adder.stdout!, "data"), wait(5_000)]);
    adder.kill("SIGKILL");
    await once(adder, "close");
    const { articles, versions, proposals, statements } = manifest.tables;
    expect(articles!.rows).toBeGreaterThan(50);
    expect(articles!.rows).toBeLessThanOrEqual(Number(before!.n));
    expect(articles!.rows % 5).toBe(0);
    for (const table of [versions, proposals, statements]) expect(table!.rows).toBe(articles!.rows);
    const folder = temporaryFolder();
    await restoreBackup(file, folder);
    const restored = await openedArchive(folder);
    expect((await restored.counts()).articles).toBe(articles!.rows);
    expect((await restored.get(`n${articles!.rows - 1}`))!.problems).toEqual([]);
  });

  test("killed, leaves the old file or none; restoring killed leaves no archive and can be run again", {
    timeout: 240_000,
  }, async () => {
    const { archive, place } = await on.newArchive();
    for (let n = 0; n < 400; n += 200)
      await archive.addMany(Array.from({ length: 200 }, (_, i) => numberedItem(n + i)));
    const file = newFile();
    await writeBackup(place, file, { at: AT });
    const kept = readFileSync(file);
    let killed = 0;
    for (const delay of [0, 10, 40]) {
      killed += await killAfter(start("backup", place, file), delay);
      if (killed > 0) expect(Buffer.compare(readFileSync(file), kept)).toBe(0);
      expect(checkBackup(file).tables["articles"]!.rows).toBe(400);
    }
    const parts = readdirSync(join(file, "..")).filter((name) => name.includes(".part-"));
    for (const part of parts)
      expect(() => checkBackup(join(file, "..", part))).toThrow(coded("archive-corrupt", /cut off/u));
    const target = await on.newPlace();
    for (const delay of [0, 10, 40, 150]) {
      if ((await killAfter(start("restore", file, target), delay)) === 0) break;
      killed++;
      await expect(openedArchive(target)).rejects.toEqual(coded("not-found"));
    }
    // The quickest machine is killed in the middle by the first of each.
    expect(killed).toBeGreaterThan(1);
    await restoreBackup(file, target);
    expect((await (await openedArchive(target)).counts()).articles).toBe(400);
  });

  test("without a damaged snapshot it is made, and says so", async () => {
    const { archive, place } = await on.newArchive();
    await fill(archive);
    const [gone, other] = [...(await snapshotsOf(place)).keys()];
    await spoilSnapshot(place, gone!, null);
    await spoilSnapshot(place, other!, "other bytes");
    const file = newFile();
    const { manifest } = await writeBackup(place, file, { at: AT });
    expect([...manifest.missing].sort()).toEqual([gone!, other!].sort());
    const target = await on.newPlace();
    await restoreBackup(file, target);
    expect((await snapshotsOf(target)).size).toBe(40);
  });

  test("of an older schema is restored and brought up to date", async () => {
    const folder = temporaryFolder();
    cpSync(OLD, folder, { recursive: true });
    const file = newFile();
    const { manifest } = await writeBackup(folder, file, { at: AT });
    expect(manifest.schema).toBe(1);
    const target = await on.newPlace();
    await restoreBackup(file, target);
    const [old, restored] = [await openedArchive(folder), await openedArchive(target)];
    expect(await restored.counts()).toEqual(await old.counts());
    expect(await restored.statements({ limit: 50 })).toEqual(await old.statements({ limit: 50 }));
    expect((await old.statements({ limit: 50 })).total).toBeGreaterThan(0);
  });

  test("goes into an empty place only", async () => {
    const { archive, place } = await on.newArchive();
    await fill(archive);
    const file = newFile();
    await writeBackup(place, file, { at: AT });
    await expect(restoreBackup(file, place)).rejects.toEqual(coded("bad-usage", /is not empty/u));
    expect((await archive.counts()).articles).toBe(41);
  });

  test("cut off or altered, it is named and nothing is made", async () => {
    const { archive, place } = await on.newArchive();
    await fill(archive);
    const file = newFile();
    await writeBackup(place, file, { at: AT });
    const target = await on.newPlace();
    const spoiled = async (spoil: (path: string) => void, code: string, message: RegExp): Promise<void> => {
      const path = newFile();
      cpSync(file, path);
      spoil(path);
      expect(() => checkBackup(path)).toThrow(coded(code, message));
      await expect(restoreBackup(path, target)).rejects.toEqual(coded(code, message));
    };
    const change = (sql: string) => (path: string) => {
      const db = new DatabaseSync(path);
      db.exec(sql);
      db.close();
    };
    await spoiled((path) => truncateSync(path, statSync(path).size - 8192), "archive-corrupt", /cut off/u);
    await spoiled((path) => truncateSync(path, 0), "archive-corrupt", /never finished/u);
    await spoiled(change("update statements set cue = 'نفى' where i = 0"), "archive-corrupt", /statements/u);
    await spoiled(
      change("delete from decisions where rowid = 2"),
      "archive-corrupt",
      /decisions has 1 rows, and 2/u,
    );
    await spoiled(change("update backup_snapshots set bytes = x'00'"), "archive-corrupt", /snapshot/u);
    await spoiled(
      change("update backup set manifest = replace(manifest, '2026', '2027')"),
      "archive-corrupt",
      /manifest/u,
    );
    await spoiled(change("drop table events"), "archive-corrupt", /events/u);
    await spoiled((path) => writeFileSync(path, "كلام ".repeat(100)), "bad-field", /not a backup/u);
    await expect(openedArchive(target)).rejects.toEqual(coded("not-found"));
    await restoreBackup(file, target);
  });

  test("a file that exists is written over only when that is asked for", async () => {
    const { place } = await on.newArchive();
    const file = newFile();
    writeFileSync(file, "mine");
    await expect(writeBackup(place, file, { at: AT })).rejects.toEqual(coded("bad-usage", /exists/u));
    expect(readFileSync(file, "utf8")).toBe("mine");
    await writeBackup(place, file, { at: AT, force: true });
    expect(checkBackup(file).tables["articles"]!.rows).toBe(0);
    expect(statSync(file).mode & 0o077).toBe(0);
  });
});

test("a backup of a newer program is refused", async () => {
  const folder = temporaryFolder();
  cpSync(OLD, folder, { recursive: true });
  const db = new DatabaseSync(join(folder, "mahdar.db"));
  db.exec("pragma user_version = 999");
  db.close();
  await expect(writeBackup(folder, newFile(), { at: AT })).rejects.toEqual(coded("archive-newer"));
  await expect(writeBackup(join(folder, "none"), newFile(), { at: AT })).rejects.toEqual(coded("not-found"));
  await expect(restoreBackup(newFile(), join(folder, "none"))).rejects.toEqual(coded("not-found"));
  expect(existsSync(join(folder, "none"))).toBe(false);
});

function newFile(): string {
  return join(temporaryFolder(), "press.backup");
}

/** 41 articles, one of them in two versions, lone surrogates and NUL among them, and two decisions. */
async function fill(archive: Archive): Promise<void> {
  await archive.addMany(Array.from({ length: 40 }, (_, n) => numberedItem(n)));
  await archive.add(
    itemOf({ id: "odd", text: "نص \ud800 و\0 رقم", title: null, outlet: null, published: null }),
  );
  await archive.add(itemOf({ id: "n3", title: "خبر مصحح" }));
  for (const subject of ["n1#1", "n2#1"])
    await appendDecision(archive.engine, {
      at: AT,
      by: "سناء",
      action: "accept",
      subject,
      reason: null,
      body: {},
    });
}

/** What was restored answers as before, and takes new articles and decisions. */
async function expectWorking(restored: Archive, original: Archive): Promise<void> {
  expect(await restored.counts()).toEqual(await original.counts());
  for (const id of ["n3", "odd"]) {
    expect(await restored.get(id)).toEqual(await original.get(id));
    const { snapshotSha256 } = (await original.get(id))!;
    expect((await restored.snapshot(snapshotSha256))!.mediaType).toBe("application/json");
  }
  const words = { words: "المعبر", limit: 5 };
  expect((await restored.list(words)).total).toBe((await original.list(words)).total);
  expect((await original.list(words)).total).toBe(40);
  expect(await restored.add(itemOf({ id: "new" }))).toMatchObject({ outcome: "added" });
  const seq = await appendDecision(restored.engine, {
    at: AT,
    by: "سناء",
    action: "reject",
    subject: "n1#1",
    reason: "أعيد النظر",
    body: {},
  });
  expect(seq).toBe(3);
  await expect(restored.engine.exec("delete from decisions")).rejects.toThrow(/never changed/u);
}

function start(...argv: string[]): ChildProcess {
  return spawn(process.execPath, ["--conditions=mahdar-source", CHILD, ...argv], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** Kills a child that long after it began; 1 when that was before its end. */
async function killAfter(child: ChildProcess, delayMs: number): Promise<number> {
  // Listened for from the beginning: a child may be done before it is killed.
  const closed = once(child, "close");
  await once(child.stdout!, "data");
  await wait(delayMs);
  child.kill("SIGKILL");
  const [, signal] = await closed;
  return signal === "SIGKILL" ? 1 : 0;
}
