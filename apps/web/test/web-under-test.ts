import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Article, MahdarRecord } from "@mahdar/shape";
import type { AddressGuard } from "@mahdar/sources";
import { type Archive, openArchive } from "@mahdar/store";
import { readArticle } from "@mahdar/text";
import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import { createWeb } from "../src/index.ts";

export const SAMPLES = fileURLToPath(new URL("../../../samples/archive", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Pages load the compiled client: what the tests see must be what the sources say. */
const built = spawnSync(join(ROOT, "node_modules/.bin/tsc"), ["-b", "apps/web/src/client"], {
  cwd: ROOT,
  encoding: "utf8",
  shell: process.platform === "win32",
});
if (built.status !== 0) throw new Error(`the client does not compile:\n${built.stdout}${built.stderr}`);

export const TEXT =
  "أعلن وزير النقل سالم العبيدي، اليوم الأحد (14 حزيران 2020)، أن الوزارة ستفتح المعبر خلال الأشهر المقبلة.\n" +
  "والتقى العبيدي في بغداد السفير الأردني، وقال إن «العمل مستمر».";

export interface WebUnderTest {
  readonly archive: Archive;
  readonly web: FastifyInstance;
  readonly defects: unknown[];
  /** A browser's cookie with its form token, and the token. */
  readonly cookie: string;
  readonly token: string;
  /** Moves the clock on. */
  pass(ms: number): void;
  /** Posts a form as a browser would from a page of ours. */
  post(
    url: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): ReturnType<FastifyInstance["inject"]>;
}

/** A web application over an archive in a folder of its own; gone when the test is. */
export async function webUnderTest(options: { readonly guard?: AddressGuard } = {}): Promise<WebUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), "mahdar-web-"));
  const archive = await openArchive(folder, { create: true });
  const defects: unknown[] = [];
  let now = Date.parse("2026-01-01T00:00:00Z");
  const web = await createWeb({
    archive,
    now: () => new Date(now),
    onDefect: (error) => defects.push(error),
    ...options,
  });
  onTestFinished(async () => {
    await web.close();
    await archive.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const token = "ab".repeat(32);
  const cookie = `mahdar-token=${token}`;
  return {
    archive,
    web,
    defects,
    cookie,
    token,
    pass: (ms) => {
      now += ms;
    },
    post: (url, fields, headers = {}) =>
      web.inject({
        method: "POST",
        url,
        headers: {
          cookie,
          origin: "http://localhost:80",
          host: "localhost:80",
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
          ...headers,
        },
        payload: new URLSearchParams(fields).toString(),
      }),
  };
}

export function articleOf(change: Partial<Article> = {}): Article {
  return {
    id: "a1",
    text: TEXT,
    title: "افتتاح المعبر",
    url: "https://news.example/1",
    outlet: "وكالة الساحل",
    section: ["سياسة"],
    tags: [],
    published: "2020-06-14",
    publishedBasis: "given",
    ...change,
  };
}

/** Reads and keeps an article; `change` lets a test bend the record. */
export async function keep(
  archive: Archive,
  article: Article,
  change: (record: MahdarRecord) => MahdarRecord = (record) => record,
): Promise<MahdarRecord> {
  const record = change(readArticle(article));
  const raw = { bytes: new TextEncoder().encode(article.text), mediaType: "text/plain", charset: "utf-8" };
  await archive.add({ article, raw, record, addedAt: "2026-01-01T00:00:00Z" });
  return record;
}
