import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArticle, rules } from "@mahdar/text";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  civilDay,
  civilDayOfHijri,
  formatDay,
  formatWeek,
  hijriOf,
  parseDay,
  partsOf,
  resolveWeekday,
  weekdayOf,
} from "../src/3-times/index.ts";

const read = (text: string, published: string | null = "2024-03-10") =>
  readArticle({
    id: "x",
    text,
    title: null,
    url: null,
    outlet: null,
    section: [],
    tags: [],
    published,
    publishedBasis: published === null ? null : "given",
  });

describe("3-times rules", () => {
  for (const rule of rules.filter((one) => one.id.startsWith("times/"))) {
    const fires = (text: string): boolean =>
      read(text).times.some((time) => time.rule.split("+")[0] === rule.id);
    it(`${rule.id} fires on its examples`, () => {
      expect(rule.examples.length).toBeGreaterThan(0);
      for (const example of rule.examples)
        expect(fires(example), `${example} → ${JSON.stringify(read(example).times)}`).toBe(true);
    });
    it(`${rule.id} leaves its counter-examples`, () => {
      expect(rule.counterExamples.length).toBeGreaterThan(0);
      for (const example of rule.counterExamples)
        expect(fires(example), `${example} → ${JSON.stringify(read(example).times)}`).toBe(false);
    });
  }
  it("every annotation carries a rule of the list", () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const source = readFileSync(join(import.meta.dirname, "../src/3-times/cases/press.txt"), "utf8");
    for (const time of read(source).times) expect(ids.has(time.rule.split("+")[0]!), time.rule).toBe(true);
  });
});

describe("3-times calendar", () => {
  it("a day number and its parts are inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        const { year, month, day: d } = partsOf(day);
        return (
          civilDay(year, month, d) === day &&
          new Date(day * 86_400_000).toISOString().slice(0, 10) === formatDay(day) &&
          new Date(day * 86_400_000).getUTCDay() === weekdayOf(day)
        );
      }),
    );
  });
  it("weeks are ISO weeks", () => {
    expect(
      ["2020-06-14", "2021-01-03", "2020-12-31", "2019-12-30", "2016-01-01"].map((day) =>
        formatWeek(parseDay(day)!),
      ),
    ).toEqual(["2020-W24", "2020-W53", "2020-W53", "2020-W01", "2015-W53"]);
  });
  it("months move over the year", () => {
    expect(addMonths(2020, 11, 3)).toEqual({ year: 2021, month: 2 });
    expect(addMonths(2020, 1, -13)).toEqual({ year: 2018, month: 12 });
  });
  it("the way back from Hijri meets the way there", () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 30_000 }), (day) => {
        const { year, month, day: d } = hijriOf(day);
        return civilDayOfHijri(year, month, d) === day;
      }),
      { numRuns: 200 },
    );
    expect(civilDayOfHijri(1441, 10, 22)).toBe(parseDay("2020-06-14"));
    expect(civilDayOfHijri(1441, 13, 1)).toBeNull();
  });
  it("a weekday is the latest one, or the next", () => {
    const sunday = parseDay("2020-06-14")!;
    expect(formatDay(resolveWeekday(sunday, 0, undefined, null))).toBe("2020-06-14");
    expect(formatDay(resolveWeekday(sunday, 0, -1, null))).toBe("2020-06-07");
    expect(formatDay(resolveWeekday(sunday, 4, -1, null))).toBe("2020-06-11");
    expect(formatDay(resolveWeekday(sunday, 4, undefined, "future"))).toBe("2020-06-18");
  });
});

describe("3-times publication day", () => {
  const published = (text: string): string | null => read(text, null).document.published;
  it("is inferred from weekday and dated weekday", () => {
    const record = read(
      "كشف نواب اليوم الأحد عن اجتماع. وكان البيان قد صدر الجمعة (12 حزيران 2020) بعد حوار جرى الخميس الماضي.",
      null,
    );
    expect([record.document.published, record.document.publishedBasis]).toEqual(["2020-06-14", "inferred"]);
    expect(record.times.map((time) => time.value)).toEqual(["2020-06-14", "2020-06-12", "2020-06-11"]);
  });
  it("is inferred from a day word with a full date, or a dateline", () => {
    expect(published("أعلن الوزير أمس الثلاثاء 5 أيار 2020 استقالته.")).toBe("2020-05-06");
    expect(published("الرياض 22 شوال 1441 هـ الموافق 14 يونيو 2020 م واس\nاستقبل الأمير الوفد.")).toBe(
      "2020-06-14",
    );
  });
  it("stays unknown where the text leaves doubt", () => {
    expect(published("أعلن الوزير اليوم الأحد استقالته.")).toBeNull();
    expect(published("أعلن الوزير اليوم الأحد استقالته، وكان قد عين في 12 حزيران 2019.")).toBeNull();
    expect(published("قال اليوم الأحد. وقال اليوم الاثنين. وصدر الجمعة (12 حزيران 2020).")).toBeNull();
    expect(published("وقع الاتفاق في 12 حزيران 2020.")).toBeNull();
    expect(
      published("قال اليوم الأحد إن الموعد الجمعة (12 حزيران 2020). وقتل جندي في 20 تموز 2020."),
    ).toBeNull();
  });
  it("leaves relative times without a value where it is unknown", () => {
    expect(read("وصل أمس ويغادر الشهر المقبل. ولد عام 1980.", null).times.map((time) => time.value)).toEqual([
      null,
      null,
      "1980",
    ]);
  });
});

describe("3-times on hard input", () => {
  for (const [name, unit] of [
    ["ا", "ا"],
    ["1", "1"],
    ["1/", "1/"],
    ["«", "«"],
    ["و", "و "],
    ["أمس", "أمس "],
    ["مساء", "مساء "],
    ["3 و", "3 و"],
    ["2014-", "2014-"],
    ["شهر", "شهر "],
    ["ثلاثة و", "ثلاثة وعشرين "],
  ] as const) {
    it(`stays linear in a long run of ${name}`, () => {
      const time = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const start = performance.now();
        read(text);
        return performance.now() - start;
      };
      time(20_000);
      const small = time(50_000);
      expect(time(400_000)).toBeLessThan(Math.max(small * 40, 1500));
    });
  }
});
