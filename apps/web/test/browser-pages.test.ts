import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, openArchive } from "@mahdar/store";
import type { FastifyInstance } from "fastify";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createWeb } from "../src/index.ts";
import { launchBrowser } from "./browser.ts";
import { articleOf, keep, TEXT } from "./web-under-test.ts";

let browser: Browser;
let web: FastifyInstance;
let archive: Archive;
let folder: string;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mahdar-browser-pages-"));
  archive = await openArchive(folder, { create: true });
  await keep(archive, articleOf());
  await keep(archive, articleOf({ text: TEXT.replace("خلال الأشهر المقبلة", "في العام المقبل") }));
  web = await createWeb({ archive });
  base = await web.listen({ host: "127.0.0.1", port: 0 });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await web?.close();
  await archive?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path: string, width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(base + path);
  return page;
}

test("versions stand side by side where there is room, and as one text on a phone", async () => {
  const seen = async (width: number) => {
    const page = await open("/articles/a1/versions", width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const [older, newer] = await page
      .locator(".diff-side")
      .evaluateAll((sides) => sides.map((side) => side.getBoundingClientRect()));
    return {
      isBeside: older!.width > 0 && older!.top === newer!.top && older!.left > newer!.left,
      isOne: await page.locator(".diff-both").first().isVisible(),
    };
  };
  expect(await seen(1280)).toEqual({ isBeside: true, isOne: false });
  expect(await seen(390)).toEqual({ isBeside: false, isOne: true });
});
