import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SCHEMAS } from "@mahdar/ledger/asking";
import { Ajv } from "ajv";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { mahdarHere } from "./mahdar-here.ts";

/** The dialogue's first two rounds in the sample archive, and a report of our own with a copy. */
const SAMPLES = join(import.meta.dirname, "../../../samples/archive");
const ROUNDS = readdirSync(SAMPLES).filter((name) => /^2020-(?:04|06-1[1-4]|08-(?:19|2[0-4]))/u.test(name));
const REPORT =
  "وقّع وزير الري هشام البرزنجي، يوم الثلاثاء، مع محافظ السهل رنا العاني محضر تسليم سد الوادي بعد ثلاث سنوات من العمل فيه. " +
  "وقال البرزنجي إن السد سيملأ على مرحلتين، وإن الوزارة ستدفع تعويضات أهل القرى الثلاث قبل نهاية عام 2021. " +
  "وأضافت العاني أن المحافظة تسلمت خرائط الطريق الجديد وستفتحه أمام الشاحنات في الربيع المقبل.";
const OWN = [
  { id: "dam-1", title: "تسليم سد الوادي", outlet: "وكالة الضفاف", published: "2021-03-02", text: REPORT },
  {
    id: "dam-2",
    title: "سد الوادي يسلّم",
    outlet: "صحيفة الرابية",
    published: "2021-03-03",
    text: `${REPORT} ونقلت ذلك وكالة الضفاف.`,
  },
  {
    id: "bridge",
    title: "جسر جديد",
    outlet: "صحيفة الرابية",
    published: "2021-05-20",
    text: "افتتح محافظ السهل رنا العاني جسرا للمشاة فوق القناة، وقالت إن الحركة عليه بدأت.",
  },
];
const ALL = ROUNDS.length + OWN.length;
const DIALOGUE = "iq-us-strategic-dialogue";
const root = mkdtempSync(join(tmpdir(), "mahdar-linked-"));
const ask = (...argv: string[]) => mahdarHere([...argv, "--archive", join(root, "archive")]);
const ajv = new Ajv({ strict: false });
for (const schema of SCHEMAS) ajv.addSchema(schema);

beforeAll(async () => {
  const file = join(root, "own.jsonl");
  writeFileSync(file, OWN.map((article) => `${JSON.stringify(article)}\n`).join(""));
  const added = await ask("add", "--no-link", file, ...ROUNDS.map((name) => join(SAMPLES, name)));
  expect(added).toMatchObject({ code: 0, out: `${ALL} added\n`, err: "" });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("what is not linked is said with the answer; link links it, once", async () => {
  const waiting = `mahdar: ${ALL} of ${ALL} articles not linked yet`;
  for (const argv of [
    ["dialogues", "--json"],
    ["commitments", "--on", "2021-04-01"],
    ["met", "العاني"],
  ])
    expect(await ask(...argv)).toMatchObject({ code: 0, err: expect.stringContaining(waiting) });
  expect(await ask("story", "dam-1")).toMatchObject({
    code: 2,
    err: expect.stringContaining("linked by mahdar link"),
  });
  expect(await ask("link", "dam-1")).toMatchObject({
    code: 2,
    err: expect.stringContaining("takes no dam-1"),
  });
  const linked = await ask("link", "--json");
  expect(JSON.parse(linked.out)).toEqual({ articles: ALL, failed: [] });
  expect(await ask("link")).toEqual({ code: 0, out: "0 linked\n", err: "" });
  expect((await ask("met", "العاني")).err).not.toContain("not linked");
});

test("a story: its articles, the copy and its source, and one origin", async () => {
  const { code, out } = await ask("story", "dam-2");
  expect(code).toBe(0);
  for (const words of [
    "s-dam-1 · أول مقال: dam-1",
    "المقالات (2)",
    "نسخة من: dam-1",
    "مصادر مستقلة (1)",
    "dam-2 عن dam-1",
  ])
    expect(out).toContain(words);
  const told = JSON.parse((await ask("story", "s-dam-1", "--json")).out);
  expect(told).toMatchObject({
    schema: "mahdar.story-reasons/1",
    articles: [
      { id: "dam-1", day: "2021-03-02", isCopy: false, reasons: [] },
      { id: "dam-2", isCopy: true, reasons: expect.arrayContaining([{ kind: "copy", what: ["dam-1"] }]) },
    ],
    verdicts: [],
  });
});

test("people part and join with a name and a reason; undone, nothing is left but the log", async () => {
  const before = (await ask("story", "dam-1", "--json")).out;
  const sana = ["--by", "سناء", "--reason"];
  for (const [argv, message] of [
    [["part", "dam-1", "dam-2"], /nobody is named who decides\n {2}→ give --by/u],
    [["part", "dam-1", "dam-2", "--by", "سناء"], /no reason\n {2}→ /u],
    [["part", "dam-1", "none", ...sana, "لا"], /is called none/u],
    [["part", "dam-1", "dam-1", ...sana, "لا"], /cannot be decided on/u],
    [["part", "dam-1"], /join, part or undo and two articles/u],
    [["dam-1", "--reason", "لا"], /for a decision, and none was named/u],
    [["undo", "dam-1", "dam-2", ...sana, "لا"], /nobody decided/u],
  ] as const)
    expect(await ask("story", ...argv)).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(message),
    });
  const parted = await ask("story", "part", "dam-1", "dam-2", ...sana, "خبران في سدّين");
  expect(parted).toMatchObject({ code: 0, out: expect.stringContaining("المقالات (1)") });
  expect(parted.out).toMatch(/dam-1 وdam-2: قصتان · سناء · \d{4}-\d\d-\d\d\s+· خبران في سدّين/u);
  expect((await ask("story", "dam-2")).out).toContain("أول مقال: dam-2");
  vi.stubEnv("MAHDAR_BY", "كريم");
  await ask("story", "undo", "dam-2", "dam-1", "--reason", "هو سد واحد");
  expect((await ask("story", "dam-1", "--json")).out).toBe(before);
  const joined = await ask("story", "join", "bridge", "dam-1", "--reason", "مشروع واحد");
  vi.unstubAllEnvs();
  expect(joined.out).toContain("المقالات (3)");
  const log = await ask("log", "--limit", "2");
  expect(log.out).toMatch(
    /3 .* كريم {2}link \(same\) {2}story bridge dam-1: مشروع واحد\n.*كريم {2}link-withdraw/u,
  );
  expect(log.err).toBe("2 decisions; the next page: --before 2\n");
  const last = await ask("log", "--limit", "1", "--before", "2");
  expect(last).toMatchObject({ out: expect.stringContaining("link (different)"), err: "1 decision\n" });
  await ask("story", "undo", "bridge", "dam-1", ...sana, "جسر لا سد");
  expect((await ask("story", "dam-1", "--json")).out).toBe(before);
});

