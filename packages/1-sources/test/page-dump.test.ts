import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChrome } from "../src/pages/chrome-line.ts";
import { findDateline } from "../src/pages/dateline.ts";
import { readPageDump } from "../src/pages/page-dump.ts";

const BODY = [
  "وصل إلى بغداد اليوم الثلاثاء وفد من وزارة الطاقة لبحث الربط الكهربائي مع دول الجوار.",
  "وقال الناطق باسم الوزارة إن «المباحثات تجري في أجواء إيجابية»، من دون أن يذكر موعدا لانتهائها.",
  "وبحسب بيان للوزارة فإن الخط الأول سيعمل قبل نهاية العام المقبل.",
];

describe("a pasted page", () => {
  it("gives outlet and section that stand glued together, headline, tags and the paragraphs alone", () => {
    const page = readPageDump(
      `صوت دجلةسياسة وأمنية\n\nوفد الطاقة في بغداد لبحث الربط الكهربائي\n\nالثلاثاء 3 آذار 2020 - 10:30 م\n\nشارك فيسبوك تويتر واتساب\n\n${BODY.join("\n\n")}\n\nالوسوم\nالكهرباء، بغداد\nالربط الكهربائي\nزر الذهاب إلى الأعلى\nإغلاق\n`,
    );
    expect(page).toEqual({
      text: BODY.join("\n"),
      title: "وفد الطاقة في بغداد لبحث الربط الكهربائي",
      url: null,
      outlet: "صوت دجلة",
      section: ["سياسة وأمنية"],
      tags: ["الكهرباء", "بغداد", "الربط الكهربائي"],
      published: "2020-03-03",
    });
  });
  it.each([
    ["واحة الأخبار | محليات", "واحة الأخبار", ["محليات"]],
    ["الرئيسية › اقتصاد", null, ["اقتصاد"]],
    ["مرفأ نيوز - سياسة", "مرفأ نيوز", ["سياسة"]],
    ["شبكة الرافداقتصاد", "شبكة الرافد", ["اقتصاد"]],
    ["سياسة", null, ["سياسة"]],
  ])("reads the head %s", (head, outlet, section) => {
    const page = readPageDump(`${head}\n\nعنوان الخبر في سطر\n\n${BODY.join("\n\n")}`);
    expect([page.outlet, page.section, page.title, page.text]).toEqual([
      outlet,
      section,
      "عنوان الخبر في سطر",
      BODY.join("\n"),
    ]);
  });
  it.each(["قناة البيان", "جريدة العالم", "صحيفة الخليج العربي"])("does not cut the name %s", (head) => {
    expect(readPageDump(`${head}\n\nعنوان الخبر في سطر\n\n${BODY.join("\n\n")}`).section).toEqual([]);
  });
  it("leaves out boxes of other headlines, in the middle and at the end", () => {
    const page = readPageDump(
      `عنوان الخبر\n\n${BODY[0]}\n\nاقرأ أيضا: البرلمان يؤجل جلسته\n\n${BODY[1]}\n\nشاهد أيضاً\n\nالوزير يتفقد المحطة\nافتتاح جسر في البصرة\n\n${BODY[2]}\n\nمقالات ذات صلة\nخطة جديدة للمياه\nإغلاق`,
    );
    expect(page.text).toBe(BODY.join("\n"));
  });
});

describe("a plain text", () => {
  it("keeps all its paragraphs", () => {
    expect(readPageDump(BODY.join("\n\n"))).toMatchObject({
      text: BODY.join("\n"),
      title: null,
      outlet: null,
      section: [],
    });
    expect(readPageDump(BODY.join("\n"))).toMatchObject({ text: BODY.join("\n"), title: null });
  });
  it("has a first short line with an empty line after it as its title", () => {
    expect(readPageDump(`وفد الطاقة في بغداد\n\n${BODY.join("\n")}`)).toMatchObject({
      title: "وفد الطاقة في بغداد",
      text: BODY.join("\n"),
    });
    expect(readPageDump(`وصل الوفد.\n\n${BODY.join("\n")}`).title).toBeNull();
    expect(readPageDump("سطر واحد لا غير")).toMatchObject({ title: null, text: "سطر واحد لا غير" });
  });
  it("is not taken for a page because its title ends in a section's name", () => {
    expect(readPageDump(`لقاء جديد لبحث ملفات سياسة\n\n${BODY.join("\n\n")}`)).toMatchObject({
      outlet: null,
      title: "لقاء جديد لبحث ملفات سياسة",
      text: BODY.join("\n"),
    });
  });
  it("gets paragraphs back that were broken at a fixed width", () => {
    const words = BODY.join(" ").split(" ");
    const lines = [words.slice(0, 10), words.slice(10, 20), words.slice(20, 30), words.slice(30)].map(
      (part) => part.join(" "),
    );
    expect(readPageDump(lines.join("\n")).text.split("\n").length).toBe(1);
  });
});

describe("lines of site furniture", () => {
  it.each([
    "إغلاق",
    "زر الذهاب إلى الأعلى",
    "زر الذهاب الى الاعلى",
    "شارك فيسبوك تويتر 12",
    "120 مشاهدة",
    "فيسبوك‫",
    "Facebook Twitter",
    "جميع الحقوق محفوظة © 2020 موقع دجلة",
  ])("%s is one", (line) => expect(findChrome(line)).toBe("line"));
  it.each([
    "وصل الوفد",
    "قال الوزير في تغريدة على تويتر",
    "مشاركة واسعة في الانتخابات",
    "الوسوم التي منحت للجنود",
    "إغلاق الحدود",
    "12 قتيلا",
  ])("%s is none", (line) => expect(findChrome(line)).toBeNull());
  it.each([
    ["الأحد 14 يونيو 2020 - 10:30 م", "2020-06-14"],
    ["١٤/٦/٢٠٢٠", "2020-06-14"],
    ["نشر في: 2020-06-14 الساعة 22:10", "2020-06-14"],
    ["14 كانون الثاني 2021", "2021-01-14"],
    ["آخر تحديث: 3 أيلول/سبتمبر 2021", "2021-09-03"],
    ["منذ 3 ساعات", null],
    ["30 شباط 2020", null],
  ])("%s is the site's dateline", (line, day) => expect(findDateline(line)).toEqual({ day }));
  it.each(["وصل الوفد في 14 يونيو 2020", "بغداد – 14 حزيران", "الأحد", "في مايو الماضي"])(
    "%s is not",
    (line) => {
      if (line !== "بغداد – 14 حزيران") expect(findDateline(line)).toBeNull();
      expect(findDateline(`${line} قال الوزير`)).toBeNull();
    },
  );
});

const SEED = join(import.meta.dirname, "../../../../shared/seed/article.txt");
if (!existsSync(SEED)) console.info(`left out: the seed article is not at ${SEED}`);
it.skipIf(!existsSync(SEED))(
  "reads the seed article: outlet, section, headline, nine paragraphs, no furniture",
  () => {
    const page = readPageDump(readFileSync(SEED, "utf8"));
    expect([page.outlet, page.section]).toEqual(["سرقة العراق", ["سياسة وأمنية"]]);
    expect(page.title).toMatch(/^لقاء بين الكتل/u);
    expect(page.text.split("\n").length).toBe(9);
    expect(page.text).not.toMatch(/الوسوم|إغلاق|زر الذهاب/u);
  },
);
