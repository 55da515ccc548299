import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { translateError } from "../src/engine/translate-error.ts";
import { openArchive, shownPlace } from "../src/index.ts";
import { MIGRATIONS } from "../src/migrations/index.ts";
import { openFileSnapshots } from "../src/snapshots.ts";
import { onBothEngines, openedArchive, rowsOf, runOn } from "./on-both-engines.ts";
import { itemOf, temporaryFolder } from "./sample-items.ts";

const coded = (code: string) =>
  expect.objectContaining({ name: "MahdarError", code, next: expect.stringMatching(/\S/u) });
const NEWEST = MIGRATIONS.length;

onBothEngines("opening", (on) => {
  test("an archive that is not there is not made unasked", async () => {
    const place = on.kind === "sqlite" ? join(await on.newPlace(), "none") : await on.newPlace();
    await expect(openArchive(place)).rejects.toThrow(coded("not-found"));
    if (on.kind === "sqlite") expect(existsSync(place)).toBe(false);
    else expect(await rowsOf(place, TABLES_HERE)).toEqual([]);
  });

  test("what was added is there when it is opened again", async () => {
    const { archive, place } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }));
    await archive.close();
    expect((await (await openedArchive(place, { create: true })).get("a1"))!.problems).toEqual([]);
  });

  test("eight who make it at once make it once, and all have it", async () => {
    const place = await on.newPlace();
    const archives = await Promise.all(
      Array.from({ length: 8 }, () => openedArchive(place, { create: true })),
    );
    await archives[7]!.add(itemOf({ id: "a1" }));
    for (const archive of archives) expect((await archive.counts()).articles).toBe(1);
  });

  test("an archive of a newer program is refused and left as it is", async () => {
    const { archive, place } = await on.newArchive();
    await archive.add(itemOf({ id: "a1" }));
    await archive.close();
    await runOn(
      place,
      on.kind === "sqlite" ? "pragma user_version = 999" : "update mahdar_schema set number = 999",
    );
    const look = () =>
      on.kind === "sqlite" ? readFileSync(join(place, "mahdar.db"), "hex") : allRowsOf(place);
    const before = await look();
    await expect(openArchive(place)).rejects.toThrow(coded("archive-newer"));
    await expect(openArchive(place, { create: true })).rejects.toThrow(/999.*up to/u);
    expect(await look()).toEqual(before);
  });

  test("another program's database is refused and left as it is", async () => {
    const place = await on.newPlace();
    await runOn(place, "create table theirs (a text); insert into theirs values ('مال غيرنا')");
    const look = () =>
      on.kind === "sqlite" ? readFileSync(join(place, "mahdar.db"), "hex") : allRowsOf(place);
    const before = await look();
    await expect(openArchive(place, { create: true })).rejects.toThrow(coded("archive-corrupt"));
    await expect(openArchive(place)).rejects.toThrow(coded("archive-corrupt"));
    expect(await look()).toEqual(before);
  });
});

describe("opening a folder", () => {
  test("a file where the folder should be", async () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "");
    await expect(openArchive(path, { create: true })).rejects.toThrow(coded("not-readable"));
  });

  test("a file that is no database is refused", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "mahdar.db"), "كلام لا قاعدة بيانات ".repeat(100));
    await expect(openArchive(folder)).rejects.toThrow(coded("archive-corrupt"));
  });

  test("damage inside the file is said when it is met", async () => {
    const folder = temporaryFolder();
    const archive = await openArchive(folder, { create: true });
    await archive.add(itemOf({ id: "a1" }));
    await archive.close();
    const path = join(folder, "mahdar.db");
    const whole = readFileSync(path);
    expect(whole.length).toBeGreaterThan(3 * 4096);
    writeFileSync(path, Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 0xa5)]));
    await expect(
      (async () => {
        const damaged = await openArchive(folder);
        onTestFinished(() => damaged.close());
        await damaged.counts();
      })(),
    ).rejects.toThrow(coded("archive-corrupt"));
  });

  test("migrations are numbered one, two, three", () => {
    expect(MIGRATIONS.map((migration) => migration.number)).toEqual(MIGRATIONS.map((_, i) => i + 1));
    expect(NEWEST).toBeGreaterThan(1);
  });
});

