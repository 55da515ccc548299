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
  const context = await browser.newContext({ viewport: { width, height: 844 } });
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

const PAGES = [
  "/",
  "/?words=العبيدي",
  "/?words=العبيدي&in=people",
  "/?layer=statements",
  "/commitments",
  "/commitments?by=العبيدي",
  "/commitments?by=سندباد",
  "/statements",
  "/meetings",
  "/dialogues",
  "/actors/العبيدي",
  "/actors/العبيدي/statements",
  "/actors/العبيدي/meetings",
  "/articles/a1",
  "/articles/a1/versions",
  "/read",
  "/rules",
  "/about",
  "/api",
  "/nothing",
];

test("every page has one heading of the first rank and leaves none out, and no two things of one id", async () => {
  const page = await open("/");
  for (const path of PAGES) {
    await page.goto(base + path);
    const found = await page.evaluate(() => {
      const ranks = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(({ tagName }) =>
        Number(tagName[1]),
      );
      const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
      return {
        firsts: ranks.filter((rank) => rank === 1).length,
        skipped: ranks.filter((rank, i) => rank > (ranks[i - 1] ?? 0) + 1),
        twice: ids.filter((id, i) => ids.indexOf(id) !== i),
      };
    });
    expect({ path, ...found }).toEqual({ path, firsts: 1, skipped: [], twice: [] });
  }
}, 60_000);

test("on paper stands the text with the whole record, and nothing to press", async () => {
  for (const width of [1280, 390]) {
    const page = await open("/articles/a1", width);
    await page.emulateMedia({ media: "print" });
    for (const part of ["#part-statements", "#part-commitments", "#part-times"])
      expect(await page.locator(`${part} .card`).first().isVisible(), part).toBe(true);
    for (const gone of [".masthead", ".layers", ".tabs", ".foot-row"])
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    const overlaps = await page.evaluate(() => {
      const text = document.querySelector(".text")!.getBoundingClientRect();
      return document.querySelector(".panel")!.getBoundingClientRect().top < text.bottom;
    });
    expect(overlaps).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test("a choice hidden behind the days is open where it is set, and Tab leads to every field and to Apply", async () => {
  const page = await open("/commitments?strength=plan");
  expect(await page.locator("select[name=strength]").isVisible()).toBe(true);
  await page.goto(`${base}/commitments`);
  expect(await page.locator("select[name=strength]").isVisible()).toBe(false);
  await page.locator("input[name=by]").focus();
  const met: string[] = [];
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press("Tab");
    met.push(
      await page.evaluate(
        () => document.activeElement!.getAttribute("name") ?? document.activeElement!.tagName,
      ),
    );
  }
  expect(met.slice(0, 6)).toEqual(["for", "schedule", "outcome", "topic", "SUMMARY", "BUTTON"]);
});