test("dialogues and their rounds, by any spelling; what fits none or several is said", async () => {
  const all = JSON.parse((await ask("dialogues", "--json")).out);
  expect(ajv.validate("Dialogues", all) ? [] : ajv.errors).toEqual([]);
  expect(all.items[0]).toMatchObject({ id: DIALOGUE, sides: ["iq", "us"], rounds: 2 });
  expect(all.total).toBeGreaterThan(1);
  const first = await ask("dialogues", "--limit", "1");
  expect(first.out).toContain(`${DIALOGUE} · الجولات: 2 · المقالات: `);
  const after = /^1 of \d+ dialogues; the next page: --after (\S+)$/mu.exec(first.err)?.[1] ?? "";
  const second = await ask("dialogues", "--limit", "1", "--after", after);
  expect(second.out).not.toContain(DIALOGUE);
  const one = await ask("dialogue", "الحوار", "الإستراتيجى", "العراقي", "--json");
  expect(ajv.validate("Dialogue", JSON.parse(one.out)) ? [] : ajv.errors).toEqual([]);
  const { out } = await ask("dialogue", DIALOGUE);
  for (const words of [
    "الجولة 1 · 2020-06-11",
    "الجولة 2 · 2020-08-19",
    "بيان مشترك · 2020-06-12",
    "تعهدات (",
  ])
    expect(out).toContain(words);
  expect(out.indexOf("الجولة 1")).toBeLessThan(out.indexOf("الجولة 2"));
  expect(await ask("dialogue", "العراقي")).toMatchObject({
    code: 2,
    err: expect.stringMatching(/fits \d dialogues\n {2}→ name one of them: iq-us-/u),
  });
  expect(await ask("dialogue", "مؤتمر لم يعقد")).toMatchObject({
    code: 2,
    err: expect.stringContaining("there is no dialogue"),
  });
});

test("a promise: what its side says, what the records show, and until when nothing was found", async () => {
  const { out } = await ask("commitments", "--on", "2021-04-01", "--limit", "500");
  expect(out).toMatch(/في 2021-04-01؛ بُحث في \d+ مقال\S* حتى 2021-03-03/u);
  expect(out).toMatch(/لم يوجد دليل على مصيره: بُحث في .* حتى 2021-03-03/u);
  expect(out).toMatch(/ما تُظهره الأخبار \(\d+\):\n\s+2020-/u);
  expect(out).not.toMatch(/^\s*: /mu);
  const { items } = JSON.parse(
    (await ask("commitments", "--on", "2021-04-01", "--limit", "500", "--json")).out,
  );
  for (const { standing } of items) expect(standing.searched).toMatchObject({ articles: expect.any(Number) });
});

test("facets tell how what was found is spread, and what was left out", async () => {
  const found = JSON.parse((await ask("search", "السد", "--facets", "--json")).out);
  expect(ajv.validate("Search", found) ? [] : ajv.errors).toEqual([]);
  expect(found).toMatchObject({
    total: 2,
    facets: {
      outlet: { values: expect.arrayContaining([{ value: "وكالة الضفاف", name: null, count: 1 }]), more: 0 },
      month: { values: [{ value: "2021-03", name: null, count: 2 }] },
      layer: { values: expect.arrayContaining([{ value: "statements", name: null, count: 2 }]) },
    },
  });
  const { out, err } = await ask("search", "السد", "--facets", "--outlet", "صحيفة الرابية");
  expect(out).toMatch(/^2021-03-03 {2}سد الوادي يسلّم\n {2}صحيفة الرابية · dam-2\n/u);
  expect(out).toMatch(/المصدر {5}صحيفة الرابية 1\n/u);
  expect(err).toBe("1 of 1 found\n");
  const many = await ask("search", "العراق", "--facets", "--limit", "1");
  expect(many.out).toMatch(/والبقية \d+[\s\S]*بتضييق البحث: --from/u);
  expect(await ask("search", "السد", "--kind", "document")).toEqual({
    code: 0,
    out: "",
    err: "0 of 0 found\n",
  });
});

test("Eastern digits are digits, and a narrow terminal is kept to", async () => {
  vi.stubEnv("COLUMNS", "60");
  const { code, out, err } = await ask(
    "timeline",
    "--from",
    "٢٠٢١-٠٣-٠١",
    "--to",
    "۲۰۲۱-۰۳-۳۱",
    "--limit",
    "٣",
  );
  vi.unstubAllEnvs();
  expect([code, err]).toEqual([0, expect.stringMatching(/^3 of \d+ entries/u)]);
  expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
});
