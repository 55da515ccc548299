import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { mahdarHere } from "./mahdar-here.ts";
import { mahdar as ownProcess } from "./mahdar-process.ts";

const MAIN = join(import.meta.dirname, "../src/main.ts");
const TEXT =
  "قال وزير الخارجية فؤاد حسين إن بلاده ستستضيف جولة جديدة من الحوار الشهر المقبل، مؤكدا أهمية التعاون بين البلدين.";

describe("mahdar add", { timeout: 60_000 }, () => {
  test("files, folders and streams; the same again changes nothing", async () => {
    const { folder, archive } = place();
    writeFileSync(join(folder, "page.txt"), TEXT);
    writeFileSync(
      join(folder, "one.json"),
      JSON.stringify({ ...article(1), section: ["سياسة"], tags: ["حوار"] }, null, 2),
    );
    mkdirSync(join(folder, "deep", "deeper"), { recursive: true });
    writeFileSync(join(folder, "deep", "deeper", "many.jsonl"), lines(2, 5));
    writeFileSync(join(folder, "deep", "photo.jpg"), "passed over");
    writeFileSync(join(folder, ".hidden.txt"), TEXT);
    expect(await mahdar("add", "--archive", archive, folder)).toMatchObject({
      status: 0,
      stdout: "5 added\n",
      stderr: "",
    });
    expect(await mahdar("add", "--archive", archive, folder)).toMatchObject({
      status: 0,
      stdout: "0 added, 5 unchanged\n",
    });
    const shown = await mahdar("show", "--archive", archive, "--json", "n1");
    expect(shown.status).toBe(0);
    expect(JSON.parse(shown.stdout)).toMatchObject({
      schema: "mahdar.record/1",
      document: {
        id: "n1",
        text: article(1).text,
        section: ["سياسة"],
        tags: ["حوار"],
        published: "2021-03-01",
      },
    });
  });

  test("another text under the same id is a new version", async () => {
    const { folder, archive } = place();
    const path = join(folder, "one.json");
    writeFileSync(path, JSON.stringify(article(1)));
    await mahdar("add", "--archive", archive, path);
    writeFileSync(path, JSON.stringify({ ...article(1), text: `${TEXT} انتهى.` }));
    expect((await mahdar("add", "--archive", archive, path)).stdout).toBe("0 added, 1 new version\n");
    expect(
      JSON.parse((await mahdar("show", "--archive", archive, "--json", "n1")).stdout).document.text,
    ).toBe(`${TEXT} انتهى.`);
  });

  test("what is bad gets one error each with its next step, the rest is added: exit code 3", async () => {
    const { folder, archive } = place();
    writeFileSync(join(folder, "a-empty.txt"), "");
    writeFileSync(join(folder, "b-binary.txt"), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9, 0, 1]));
    writeFileSync(
      join(folder, "c-english.txt"),
      "The minister said that the talks would go on next month in the capital.",
    );
    writeFileSync(join(folder, "d-cut.json"), '{"id": "x", "text": "نص');
    writeFileSync(join(folder, "e-many.jsonl"), `${lines(1, 3)}{"id": "y"}\n${lines(3, 4)}`);
    writeFileSync(join(folder, "f-good.txt"), TEXT);
    const run = await mahdar("add", "--archive", archive, folder, join(folder, "none.txt"));
    expect(run).toMatchObject({ status: 3, stdout: "4 added, 6 failed\n" });
    const errors = run.stderr.split("\n").filter((line) => line.startsWith("mahdar: "));
    for (const [i, name] of [
      "a-empty.txt",
      "b-binary.txt",
      "c-english.txt",
      "d-cut.json",
      "e-many.jsonl line 3",
      "none.txt",
    ].entries()) {
      expect(errors[i]).toContain(name);
    }
    expect(run.stderr.split("\n").filter((line) => line.startsWith("  → "))).toHaveLength(6);
  });

  test.each([
    ["nothing named", [] as string[]],
    ["a file that is not there", ["none.txt"]],
    ["an address inside", ["http://127.0.0.1:9/"]],
    ["no number of jobs", ["--jobs", "0", "x.txt"]],
    ["no day", ["--published", "2020-02-30", "x.txt"]],
    ["no option", ["--frob", "x.txt"]],
  ])("%s: exit code 2 and one error", async (_what, args) => {
    const { archive } = place();
    const run = await mahdar("add", "--archive", archive, ...args);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^mahdar: .+\n {2}→ .+\n$/u);
  });

  test("a folder without articles: exit code 2", async () => {
    const { folder, archive } = place();
    expect(await mahdar("add", "--archive", archive, folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no articles there"),
    });
  });

  test("the day given is for articles without their own", async () => {
    const { folder, archive } = place();
    const { published: _, ...undated } = article(1);
    writeFileSync(join(folder, "a.json"), JSON.stringify(undated));
    writeFileSync(join(folder, "b.json"), JSON.stringify(article(2)));
    await mahdar("add", "--archive", archive, "--published", "2022-02-02", folder);
    const days = async (id: string) =>
      JSON.parse((await mahdar("show", "--archive", archive, "--json", id)).stdout).document.published;
    expect([await days("n1"), await days("n2")]).toEqual(["2022-02-02", "2021-03-01"]);
  });

  test("with worker threads the records are the same", async () => {
    const { folder, archive } = place();
    const path = join(folder, "many.jsonl");
    writeFileSync(path, lines(0, 30));
    const threads = await ownProcess(["add", "--archive", `${archive}-2`, "--jobs", "2", path]);
    expect(threads.out).toBe("30 added\n");
    await mahdar("add", "--archive", archive, path);
    expect(recordsOf(`${archive}-2`)).toEqual(recordsOf(archive));
  });

  test("killed and run again, it goes on", async () => {
    const { folder, archive } = place();
    const path = join(folder, "many.jsonl");
    writeFileSync(path, lines(0, 1200));
    let kept = 0;
    for (const pause of [0, 40, 110]) {
      const child = start("add", "--archive", archive, path);
      const closed = once(child, "close");
      while (countOf(archive) <= kept && child.exitCode === null) await wait(10);
      await wait(pause);
      child.kill("SIGKILL");
      await closed;
      const now = countOf(archive);
      expect(now).toBeGreaterThan(kept);
      kept = now;
      if (kept === 1200) break;
    }
    const last = await mahdar("add", "--archive", archive, path);
    expect(last.status).toBe(0);
    expect(last.stdout).toContain(`${kept} unchanged`);
    expect(recordsOf(archive)).toHaveLength(1200);
  });
});

