import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { dateInWords } from "../src/language/dates.ts";
import { speakerOf } from "../src/language/speaker.ts";
import { deadlineInWords, timexInWords } from "../src/language/timex.ts";
import * as about from "../src/language/words/about.ts";
import * as archive from "../src/language/words/archive.ts";
import * as article from "../src/language/words/article.ts";
import * as joint from "../src/language/words/joint.ts";
import * as labels from "../src/language/words/labels.ts";
import * as ledger from "../src/language/words/ledger.ts";
import * as read from "../src/language/words/read.ts";
import * as shell from "../src/language/words/shell.ts";

const ar = speakerOf({ language: "ar", digits: "latn" });
const arab = speakerOf({ language: "ar", digits: "arab" });
const en = speakerOf({ language: "en", digits: "arab" });

describe("counts", () => {
  test.each([
    [0, "لا مقالات"],
    [1, "مقال واحد"],
    [2, "مقالان"],
    [3, "3 مقالات"],
    [10, "10 مقالات"],
    [11, "11 مقالًا"],
    [99, "99 مقالًا"],
    [100, "100 مقال"],
    [101, "101 مقال"],
    [103, "103 مقالات"],
    [111, "111 مقالًا"],
  ])("%i articles in Arabic", (n, words) => {
    expect(ar.count(archive.ARTICLES, n)).toBe(words);
  });

  test("digits as chosen in Arabic, Western in English", () => {
    expect(arab.count(archive.ARTICLES, 25)).toBe("٢٥ مقالًا");
    expect(en.count(archive.ARTICLES, 1)).toBe("1 article");
    expect(en.count(archive.ARTICLES, 25)).toBe("25 articles");
  });
});

describe("days and times", () => {
  test.each([
    ["2020-06-14", "14 حزيران/يونيو 2020"],
    ["2020-06", "حزيران/يونيو 2020"],
    ["2020", "2020"],
    ["2020-13", null],
    ["2021-02-29", null],
    ["FUTURE_REF", null],
  ])("%s", (value, words) => {
    expect(dateInWords(value, "ar")).toBe(words);
  });

  const bare = (text: string): string => text.replace(/[\u2066-\u2069]/gu, "");
  test.each([
    ["FUTURE_REF", "في المستقبل، بلا تحديد"],
    ["P2Y", "سنتان"],
    ["P3M", "3 أشهر"],
    ["PT48H", "48 ساعة"],
    ["PXM", "أشهر، بلا عدد"],
    ["199", "عقد 1990"],
    ["2020-W24", "الأسبوع 24 من 2020"],
    ["2020-Q2", "الربع الثاني من 2020"],
    ["2020-06-14TEV", "14 حزيران/يونيو 2020، مساءً"],
    ["2020-06-14T21:00", "14 حزيران/يونيو 2020، الساعة 21:00"],
    ["2020-06-15/2020-09", "من 15 حزيران/يونيو 2020 إلى أيلول/سبتمبر 2020"],
    ["../2020-09", "حتى أيلول/سبتمبر 2020"],
    ["hijri:1441-10-22", "hijri:1441-10-22"],
  ])("%s in words", (value, words) => {
    expect(bare(timexInWords(ar, value))).toBe(words);
  });

  test.each([
    ["2020-06-14/2020-12~", "بين 14 حزيران/يونيو 2020 وكانون الأول/ديسمبر 2020 تقريبا"],
    ["2020-06-14/..", "من 14 حزيران/يونيو 2020، بلا أجل مسمى"],
    ["2020-06-12/2020-12", "بين 12 حزيران/يونيو 2020 وكانون الأول/ديسمبر 2020"],
    ["../2020-09", "حتى أيلول/سبتمبر 2020"],
    ["2020-06-14", "14 حزيران/يونيو 2020"],
    ["FUTURE_REF", "في المستقبل، بلا تحديد"],
  ])("the deadline %s in words", (value, words) => {
    expect(bare(deadlineInWords(ar, value))).toBe(words);
  });
});

test("every word of the interface is there in both languages", () => {
  const pairs: { ar: unknown; en: unknown }[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("ar" in value && "en" in value) pairs.push(value as { ar: unknown; en: unknown });
    else for (const inner of Object.values(value)) walk(inner);
  };
  for (const table of [about, archive, article, joint, labels, ledger, read, shell]) walk(table);
  expect(pairs.length).toBeGreaterThan(150);
  const own = new Set(["English", "123", "Switch the interface to English"]);
  for (const pair of pairs) {
    const [arabic, english] = [pair.ar, pair.en].map((side) =>
      typeof side === "string" ? [side] : (Object.values(side as object) as string[]),
    );
    for (const word of arabic!) expect(own.has(word) || /[\u0600-\u06ff]/u.test(word), word).toBe(true);
    for (const word of english!) expect(word.trim(), JSON.stringify(pair)).not.toBe("");
  }
});

describe("colours can be read, light and dark", () => {
  const css = readFileSync(new URL("../styles/1-ground.css", import.meta.url), "utf8");
  const [light, dark] = css.split("@media (prefers-color-scheme: dark)");
  const coloursOf = (part: string) =>
    new Map([...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name, value]) => [name!, value!]));
  const PAIRS = [
    ["ink", "paper"],
    ["ink", "sheet"],
    ["ink", "sunk"],
    ["soft", "paper"],
    ["soft", "sheet"],
    ["soft", "sunk"],
    ["lapis", "paper"],
    ["lapis", "sunk"],
    ["on-lapis", "lapis"],
    ["statement", "statement-wash"],
    ["statement", "statement-lit"],
    ["event", "event-wash"],
    ["event", "event-lit"],
    ["commitment", "commitment-wash"],
    ["time", "paper"],
    ["time", "time-lit"],
    ["wrong", "wrong-wash"],
    ["ink", "commitment-lit"],
    ["ink", "found"],
    ["ink", "name-lit"],
    ["soft", "statement-wash"],
    ["soft", "commitment-wash"],
    ["soft", "event-wash"],
    ["soft", "joint-wash"],
    ["ink", "joint-lit"],
    ["joint", "joint-lit"],
    ["joint", "sheet"],
    ["person", "sheet"],
    ["commitment", "sheet"],
    ["commitment", "sunk"],
    ["time", "statement-wash"],
  ] as const;
  test.each([
    ["light", coloursOf(light!)],
    ["dark", coloursOf(dark!)],
  ] as const)("%s", (_name, colours) => {
    for (const [front, back] of PAIRS)
      expect(contrast(colours.get(front)!, colours.get(back)!), `${front} on ${back}`).toBeGreaterThanOrEqual(
        4.5,
      );
  });
});

/** The contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
