import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSource } from "../src/index.ts";
import { utf8 } from "./encode.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mahdar-open-"));
});
afterAll(() => rm(folder, { recursive: true }));

const code = (name: string) =>
  expect.objectContaining({ name: "MahdarError", code: name, next: expect.stringMatching(/./u) });

describe("openSource", () => {
  it("reads a file", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "نص");
    expect(await openSource(path)).toEqual({
      bytes: Buffer.from("نص"),
      name: path,
      url: null,
      mediaType: null,
      charset: null,
    });
  });
  it("says what is wrong with a path", async () => {
    await writeFile(join(folder, "empty"), "");
    await expect(openSource(join(folder, "empty"))).rejects.toThrow(code("empty"));
    await expect(openSource(folder)).rejects.toThrow(code("is-directory"));
    await expect(openSource(join(folder, "none"))).rejects.toThrow(code("not-found"));
    await expect(openSource(join(folder, "empty", "below"))).rejects.toThrow(code("not-found"));
  });
  it("refuses a file of 100 MB without reading it", async () => {
    const path = join(folder, "huge");
    const file = await open(path, "w");
    await file.truncate(100 * 1024 * 1024);
    await file.close();
    const before = process.memoryUsage().arrayBuffers;
    await expect(openSource(path)).rejects.toThrow(code("too-large"));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * 1024 * 1024);
  });
  it("reads standard input and stops at the limit", async () => {
    expect(
      Buffer.from(
        (await openSource("-", { stdin: Readable.from([Buffer.from("أول "), Buffer.from("ثان")]) })).bytes,
      ).toString(),
    ).toBe("أول ثان");
    let taken = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          taken++;
          yield Buffer.alloc(1000, 65);
        }
      })(),
    );
    await expect(openSource("-", { stdin: endless, bytesMax: 10_000 })).rejects.toThrow(code("too-large"));
    expect(taken).toBeLessThan(100);
  });
  it("takes bytes in hand with what is known of them", async () => {
    expect(
      await openSource({
        bytes: utf8("<p>"),
        name: "paste",
        mediaType: 'Text/HTML; charset="utf-8"',
        url: "https://example.org/1",
      }),
    ).toMatchObject({
      name: "paste",
      mediaType: "text/html",
      charset: "utf-8",
      url: "https://example.org/1",
    });
    await expect(openSource({ bytes: new Uint8Array(11) }, { bytesMax: 10 })).rejects.toThrow(
      code("too-large"),
    );
    await expect(openSource({ bytes: new Uint8Array() })).rejects.toThrow(code("empty"));
  });
  it.each([
    "ftp://example.org/a",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:text/plain,x",
    "http://",
    "https://u:p@example.org/",
    "http://user@example.org/",
  ])("refuses the address %s", async (url) => {
    await expect(openSource(url)).rejects.toThrow(code("bad-url"));
  });
});