describe("a command in the middle of its work", { timeout: 60_000 }, () => {
  test("Ctrl-C while adding: what is kept is said, the exit code is the signal's, and it goes on", async () => {
    const { folder, archive } = place();
    const path = join(folder, "many.jsonl");
    writeFileSync(path, lines(0, 500));
    const child = spawn(process.execPath, [
      "--conditions=mahdar-source",
      MAIN,
      "add",
      "--archive",
      archive,
      path,
    ]);
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += String(chunk);
    });
    const closed = once(child, "close");
    while (countOf(archive) === 0 && child.exitCode === null) await wait(10);
    child.kill("SIGINT");
    expect(await closed).toEqual([130, null]);
    const kept = Number(/^mahdar: stopped: (\d+) added\n {2}→ the same again goes on/u.exec(said)?.[1]);
    expect(kept).toBeGreaterThan(0);
    expect(countOf(archive)).toBe(kept);
    const { stdout } = await mahdar("add", "--no-link", "--archive", archive, path);
    expect(stdout).toBe(`${500 - kept} added, ${kept} unchanged\n`);
  });

  test.skipIf(process.platform === "win32")("a pipe closed early is no error, a full disk is", async () => {
    const { folder, archive } = place();
    writeFileSync(join(folder, "many.jsonl"), lines(0, 12));
    await mahdar("add", "--no-link", "--archive", archive, folder);
    const list = [process.execPath, "--conditions=mahdar-source", MAIN, "list", "--archive", archive];
    const shell = (script: string) => spawnSync("sh", ["-c", script, "sh", ...list], { encoding: "utf8" });
    expect(shell('{ "$@" 2>/dev/null; echo "exit $?" >&2; } | true').stderr).toBe("exit 0\n");
    if (!existsSync("/dev/full")) return;
    expect(shell('"$@" > /dev/full; echo "exit $?"')).toMatchObject({
      stdout: "exit 2\n",
      stderr: expect.stringMatching(
        /standard output cannot be written \(ENOSPC\)\n {2}→ see that there is room/u,
      ),
    });
  });
});

