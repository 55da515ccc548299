import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { mahdarHere } from "./mahdar-here.ts";
import { mahdar } from "./mahdar-process.ts";
import { jsonl, newFolder } from "./press.ts";

test.skipIf(postgresLeftOut)(
  "add, list and show work on a PostgreSQL database, named by option or environment",
  {
    timeout: 120_000,
  },
  async () => {
    const database = await freshDatabase();
    onTestFinished(() => database.drop());
    // The tests' server asks for no password; what is given must all the same never be shown.
    const address = Object.assign(new URL(database.url), { password: "s3cret" }).href;
    const file = join(newFolder(), "many.jsonl");
    writeFileSync(file, jsonl(0, 3));
    const second = join(newFolder(), "one.jsonl");
    writeFileSync(second, jsonl(3, 4));
    expect(await mahdar(["list", "--archive", address])).toMatchObject({
      code: 2,
      err: expect.stringMatching(/there is no archive in postgres:.*\*\*\*.*\n {2}→ .*mahdar add/u),
    });
    expect(await mahdar(["add", "--archive", address, file])).toEqual({ code: 0, out: "3 added\n", err: "" });
    vi.stubEnv("MAHDAR_ARCHIVE", address);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await mahdarHere(["add", file])).toMatchObject({ code: 0, out: "0 added, 3 unchanged\n" });
    const listed = await mahdarHere(["list", "--search", "وزيرِ الخارجيه", "--json"]);
    expect(JSON.parse(listed.out)).toMatchObject({ total: 3 });
    const shown = await mahdarHere(["show", "--json", "n1"]);
    expect(JSON.parse(shown.out)).toMatchObject({ schema: "mahdar.record/1", document: { id: "n1" } });
    const none = await mahdarHere(["show", "none"]);
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("there is no article none") });
    const versions = await mahdarHere(["versions", "none"]);
    expect(versions).toMatchObject({ code: 2, err: expect.stringContaining("there is no article none") });
    expect(none.err + versions.err).not.toContain("s3cret");
    expect(await mahdarHere(["dialogues", "--json"])).toMatchObject({ code: 0, err: "" });
    await mahdarHere(["add", "--no-link", second]);
    expect(await mahdarHere(["timeline", "--from", "2021-01-01"])).toMatchObject({
      code: 0,
      err: expect.stringContaining("mahdar: 1 of 4 articles not linked yet"),
    });
  },
);

test("a server that does not answer: exit code 2 and the next step, for each command", {
  timeout: 120_000,
}, async () => {
  const file = join(newFolder(), "one.jsonl");
  writeFileSync(file, jsonl(0, 1));
  const archive = ["--archive", "postgres://sana:s3cret@127.0.0.1:9/press"];
  const commands = [["add", file], ["list"], ["show", "n1"]];
  const runs = await Promise.all(commands.map(([name, ...rest]) => mahdar([name!, ...archive, ...rest])));
  for (const run of runs) {
    expect(run.code).toBe(2);
    expect(run.err).toMatch(
      /^mahdar: postgres:\/\/sana:\*\*\*@127\.0\.0\.1:9\/press does not answer\n {2}→ see that/u,
    );
  }
});
