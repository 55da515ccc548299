import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { openEngine } from "../src/engine/engine.ts";
import { translateError } from "../src/engine/translate-error.ts";
import { openArchive } from "../src/index.ts";
import { MIGRATIONS } from "../src/migrations/index.ts";
import { openSnapshots } from "../src/snapshots.ts";
import { addMany } from "../src/write/add.ts";
import { itemOf, temporaryArchive, temporaryFolder } from "./sample-items.ts";

const coded = (code: string) =>
  expect.objectContaining({ name: "MahdarError", code, next: expect.stringMatching(/\S/u) });

describe("opening", () => {
  test("an archive that is not there is not made unasked", () => {
    const folder = join(temporaryFolder(), "none");
    expect(() => openArchive(folder)).toThrow(coded("not-found"));
    expect(existsSync(folder)).toBe(false);
  });

  test("a file where the folder should be", () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "");
    expect(() => openArchive(path, { create: true })).toThrow(coded("not-readable"));
  });

  test("what was added is there when it is opened again", () => {
    const folder = join(temporaryFolder(), "new", "archive");
    const archive = openArchive(folder, { create: true });
    archive.add(itemOf({ id: "a1" }));
    archive.close();
    const again = openArchive(folder, { create: true });
    onTestFinished(() => again.close());
    expect(again.get("a1")!.problems).toEqual([]);
  });

  test("an archive of a newer program is refused and left as it is", () => {
    const folder = closedArchive();
    onDatabase(folder, (db) => db.exec("pragma user_version = 999"));
    expect(() => openArchive(folder)).toThrow(coded("archive-newer"));
    onDatabase(folder, (db) =>
      expect(db.prepare("pragma user_version").get()).toEqual({ user_version: 999 }),
    );
  });

  test("another program's database is refused and left as it is", () => {
    const folder = temporaryFolder();
    onDatabase(folder, (db) => db.exec("create table theirs (a)"));
    expect(() => openArchive(folder, { create: true })).toThrow(coded("archive-corrupt"));
    onDatabase(folder, (db) =>
      expect(db.prepare("select name from sqlite_schema").all()).toEqual([{ name: "theirs" }]),
    );
  });

  test("a file that is no database is refused", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "mahdar.db"), "كلام لا قاعدة بيانات ".repeat(100));
    expect(() => openArchive(folder)).toThrow(coded("archive-corrupt"));
  });

  test("damage inside the file is said when it is met", () => {
    const folder = closedArchive();
    const pages = onDatabase(folder, (db) =>
      Number(Object.values(db.prepare("pragma page_count").get()!)[0]),
    );
    const path = join(folder, "mahdar.db");
    expect(pages).toBeGreaterThan(3);
    const bytes = Buffer.alloc(pages * 4096, 0xa5);
    onDatabase(folder, (db) => Buffer.from(db.serialize()).copy(bytes, 0, 0, 4096));
    writeFileSync(path, bytes);
    expect(() => {
      const archive = openArchive(folder);
      onTestFinished(() => archive.close());
      archive.counts();
    }).toThrow(coded("archive-corrupt"));
  });

  test("migrations are numbered one, two, three", () => {
    expect(MIGRATIONS.map((migration) => migration.number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });
});

describe("writing where it cannot be", () => {
  test("another program's long transaction: archive-locked, nothing half done", { timeout: 30_000 }, () => {
    const { archive, folder } = temporaryArchive();
    const other = new DatabaseSync(join(folder, "mahdar.db"));
    other.exec("begin immediate");
    expect(() => archive.add(itemOf({ id: "a1" }))).toThrow(coded("archive-locked"));
    expect(archive.counts().articles).toBe(0);
    other.exec("commit");
    other.close();
    expect(archive.add(itemOf({ id: "a1" })).outcome).toBe("added");
  });

  test("a full disk: disk-full, what was added before is kept, and with space it goes on", () => {
    const { archive, folder } = temporaryArchive();
    archive.add(itemOf({ id: "before" }));
    const engine = openEngine(join(folder, "mahdar.db"));
    onTestFinished(() => engine.close());
    engine.exec(`pragma max_page_count = ${engine.pragma("page_count")}`);
    const items = Array.from({ length: 200 }, (_, i) => itemOf({ id: `n${i}` }));
    expect(() => addMany(engine, openSnapshots(folder), items)).toThrow(coded("disk-full"));
    expect(archive.counts().articles).toBe(1);
    engine.exec("pragma max_page_count = 1000000");
    expect(addMany(engine, openSnapshots(folder), items)).toHaveLength(200);
    expect(archive.counts().articles).toBe(201);
  });

  test.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EROFS", "not-readable"],
  ])("the file system's %s is %s", (code, ours) => {
    expect(translateError("snapshots", Object.assign(new Error(code), { code }))).toEqual(coded(ours));
  });

  test("a defect of ours stays what it is", () => {
    const error = new TypeError("x is undefined");
    expect(translateError("snapshots", error)).toBe(error);
  });

  test("snapshots go where there is a file in the way: a clear error", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "snapshots"), "");
    expect(() => openSnapshots(join(folder, "a")).keep([new Uint8Array([1])])).toThrow(coded("not-readable"));
  });
});

function closedArchive(): string {
  const folder = temporaryFolder();
  const archive = openArchive(folder, { create: true });
  archive.add(itemOf({ id: "a1" }));
  archive.close();
  return folder;
}

function onDatabase<Result>(folder: string, work: (db: DatabaseSync) => Result): Result {
  const db = new DatabaseSync(join(folder, "mahdar.db"));
  try {
    return work(db);
  } finally {
    db.close();
  }
}