describe("mahdar list and show", { timeout: 60_000 }, () => {
  test("the folder comes from the environment too; search, filters and pages", async () => {
    const { folder, archive } = place();
    writeFileSync(join(folder, "many.jsonl"), lines(0, 12));
    await mahdar("add", "--archive", archive, folder);
    vi.stubEnv("MAHDAR_ARCHIVE", archive);
    onTestFinished(() => void vi.unstubAllEnvs());
    const listed = (...args: string[]) => mahdar("list", ...args);
    expect((await listed()).stdout).toContain("n11  وكالة الميناء");
    expect((await listed("--search", "لوزيرِ الخارجيه")).stderr).toMatch(/^12 of 12 articles/u);
    expect((await listed("--search", "كلمة غائبة")).stderr).toBe("0 of 0 articles\n");
    const first = JSON.parse((await listed("--json", "--limit", "5", "--outlet", "وكالة الميناء")).stdout);
    expect(first).toMatchObject({ total: 12, items: { length: 5 } });
    const second = JSON.parse((await listed("--json", "--limit", "10", "--after", first.next)).stdout);
    expect(second).toMatchObject({ next: null, items: { length: 7 } });
    expect((await listed("--from", "2021-03-02")).stderr).toBe("0 of 0 articles\n");
  });

  test("a readable record, and what is not there", async () => {
    const { folder, archive } = place();
    expect(await mahdar("list", "--archive", archive)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("there is no archive in"),
    });
    writeFileSync(join(folder, "one.json"), JSON.stringify(article(1)));
    await mahdar("add", "--archive", archive, folder);
    expect(await mahdar("show", "--archive", archive, "n1")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("فؤاد حسين"),
    });
    expect(await mahdar("show", "--archive", archive, "none")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("there is no article none"),
    });
    expect((await mahdar("list", "--archive", archive, "--limit", "ten")).status).toBe(2);
  });

  test("a damaged text is said and what no longer holds is left out: exit code 3", async () => {
    const { folder, archive } = place();
    writeFileSync(join(folder, "one.json"), JSON.stringify(article(1)));
    await mahdar("add", "--archive", archive, folder);
    const db = new DatabaseSync(join(archive, "mahdar.db"));
    db.prepare("update versions set text = replace(text, 'فؤاد', 'سعيد')").run();
    db.close();
    const run = await mahdar("show", "--archive", archive, "--json", "n1");
    expect(run.status).toBe(3);
    expect(run.stderr).toContain("document.text was changed");
    const { mentions, document } = JSON.parse(run.stdout) as {
      mentions: { start: number; end: number; text: string }[];
      document: { text: string };
    };
    for (const span of mentions) expect(document.text.slice(span.start, span.end)).toBe(span.text);
  });
});

function article(n: number) {
  return {
    id: `n${n}`,
    title: `جولة الحوار ${n}`,
    outlet: "وكالة الميناء",
    published: "2021-03-01",
    text: `${TEXT} وهذا الخبر رقم ${n}.`,
  };
}

function lines(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, i) => `${JSON.stringify(article(from + i))}\n`).join("");
}

/** A folder for inputs, and beside it the name of an archive that is not made yet. */
function place(): { folder: string; archive: string } {
  const root = mkdtempSync(join(tmpdir(), "mahdar-cli-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = join(root, "inputs");
  mkdirSync(folder);
  return { folder, archive: join(root, "archive") };
}

async function mahdar(...args: string[]) {
  const { code, out, err } = await mahdarHere(args);
  return { status: code, stdout: out, stderr: err };
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ["--conditions=mahdar-source", MAIN, ...args], { stdio: "ignore" });
}

/** How many articles are on the disk; 0 while there is no archive. */
function countOf(archive: string): number {
  try {
    const db = new DatabaseSync(join(archive, "mahdar.db"), { timeout: 5000 });
    try {
      return Number(db.prepare("select count(*) as n from articles").get()!["n"]);
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
}

/** The records kept, by article; the database and the snapshots must be whole. */
function recordsOf(archive: string): unknown[] {
  const db = new DatabaseSync(join(archive, "mahdar.db"));
  const [check] = db.prepare("pragma integrity_check").all();
  const rows = db
    .prepare(
      "select a.id, p.record, v.snapshot_sha256 as sha256 from articles a join versions v on v.article = a.key join proposals p on p.version = v.key order by a.id",
    )
    .all() as { sha256: string }[];
  db.close();
  expect(Object.values(check!)).toEqual(["ok"]);
  const files = new Set(
    readdirSync(join(archive, "snapshots"), { recursive: true }).map((path) => String(path).slice(-64)),
  );
  for (const row of rows) expect(files.has(row.sha256)).toBe(true);
  return rows;
}
