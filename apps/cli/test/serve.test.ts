import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { expect, onTestFinished, test, vi } from "vitest";
import { freshDatabase, postgresLeftOut } from "../../../tools/postgres/index.ts";
import { run } from "../src/commands/serve.ts";
import { mahdarHere } from "./mahdar-here.ts";
import { mahdar } from "./mahdar-process.ts";
import { jsonl, newFolder } from "./press.ts";

/** Runs `mahdar serve` in this process until its address is printed; `stop` is Ctrl-C. */
async function serve(...argv: string[]) {
  return serveAt(join(newFolder(), "archive"), ...argv);
}

async function serveAt(place: string, ...argv: string[]) {
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
  const ended = run([...argv, "--archive", place]);
  await Promise.race([
    vi.waitFor(() => expect(printed).toContain("http://127.0.0.1:"), { timeout: 45_000 }),
    ended,
  ]);
  return {
    address: /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)?.[0] ?? "",
    printed: () => printed,
    stop: async (signal: "SIGINT" | "SIGTERM" = "SIGINT") => {
      process.emit(signal);
      return await ended;
    },
  };
}

test("serve fills an empty archive with the samples, answers on loopback, and ends cleanly at Ctrl-C", {
  timeout: 60_000,
}, async () => {
  // Its own work, whatever else the machine is at.
  const began = process.cpuUsage();
  const served = await serve("--samples", "--port", "0");
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1e6).toBeLessThan(20);
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

const PLACES: readonly (readonly [string, () => Promise<string>])[] = [
  ["a folder", async () => join(newFolder(), "archive")],
  ...(postgresLeftOut ? [] : [["PostgreSQL", newDatabase] as const]),
];
test.each(PLACES)(
  "what another process adds meanwhile is on the next page, on %s",
  {
    timeout: 60_000,
  },
  async (_where, newPlace) => {
    const place = await newPlace();
    const served = await serveAt(place, "--port", "0");
    const page = async (path: string) => (await fetch(served.address + path)).text();
    expect(await page("/")).toContain("الأرشيف فارغ");
    const file = join(newFolder(), "many.jsonl");
    writeFileSync(file, jsonl(0, 4));
    expect(await mahdar(["add", "--archive", place, file])).toMatchObject({ code: 0, out: "4 added\n" });
    expect(await page("/")).toContain("جولة الحوار 3");
    expect(await page("/articles/n2")).toContain("وهذا الخبر رقم 2");
    expect(await served.stop()).toBe(0);
  },
);

test("a server of PostgreSQL that does not answer: said before anything is served", async () => {
  await expect(serveAt("postgres://sana:s3cret@127.0.0.1:9/press")).rejects.toMatchObject({
    code: "unreachable",
    message: "postgres://sana:***@127.0.0.1:9/press does not answer",
  });
});

test("the API answers, a second server gets no port, what is kept is linked meanwhile, SIGTERM ends it", {
  timeout: 60_000,
}, async () => {
  const place = join(newFolder(), "archive");
  const file = join(newFolder(), "many.jsonl");
  writeFileSync(file, jsonl(0, 2));
  await mahdarHere(["add", "--no-link", "--archive", place, file]);
  const served = await serveAt(place, "--port", "0");
  expect(served.printed()).toContain("mahdar: 2 of 2 articles not linked yet");
  const { address } = served;
  const ask = async (path: string) => (await fetch(`${address}/api/v1${path}`)).json();
  expect(await ask("/articles?limit=1")).toMatchObject({ schema: "mahdar.articles/1", total: 2 });
  expect(await ask("/articles?limit=many")).toMatchObject({ error: { code: "bad-field" } });
  const { port } = new URL(address);
  expect(await mahdarHere(["serve", "--port", port, "--archive", place])).toMatchObject({
    code: 2,
    err: expect.stringMatching(/the port \d+ is taken or may not be used\n {2}→ give a free one/u),
  });
  const token = "cd".repeat(32);
  const post = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(address + path, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: `mahdar-token=${token}`, origin: address },
      body: new URLSearchParams({ token, ...fields }),
    });
  const text = "قال محافظ السهل رنا العاني إن الجسر فُتح. وتعهدت العاني بفتح الطريق قبل نهاية عام 2021.";
  const read = await post("/read", { text, published: "2021-03-02", outlet: "وكالة الضفاف" });
  const kept = await post(`${read.headers.get("location")}/keep`, {});
  expect([read.status, kept.status]).toEqual([303, 303]);
  const id = decodeURIComponent(kept.headers.get("location")!.split("/").at(-1)!);
  await vi.waitFor(
    async () =>
      expect(await mahdarHere(["story", id, "--archive", place])).toMatchObject({ code: 0, err: "" }),
    { timeout: 30_000, interval: 200 },
  );
  expect(await served.stop("SIGTERM")).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

async function newDatabase(): Promise<string> {
  const database = await freshDatabase();
  onTestFinished(() => database.drop());
  return database.url;
}
