import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { describe, expect, onTestFinished, test } from "vitest";
import { makeFolder, removeLeftovers } from "../postgres/folders.ts";
import { freshDatabase, postgresLeftOut, startServer } from "../postgres/index.ts";
import { findPrograms, programPlaces } from "../postgres/programs.ts";

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

async function onNewDatabase(): Promise<pg.Client> {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return connect(database.url);
}

describe.skipIf(postgresLeftOut)("the shared server", () => {
  test("two databases do not see one another", async () => {
    const [one, other] = await Promise.all([onNewDatabase(), onNewDatabase()]);
    await one.query("create table said (words text)");
    await one.query("insert into said values ('قال الوزير')");
    expect((await one.query("select words from said")).rows).toEqual([{ words: "قال الوزير" }]);
    await expect(other.query("select words from said")).rejects.toThrow(/said/u);
  });

  test("letters sort by code point, in UTF-8, and what is committed is synced", async () => {
    const client = await onNewDatabase();
    const sorted = await client.query("select * from (values ('a'), ('B'), ('ي'), ('ا')) as t(w) order by w");
    expect(sorted.rows.map((row: { w: string }) => row.w)).toEqual(["B", "a", "ا", "ي"]);
    expect((await client.query("show server_encoding")).rows[0]).toEqual({ server_encoding: "UTF8" });
    expect((await client.query("show fsync")).rows[0]).toEqual({ fsync: "on" });
  });

  test("a database is dropped while someone is connected", async () => {
    const database = await freshDatabase();
    const client = await connect(database.url);
    await client.query("select 1");
    await database.drop();
    await expect(connect(database.url)).rejects.toThrow(/does not exist/u);
  });
});

describe.skipIf(postgresLeftOut)("a server of one's own", () => {
  test("killed and started again, it has what was committed and nothing else", {
    timeout: 60_000,
  }, async () => {
    const server = await startServer();
    onTestFinished(() => server.stop());
    await (await connect(server.url)).query("create table kept (n int)");
    for (let n = 0; n < 5; n++) {
      const client = await connect(server.url);
      await client.query("insert into kept values ($1)", [n]);
      await client.query("begin");
      await client.query("insert into kept values (1000)");
      // Counts for hours and would outlive a parent killed alone, so that the restart failed.
      const busy = client.query("select count(*) from generate_series(1, 1e12::bigint)").catch(String);
      await server.kill();
      expect(await busy).toMatch(/terminated|ECONNRESET/u);
      await expect(connect(server.url)).rejects.toThrow();
      await server.restart();
      const kept = await (await connect(server.url)).query("select n from kept order by n");
      expect(kept.rows.map((row: { n: number }) => row.n)).toEqual([...Array(n + 1).keys()]);
    }
  });

  test("stopped, running or killed, it leaves no folder", async () => {
    for (const isKilled of [false, true]) {
      const server = await startServer();
      const folder = new URL(server.url).searchParams.get("host")!;
      expect(existsSync(join(folder, "data"))).toBe(true);
      if (isKilled) await server.kill();
      await server.stop();
      expect(existsSync(folder)).toBe(false);
    }
  });
});

describe("where PostgreSQL comes from", () => {
  test("without any that runs, the three ways to get one are named", () => {
    const folder = mkdtempSync(join(tmpdir(), "mahdar-programs-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "bin"));
    cpSync("/bin/false", join(folder, "bin", "postgres"));
    expect(() => findPrograms(folder, [join(folder, "bin"), "/nowhere"], {})).toThrow(
      /bin: postgres ended with 1[^]*\/nowhere: spawnSync[^]*1\. run npm ci[^]*2\. install[^]*3\. name a running[^]*=none/u,
    );
  });

  test("of two places the first that runs is taken", () => {
    const folder = makeFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const place = programPlaces()[0]!;
    // A copy where the checkout is out of PostgreSQL's reach or npm ran no install scripts.
    expect([place, join(folder, "programs", "bin")]).toContain(findPrograms(folder, ["/nowhere", place]));
  });

  const native = dirname(programPlaces()[0] ?? "/nowhere/bin");
  const isPackage = existsSync(join(native, "pg-symlinks.json"));
  test.skipIf(!isPackage)("npm's package without its links is copied with them", () => {
    const folder = makeFolder();
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const bare = join(folder, "bare");
    cpSync(native, bare, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/\.so(\.1|\.60|\.5)?$/u.test(path) || /postgresql\//u.test(path),
    });
    const found = findPrograms(folder, [join(bare, "bin")]);
    expect(found).toBe(join(folder, "programs", "bin"));
  });
});

describe("folders of runs that died", () => {
  test("are removed, those of living processes are not", () => {
    const { pid } = spawnSync("true");
    const dead = mkdtempSync(join(tmpdir(), `mahdar-postgres-${pid}-`));
    const living = makeFolder();
    onTestFinished(() => rmSync(living, { recursive: true }));
    removeLeftovers();
    expect(existsSync(dead)).toBe(false);
    expect(readdirSync(dirname(living)).some((name) => living.endsWith(name))).toBe(true);
  });
});
