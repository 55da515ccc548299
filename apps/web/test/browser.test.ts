import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MahdarRecord, Span } from "@mahdar/shape";
import { type Archive, openArchive } from "@mahdar/store";
import type { FastifyInstance } from "fastify";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createWeb, fillWithSamples } from "../src/index.ts";
import { launchBrowser } from "./browser.ts";
import { articleOf, keep, SAMPLES } from "./web-under-test.ts";

const ARTICLE = "/articles/2020-06-12-joint-statement-rafidain";
const BENT = "/articles/bent";
const PASTED =
  "افتتاح المعبر الشمالي\n\nأعلن وزير النقل سالم العبيدي، اليوم الأحد (14 حزيران 2020)، أن الوزارة ستفتح المعبر خلال الأشهر المقبلة.\n" +
  "وقال العبيدي إن «العمل مستمر في الموقع»، والتقى في بغداد السفير الأردني.";

let browser: Browser;
let web: FastifyInstance;
let archive: Archive;
let folder: string;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mahdar-browser-"));
  archive = await openArchive(folder, { create: true });
  await fillWithSamples(archive, SAMPLES, new Date("2026-01-01T00:00:00Z"));
  await keep(archive, articleOf({ id: "bent" }), bend);
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

/** Confidences that leave no doubt which time comes first, and a clause over the words of the first statement. */
function bend(record: MahdarRecord): MahdarRecord {
  const [{ source, content }] = record.attributions as [MahdarRecord["attributions"][number]];
  const [words] = content as [Span];
  const nothing = { heading: null, attributions: [], commitments: [] };
  return {
    ...record,
    times: record.times.map((item, i) => ({ ...item, confidence: i === 0 ? 0.9 : 0.3 })),
    jointStatements: [
      {
        opening: source!,
        parties: [source!],
        date: null,
        legalBases: [],
        clauses: [
          {
            ...nothing,
            span: words,
            theme: "services",
            duties: [{ party: source!, sides: [0], content: words }],
          },
        ],
        rule: "joint-statements/called-joint",
      },
    ],
  };
}

