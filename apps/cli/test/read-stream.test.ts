import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { batchLines, unpackLines } from "../src/read/batch-lines.ts";
import { mahdar } from "./mahdar-process.ts";

const MAIN = join(import.meta.dirname, "../src/main.ts");
const TEXT = "قال وزير الكهرباء إن الوفد وصل إلى بغداد اليوم الثلاثاء.\r\n\tوأضاف أن العمل مستمر. ";
const line = (id: string, fields: object = {}) => JSON.stringify({ id, text: TEXT, ...fields });
const ids = (out: string) =>
  out
    .trimEnd()
    .split("\n")
    .map((text) => {
      const item = JSON.parse(text);
      return item.error === undefined ? item.document.id : `${item.error.line} ${item.error.code}`;
    });

describe("mahdar read --jsonl", { timeout: 120_000 }, () => {
  it("writes one record a line, in order, the text unchanged", async () => {
    const { code, out, err } = await mahdar(
      ["read", "--jsonl"],
      `${line("أ", { published: "2020-03-03", title: "ع" })}\n${line("ب")}\n`,
    );
    expect([code, err, ids(out)]).toEqual([0, "", ["أ", "ب"]]);
    const { document } = JSON.parse(out.split("\n")[0]!);
    expect(document).toMatchObject({
      text: TEXT,
      title: "ع",
      published: "2020-03-03",
      publishedBasis: "given",
    });
  });
  it.each([["1"], ["2"]])(
    "puts errors in their place and goes on, exit code 3, with %s job(s)",
    async (jobs) => {
      const input = [
        line("1"),
        '{"id":"2","text":"قال',
        line("3", { published: "2020-02-30" }),
        "",
        line("5"),
        '{"id":"6"}',
        line("7").slice(0, -4),
      ].join("\n");
      const { code, out, err } = await mahdar(["read", "--jsonl", "--jobs", jobs], input);
      expect(code).toBe(3);
      expect(ids(out)).toEqual(["1", "2 bad-json", "3 bad-field", "5", "6 bad-field", "7 bad-json"]);
      expect(err).toBe("mahdar: 4 lines could not be read; each has its error in its place in the output\n");
    },
  );
  it("gives the same bytes with workers as without", async () => {
    const input = Array.from({ length: 300 }, (_, i) =>
      i % 37 === 5 ? "{" : line(`n${i}`, { text: `${TEXT}${"وقال إن العمل مستمر. ".repeat(i % 20)}` }),
    ).join("\n");
    const [one, three] = [
      await mahdar(["read", "--jsonl"], input),
      await mahdar(["read", "--jsonl", "--jobs", "3"], input),
    ];
    expect(one.out.split("\n").length).toBe(301);
    expect(three.out === one.out).toBe(true);
    expect([one.code, three.code]).toEqual([3, 3]);
  });
  it("writes nothing for an empty stream", async () => {
    expect(await mahdar(["read", "--jsonl", "--jobs", "2"], "\n\n")).toEqual({ code: 0, out: "", err: "" });
  });
  it("ends quietly when its reader has seen enough", async () => {
    const child = spawn(
      process.execPath,
      ["--conditions=mahdar-source", MAIN, "read", "--jsonl", "--jobs", "2"],
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    let err = "";
    child.stderr.on("data", (chunk) => {
      err += chunk;
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(Array.from({ length: 3000 }, (_, i) => line(`n${i}`)).join("\n"));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });
  it("reads no faster than its output is taken", async () => {
    const child = spawn(
      process.execPath,
      ["--conditions=mahdar-source", MAIN, "read", "--jsonl", "--jobs", "2"],
      { stdio: ["pipe", "pipe", "inherit"] },
    );
    const block = Buffer.from(`${line("n")}\n`.repeat(200));
    let taken = 0;
    const feed = (): void => {
      while (taken < 400 && child.stdin.write(block, () => undefined)) taken++;
    };
    child.stdin.on("error", () => undefined);
    child.stdin.on("drain", feed);
    feed();
    await new Promise((resolve) => child.stdout.once("readable", resolve));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // Nobody takes the output: what was taken in is a few batches and the pipes' room, not the 400 blocks on offer.
    expect(taken).toBeLessThan(60);
    child.kill("SIGKILL");
  });
});

describe("batchLines", () => {
  it("packs lines and gives them back, those over the limit too", async () => {
    const raw = Array.from({ length: 100 }, (_, i) => ({
      line: i * 2 + 1,
      bytes: i % 9 === 4 ? null : Buffer.from("س".repeat(i)),
    }));
    const found: unknown[] = [];
    let batches = 0;
    for await (const batch of batchLines(from(raw))) {
      batches++;
      for (const { line, bytes } of unpackLines(batch))
        found.push([line, bytes === null ? null : Buffer.from(bytes).toString()]);
    }
    expect(found).toEqual(raw.map(({ line, bytes }) => [line, bytes?.toString() ?? null]));
    expect(batches).toBe(4);
  });
});

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
