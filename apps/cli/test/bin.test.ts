import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const BIN = join(ROOT, "apps/cli/bin/mahdar.js");
const BUILT = existsSync(join(ROOT, "apps/cli/dist/main.js"));
/** The machine's own Node, where it is an older one. */
const OLD = ["/usr/bin/node", "/usr/local/bin/node"].find(
  (path) => existsSync(path) && /^v(?:1\d|2[01])\./u.test(spawnSync(path, ["--version"]).stdout.toString()),
);
if (!BUILT) console.info("left out: the command is not built, so its entry was not run; npm run build first");
if (OLD === undefined)
  console.info("left out: this machine has no Node older than 22, so the entry was not started with one");

const run = (node: string, bin: string, argv: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync(node, [bin, ...argv], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
  return { status, stdout, stderr };
};

describe("the entry bin/mahdar.js", { timeout: 60_000 }, () => {
  it.skipIf(!BUILT)("runs the built command and passes its exit code on", () => {
    expect(run(process.execPath, BIN, ["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("mahdar <command>"),
    });
    expect(run(process.execPath, BIN, ["read", "/nowhere"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("there is no file"),
    });
  });
  it.skipIf(!BUILT)("serves as a process of its own until SIGTERM, which it ends at with 0", async () => {
    const root = mkdtempSync(join(tmpdir(), "mahdar-bin-"));
    const argv = [BIN, "serve", "--port", "0", "--archive", join(root, "archive")];
    const child = spawn(process.execPath, argv, { env: { ...process.env, NODE_OPTIONS: "" } });
    onTestFinished(() => {
      child.kill("SIGKILL");
      rmSync(root, { recursive: true });
    });
    const closed = once(child, "close");
    const [first] = (await once(child.stdout, "data")) as [Buffer];
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(String(first))?.[0] ?? "";
    const answer = await fetch(`${address}/api/v1/articles`);
    expect(await answer.json()).toMatchObject({ schema: "mahdar.articles/1", total: 0 });
    child.kill("SIGTERM");
    expect(await closed).toEqual([0, null]);
  });
  it.skipIf(!BUILT || OLD === undefined)("started by an older Node runs itself with the repository's", () => {
    expect(run(OLD!, BIN, ["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("mahdar <command>"),
      stderr: "",
    });
    expect(run(OLD!, BIN, ["read", "/nowhere"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("there is no file"),
    });
  });
  it("says what is missing where it is not built, or has no newer Node to run with", () => {
    const root = mkdtempSync(join(tmpdir(), "mahdar-bin-"));
    mkdirSync(join(root, "apps/cli/bin"), { recursive: true });
    cpSync(BIN, join(root, "apps/cli/bin/mahdar.js"));
    symlinkSync(join(ROOT, "apps/cli/package.json"), join(root, "apps/cli/package.json"));
    const bin = join(root, "apps/cli/bin/mahdar.js");
    expect(run(process.execPath, bin, ["--help"])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("run npm start once"),
    });
    if (OLD !== undefined)
      expect(run(OLD, bin, ["--help"])).toMatchObject({
        status: 2,
        stderr: expect.stringMatching(/needs Node 22\.13[\s\S]*npm install/u),
      });
    rmSync(root, { recursive: true });
  });
});
