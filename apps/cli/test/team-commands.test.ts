import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { mahdarHere } from "./mahdar-here.ts";
import { mahdar } from "./mahdar-process.ts";

const ARTICLES = [
  { id: "b1", text: "قال المحافظ سنان الورد إن الجسر سيفتح قبل نهاية الشهر.", published: "2021-03-01" },
  { id: "b2", text: "أعلنت الوزارة أن المحطة ستعمل بكامل طاقتها في الصيف.", published: "2021-03-02" },
];

describe("mahdar backup and restore", () => {
  test("carry an archive to another folder", { timeout: 120_000 }, async () => {
    const { folder, input } = newInput();
    const at = (name: string): string => join(folder, name);
    await mahdarHere(["add", "--archive", at("one"), input]);
    const made = await mahdarHere(["backup", at("press.backup"), "--archive", at("one")]);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect(made.out).toMatch(/press\.backup: 2 articles, 2 snapshots, 1 MB/u);
    const again = await mahdarHere(["backup", at("press.backup"), "--archive", at("one")]);
    expect(again).toMatchObject({ code: 2, err: expect.stringMatching(/exists\n {2}→ .*--force/u) });
    const checked = await mahdarHere(["restore", "--check", at("press.backup")]);
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining("is whole: 2 articles") });
    const restored = await mahdarHere(["restore", at("press.backup"), "--archive", at("two")]);
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("restored 2 articles") });
    const one = await mahdarHere(["list", "--json", "--archive", at("one")]);
    const two = await mahdarHere(["list", "--json", "--archive", at("two")]);
    expect(two.out).toBe(one.out);
    const full = await mahdarHere(["restore", at("press.backup"), "--archive", at("two")]);
    expect(full).toMatchObject({ code: 2, err: expect.stringContaining("is not empty") });
  });
});

describe.skipIf(postgresLeftOut)("mahdar enqueue and work", () => {
  test("keep what was queued, and say what is left", { timeout: 120_000 }, async () => {
    const database = await freshDatabase();
    onTestFinished(() => database.drop());
    const place = ["--archive", database.url];
    const { input } = newInput();
    expect(await mahdarHere(["enqueue", ...place, input])).toMatchObject({
      code: 0,
      out: "2 queued, 0 unchanged, 0 failed\n",
    });
    const waiting = await mahdarHere(["work", "--status", "--json", ...place]);
    expect(JSON.parse(waiting.out)).toMatchObject({ waiting: 2, done: 0, failed: 0, failures: [] });
    const worked = await mahdar(["work", "--until-empty", ...place]);
    expect(worked).toMatchObject({ code: 0, out: expect.stringMatching(/^2 added, .* 2 linked\n$/u) });
    const status = await mahdarHere(["work", "--status", ...place]);
    expect(status.out).toMatch(/waiting 0, .*done in the last hour 2, put aside 0\nlinking: idle/u);
    expect((await mahdarHere(["enqueue", ...place, input])).out).toBe("0 queued, 2 unchanged, 0 failed\n");
    expect((await mahdarHere(["work", "--retry", ...place])).out).toBe("0 articles queued again\n");
    expect(await mahdarHere(["work", "--retry", "--status", ...place])).toMatchObject({
      code: 2,
      err: expect.stringContaining("both --status and --retry"),
    });
  });
});

test("a folder has no queue, and that is said", { timeout: 120_000 }, async () => {
  const { folder, input } = newInput();
  const archive = join(folder, "one");
  await mahdarHere(["add", "--archive", archive, input]);
  for (const argv of [["enqueue", input], ["work"], ["work", "--status"]]) {
    const { code, err } = await mahdarHere([...argv, "--archive", archive]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/needs PostgreSQL\n {2}→ use mahdar add/u),
    });
  }
});

function newInput(): { readonly folder: string; readonly input: string } {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-team-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const input = join(folder, "news.jsonl");
  writeFileSync(input, ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(""));
  return { folder, input };
}
