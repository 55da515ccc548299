import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, onTestFinished, test, vi } from "vitest";
import { run } from "../src/commands/serve.ts";

/** Runs `mahdar serve` in this process until its address is printed; `stop` is Ctrl-C. */
async function serve(...argv: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  let printed = "";
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation((chunk) => {
      printed += String(chunk);
      return true;
    }),
  );
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore();
  });
  const ended = run([...argv, "--archive", join(folder, "archive")]);
  await Promise.race([
    vi.waitFor(() => expect(printed).toContain("http://127.0.0.1:"), { timeout: 15_000 }),
    ended,
  ]);
  return {
    address: /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)?.[0] ?? "",
    printed: () => printed,
    stop: async () => {
      process.emit("SIGINT");
      return await ended;
    },
  };
}

test("serve fills an empty archive with the samples, answers on loopback, and ends cleanly at Ctrl-C", async () => {
  const began = performance.now();
  const served = await serve("--samples", "--port", "0");
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(served.printed()).toContain("محضر على العنوان");
  const answer = await fetch(`${served.address}/api/articles?limit=1`);
  expect(((await answer.json()) as { total: number }).total).toBe(81);
  expect(await served.stop()).toBe(0);
  await expect(fetch(served.address)).rejects.toThrow();
});

test("without a port it takes the next free one", async () => {
  const taken = createServer();
  await new Promise<void>((done) => {
    taken.once("error", () => done());
    taken.listen(4310, "127.0.0.1", done);
  });
  onTestFinished(() => void taken.close());
  const served = await serve();
  expect(Number(new URL(served.address).port)).toBeGreaterThan(4310);
  expect(await served.stop()).toBe(0);
});

test.each([
  [["--port", "99999"], "not one"],
  [["--port", "x"], "not one"],
  [["folder"], "serve takes no folder"],
  [["--nonsense"], "nonsense"],
])("%j is refused", async (argv, words) => {
  await expect(serve(...argv)).rejects.toMatchObject({
    code: "bad-usage",
    message: expect.stringContaining(words),
  });
});

test("a port given by name that is taken is refused, not changed", async () => {
  const taken = createServer();
  await new Promise<void>((done) => void taken.listen(0, "127.0.0.1", done));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as { port: number };
  await expect(serve("--port", String(port))).rejects.toMatchObject({
    code: "bad-usage",
    message: expect.stringContaining("taken"),
  });
});