/** A page in a browser of its own; the test fails when the console has anything to complain of, the policy's breaches too. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("requestfailed", (request) => complaints.push(`${request.url()} failed`));
  onTestFinished(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });
  await page.goto(base + path);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

test("the archive is searched, and the hit opens where it stands", async () => {
  const page = await open("/");
  expect(await page.locator(".entry").count()).toBe(20);
  await page.fill("#words", "الكاظمى");
  await page.keyboard.press("Enter");
  await page.waitForURL(/words=/u);
  expect(await page.locator(".entry").count()).toBeGreaterThan(5);
  expect(await page.locator(".entry mark").first().textContent()).toContain("الكاظمي");
  await page.locator(".entry-title a").first().click();
  await page.waitForURL(/#s-\d+-\d+$/u);
  const found = await page.evaluate(() => [...(CSS.highlights.get("passage") ?? [])].map(String).join());
  expect(found).toContain("الكاظمي");
});

test("an address opens a card and its words, and a wrong one does no harm", async () => {
  const page = await open(`${ARTICLE}#card-t-3`);
  expect(await page.locator("#card-t-3.lit").isVisible()).toBe(true);
  const top = await page.locator("#at-t-3").evaluate((mark) => mark.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(900);
  for (const fragment of ["#card-x-9", "#at-s-999", "#s-9-3", "#s-99999-100000", "#%zz"]) {
    await page.evaluate((hash) => history.replaceState(null, "", hash), fragment);
    await page.evaluate(() => dispatchEvent(new HashChangeEvent("hashchange")));
  }
  expect(await page.locator(".text p").first().isVisible()).toBe(true);
});

test("letters are drawn with the fonts we bring", async () => {
  const page = await open(ARTICLE);
  const drawn = await page.evaluate(() =>
    [...document.fonts]
      .filter((font) => font.status === "loaded")
      .map((font) => font.family.replaceAll('"', "")),
  );
  expect(new Set(drawn)).toEqual(new Set(["Plex Arabic", "Naskh"]));
});

test("a click in the text lights its card, a click on a card lights its words", async () => {
  const page = await open(ARTICLE);
  await page.locator(".mk-cue").nth(1).click();
  const item = await page.locator(".card.lit").getAttribute("data-item");
  expect(item).toMatch(/^s-/u);
  expect(await page.locator(`.text .lit[data-item="${item}"]`).count()).toBeGreaterThan(1);

  await page.locator("#tab-commitments").click();
  const card = page.locator(".card-commitment").last();
  await card.locator(".to-text").click();
  const promise = await card.getAttribute("data-item");
  expect(await page.locator(".text .mk-act.lit").first().getAttribute("data-item")).toBe(promise);
  expect(
    await page.locator(`#at-${promise}`).evaluate((mark) => mark.getBoundingClientRect().top),
  ).toBeLessThan(900);
  await page.keyboard.press("Escape");
  expect(await page.locator(".lit").count()).toBe(0);
});

test("a second click on the same words goes on to what encloses them", async () => {
  const page = await open(ARTICLE);
  const name = page.locator(".mk-content :is(.mk-place, .mk-body, .mk-person)").first();
  await name.click();
  expect(await page.locator(".card.lit").getAttribute("data-item")).toMatch(/^n-/u);
  await name.click();
  expect(await page.locator(".card.lit").getAttribute("data-item")).toMatch(/^[sc]-/u);
});

test("the pointer over one side shows the other", async () => {
  const page = await open(ARTICLE);
  await page.locator(".card-statement").first().hover();
  expect(await page.locator('.text .near[data-item="s-0"]').count()).toBeGreaterThan(0);
});

test("a layer switched off is not painted, and on again it is", async () => {
  const page = await open(ARTICLE);
  const line = () =>
    page
      .locator(".mk-time")
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(await line()).toBe("underline");
  await page.locator(".layer-time").click();
  expect(await line()).toBe("none");
  await page.locator(".layer-time").click();
  expect(await line()).toBe("underline");
});

test("«Why?» names the rule and keeps what was said apart from what was supplied", async () => {
  const page = await open(`${ARTICLE}#card-t-0`);
  const card = page.locator("#card-t-0");
  await card.locator("summary").click();
  expect(await card.locator(".why-body code").textContent()).toMatch(/^times\//u);
  expect(await card.locator(".why-body").textContent()).toContain("أضافه القارئ");
});

test("a list takes the order of doubt in place, and the address keeps it", async () => {
  const page = await open(BENT);
  await page.locator("#tab-times").click();
  const order = () =>
    page.locator("#part-times .card").evaluateAll((cards) => cards.map((card) => card.dataset["item"]));
  const before = await order();
  expect(before[0]).toBe("t-0");
  const doubtful = [...before.slice(1), "t-0"];
  await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  await page.locator("#part-times [data-order=doubtful]").click();
  expect(await order()).toEqual(doubtful);
  expect(await page.locator("#part-times [aria-current]").textContent()).toBe("الأقل ثقة أولًا");
  expect(await page.evaluate(() => "stayed" in globalThis)).toBe(true);
  expect(page.url()).toBe(`${base}${BENT}?order=doubtful`);
  await page.reload();
  expect(await order()).toEqual(doubtful);
  await page.locator("#tab-times").click();
  await page.locator("#part-times [data-order=text]").click();
  expect(await order()).toEqual(before);
  expect(page.url()).not.toContain("order=");
});

test("without scripts the order is a link that comes back to its list", async () => {
  const page = await open(BENT, { javaScriptEnabled: false });
  await page.locator("#part-times [data-order=doubtful]").click();
  await page.waitForURL(/\?order=doubtful#part-times$/u);
  expect(await page.locator("#part-times [aria-current]").textContent()).toBe("الأقل ثقة أولًا");
});

test("a clause of a joint statement and its words light each other, and what is painted inside gives way", async () => {
  const page = await open(BENT);
  const colour = (mark: string) =>
    page
      .locator(`.text ${mark}`)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colour(".mk-clause .mk-content")).not.toBe("rgba(0, 0, 0, 0)");
  await page.locator("#tab-joint").click();
  await page.locator("#card-j-0-0 .card-head").click();
  expect(await colour('.mk-clause.lit[data-item="j-0-0"]')).not.toBe("rgba(0, 0, 0, 0)");
  expect(await page.locator(".text .mk-duty.lit").count()).toBeGreaterThan(0);
  expect(await colour(".mk-clause.lit .mk-content")).toBe("rgba(0, 0, 0, 0)");
  await page.keyboard.press("Escape");

  const words = page.locator(".text .mk-clause .mk-content .piece").first();
  const lit = async (): Promise<string | null> => {
    await words.click();
    return page.locator(".card.lit").getAttribute("data-item");
  };
  const met: (string | null)[] = [];
  for (let i = 0; i < 5 && !met.includes("j-0-0"); i++) met.push(await lit());
  expect(met).toContain("s-0");
  expect(met.at(-1)).toBe("j-0-0");
});

test("by keyboard alone: skip, walk the text, open a card, come back", async () => {
  const page = await open(ARTICLE);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  for (let i = 0; i < 20 && !(await page.evaluate(() => document.activeElement?.id.startsWith("at-"))); i++)
    await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement!.id);
  await page.keyboard.press("ArrowLeft");
  const second = await page.evaluate(() => document.activeElement!.id);
  expect(second).toMatch(/^at-/u);
  expect(second).not.toBe(first);
  await page.keyboard.press("Enter");
  const item = second.slice("at-".length);
  expect(await page.locator(`#card-${item}`).getAttribute("class")).toContain("lit");
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("to-text");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(second);
  await page.keyboard.press("Escape");
  expect(await page.locator(".lit").count()).toBe(0);
});

test("the panel's tabs move with the arrows, to the left in Arabic", async () => {
  const page = await open(ARTICLE);
  await page.locator("#tab-statements").focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-commitments");
  expect(await page.locator("#part-commitments").isVisible()).toBe(true);
  expect(await page.locator("#part-statements").isVisible()).toBe(false);
});

test("a pasted article is read in under a second, then kept", async () => {
  const page = await open("/read");
  await page.fill("#text", PASTED);
  const began = Date.now();
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/read\/.+/u);
  await page.locator(".card-statement").first().waitFor();
  expect(Date.now() - began).toBeLessThan(1_000);
  expect(await page.locator(".unkept").isVisible()).toBe(true);
  await page.getByRole("button", { name: "احفظ في الأرشيف" }).click();
  await page.waitForURL(/\/articles\/a-/u);
  expect(await page.locator(".unkept").count()).toBe(0);
});

test("a chosen file is named in the page's language, and read", async () => {
  const page = await open("/read");
  await page.setInputFiles("#file", { name: "خبر.txt", mimeType: "text/plain", buffer: Buffer.from(PASTED) });
  expect(await page.locator(".drop-face").textContent()).toContain("الملف المختار");
  expect(await page.locator(".drop-face").textContent()).toContain("خبر.txt");
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/read\/.+/u);
  expect(await page.locator("h1").textContent()).toContain("افتتاح المعبر");
});

test("a mistake in the form keeps what was written", async () => {
  const page = await open("/read");
  await page.fill("#text", "hello there, this is no Arabic article at all, only a line of English words.");
  page.removeAllListeners("console");
  await page.locator("button[type=submit]").click();
  await page.locator(".problem").waitFor();
  expect(await page.inputValue("#text")).toContain("hello there");
});

test("without scripts everything is there: the text, the whole record, reading and keeping", async () => {
  const page = await open(`${ARTICLE}#at-c-0`, { javaScriptEnabled: false });
  expect(await page.locator("#part-times .card").first().isVisible()).toBe(true);
  await page.locator(".card-statement .to-text").first().click();
  expect(page.url()).toMatch(/#at-s-0$/u);
  await page.goto(`${base}/read`);
  await page.fill("#text", PASTED.replace("الشمالي", "الجنوبي"));
  await page.locator("button[type=submit]").click();
  await page.waitForURL(/\/read\/.+/u);
  await page.getByRole("button", { name: "احفظ في الأرشيف" }).click();
  await page.waitForURL(/\/articles\/a-/u);
});

test("English turns the page round and leaves the article as it is", async () => {
  const page = await open(ARTICLE);
  await page.locator(".language").click();
  await page.waitForURL(/lang=en/u);
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    "en",
    "ltr",
  ]);
  expect(
    await page
      .locator(".text p")
      .first()
      .evaluate((text) => getComputedStyle(text).direction),
  ).toBe("rtl");
  await page.goto(`${base}/`);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});

test.each([
  "/",
  ARTICLE,
  "/commitments",
  "/statements",
  "/meetings",
  "/read",
  "/rules",
  "/about",
  "/?lang=en",
  "/?words=الكاظمي&in=statements",
  "/commitments?by=الكاظمي&schedule=overdue",
  "/actors/iq-mustafa-al-kadhimi",
  "/dialogues",
  `${ARTICLE}?lang=en`,
])("%s fits a phone", async (path) => {
  const page = await open(path, { viewport: { width: 390, height: 844 } });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("on a phone the record is a sheet: a tap on the text opens it, going to the text folds it", async () => {
  const page = await open(ARTICLE, { viewport: { width: 390, height: 844 }, hasTouch: true });
  expect(await page.locator(".panel-body").isVisible()).toBe(false);
  await page.locator(".mk-cue").first().tap();
  expect(await page.locator(".card.lit").isVisible()).toBe(true);
  const sheetTop = await page.locator(".panel").evaluate((panel) => panel.getBoundingClientRect().top);
  expect(
    await page.locator(".mk-cue.lit").evaluate((mark) => mark.getBoundingClientRect().bottom),
  ).toBeLessThan(sheetTop);
  await page.locator(".card.lit .to-text").tap();
  expect(await page.locator(".panel-body").isVisible()).toBe(false);
  await page.locator(".sheet-handle").tap();
  expect(await page.locator(".panel-body").isVisible()).toBe(true);
});