describe.skipIf(postgresLeftOut)("opening an address", () => {
  test.each([
    ["nothing listens there", "postgres://u@127.0.0.1:9/db", "unreachable"],
    ["its socket is not there", "postgres://u@localhost/db?host=/nowhere", "unreachable"],
    ["no such host", "postgres://u@no-such-host.invalid/db", "unreachable"],
    ["a port that is none", "postgres://u@localhost:port/db", "bad-url"],
  ])("%s", async (_what, address, code) => {
    await expect(openArchive(address, { create: true })).rejects.toThrow(coded(code));
  });

  test("no such database, no such user", async () => {
    const database = await freshDatabase();
    onTestFinished(() => database.drop());
    const missing = new URL(database.url);
    missing.pathname = "/mahdar_test_none";
    await expect(openArchive(missing.href)).rejects.toThrow(coded("not-found"));
    const stranger = new URL(database.url);
    stranger.username = "nobody_here";
    await expect(openArchive(stranger.href)).rejects.toThrow(coded("not-readable"));
  });

  test("a password is never shown", async () => {
    expect(shownPlace("postgres://sana:s3:c@r/t@host:5432/db?password=s3cret&x=1")).toBe(
      "postgres://sana:***@host:5432/db?password=***&x=1",
    );
    expect(shownPlace("postgres://sana@host/db")).toBe("postgres://sana@host/db");
    await expect(openArchive("postgres://sana:s3cret@127.0.0.1:9/db")).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("s3cret") }),
    );
  });
});

onBothEngines("an archive that another program holds", (on) => {
  test("archive-locked, nothing half done, and free again it takes the article", async () => {
    const { archive, place } = await on.newArchive({ lockWaitMs: 300 });
    const other = await holding(place);
    await expect(archive.add(itemOf({ id: "a1" }))).rejects.toThrow(coded("archive-locked"));
    expect((await archive.counts()).articles).toBe(0);
    await other.letGo();
    expect((await archive.add(itemOf({ id: "a1" }))).outcome).toBe("added");
  });

  test("one who waits stops nobody else in the process", async () => {
    const { archive, place } = await on.newArchive();
    const other = await holding(place);
    const adding = archive.add(itemOf({ id: "a1" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other.letGo();
    expect((await adding).outcome).toBe("added");
  });
});

describe("writing where it cannot be", () => {
  test.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EROFS", "not-readable"],
    ["ENOENT", "not-readable"],
  ])("the file system's %s is %s", (code, ours) => {
    expect(translateError("snapshots", Object.assign(new Error(code), { code }))).toEqual(coded(ours));
  });

  test("a defect of ours stays what it is", () => {
    const error = new TypeError("x is undefined");
    expect(translateError("snapshots", error)).toBe(error);
  });

  test("snapshots go where there is a file in the way: a clear error", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "snapshots"), "");
    await expect(openFileSnapshots(join(folder, "a")).keep([new Uint8Array([1])])).rejects.toThrow(
      coded("not-readable"),
    );
  });
});

/** Another program in the middle of its own writing. */
async function holding(place: string): Promise<{ letGo(): Promise<void> }> {
  if (place.startsWith("postgres://")) {
    const client = new pg.Client({ connectionString: place });
    await client.connect();
    await client.query("begin; lock table articles in exclusive mode");
    return { letGo: () => client.end() };
  }
  const db = new DatabaseSync(join(place, "mahdar.db"));
  db.exec("begin immediate");
  return {
    letGo: async () => {
      db.exec("commit");
      db.close();
    },
  };
}

const TABLES_HERE =
  "select table_name as name from information_schema.tables where table_schema = current_schema() order by 1";

/** All rows of all tables of a PostgreSQL archive. */
async function allRowsOf(place: string): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const { name } of await rowsOf<{ name: string }>(place, TABLES_HERE))
    all[name] = await rowsOf(place, `select * from ${name} order by 1`);
  return all;
}
