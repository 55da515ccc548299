import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { SCHEMAS } from "@mahdar/ledger/asking";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TOLD, toldArchive } from "../../../packages/5-ledger/test/asking-archive.ts";
import { COMMANDS } from "../src/index.ts";
import { widthOf } from "../src/show/page.ts";
import { mahdarHere } from "./mahdar-here.ts";

const archive = mkdtempSync(join(tmpdir(), "mahdar-asking-"));
const ajv = new Ajv({ strict: false });
for (const schema of SCHEMAS) ajv.addSchema(schema);

beforeAll(async () => {
  await (await toldArchive(archive, TOLD)).close();
});
afterAll(() => rmSync(archive, { recursive: true, force: true }));

const ask = (...argv: string[]) => mahdarHere([...argv, "--archive", archive]);
const ON = ["--on", "2020-08-15"];

describe("the archive is asked from the terminal", { timeout: 60_000 }, () => {
  test.each([
    ["Who", ["who", "للكاظمى", ...ON]],
    ["Meetings", ["met", "الكاظمي", "أيمن الصفدي"]],
    ["Commitments", ["commitments", "--overdue", ...ON]],
    ["Timeline", ["timeline", "سالم", "النوري"]],
    ["Search", ["search", "المعبر", "--facets"]],
  ])("%s as JSON is the answer itself", async (name, argv) => {
    const { code, out } = await ask(...argv, "--json");
    expect(code).toBe(0);
    expect(ajv.validate(name, JSON.parse(out)) ? [] : ajv.errors).toEqual([]);
  });

  test("who: offices, meetings, what was said and promised, in lines that fit", async () => {
    const { code, out } = await ask("who", "الكاظمي", ...ON);
    expect(code).toBe(0);
    for (const words of [
      "iq-mustafa-al-kadhimi",
      "2020-05-07 – 2022-10-27  رئيس الوزراء [IQ]",
      "أيمن الصفدي jo-ayman-safadi (3)",
      "2020-07-01  عبر الهاتف: مصطفى الكاظمي · أيمن الصفدي",
      "روايات: 2، مصادر مستقلة: 2",
      "في أجله · 2020-07-02 – 2020-12-31 · تعهد",
    ])
      expect(out).toContain(words);
    expect(stripVTControlCharacters(out)).toBe(out);
    for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(100);
  });

  test("who: a list that is cut says how many are left and how to get them, in words a shell takes", async () => {
    const { out } = await ask("who", "الكاظمي", ...ON, "--limit", "1");
    expect(out).toContain("… والبقية 1: --limit، أو mahdar met iq-mustafa-al-kadhimi\n");
    const other = await ask("who", "سالم", "النوري", ...ON, "--limit", "1");
    const hint = /… والبقية \d+: --limit، أو mahdar timeline "([^"]+)"$/mu.exec(other.out)?.[1] ?? "";
    expect(await ask("timeline", hint)).toMatchObject({ code: 0, err: expect.stringMatching(/^\d+ of/mu) });
  });

  test("a name that fits several is a choice, told on standard error", async () => {
    const { code, out, err } = await ask("who", "محمد", ...ON);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/fits \d+: .+ \(.+, \d+ articles\).*\n {2}→ ask with one of these ids/u);
  });

  test("the day asked about is today when it is not said, and is told", async () => {
    const { err } = await ask("commitments", "--overdue");
    expect(err).toMatch(/as of today, \d{4}-\d\d-\d\d; for another day: --on DAY/u);
    expect(err).toMatch(/2 of 2 undertakings/u);
  });

  test("a limit is told, with the way to the rest", async () => {
    const first = await ask("timeline", "--from", "2020-01-01", "--limit", "1");
    const after = /^1 of \d+ entries; the next page: --after (\S+)$/mu.exec(first.err)?.[1];
    const second = await ask("timeline", "--from", "2020-01-01", "--limit", "1", "--after", after ?? "");
    expect(second.code).toBe(0);
    expect(second.out).not.toBe(first.out);
  });

  test("a day of publication is marked, a day of the event is not", async () => {
    const { out } = await ask("timeline", "--from", "2020-07-01");
    expect(out).toMatch(/^\s*2020-07-01\s+لقاء وتشاور/mu);
    expect(out).toMatch(/^\s*2020-07-03°\s+لقاء وتشاور/mu);
    expect(out).toContain("° يوم النشر");
  });

  test.each([
    [["who"], /who takes a name/u],
    [["met"], /takes one name or two/u],
    [["met", "أ", "ب", "ج"], /3 were given/u],
    [["timeline"], /timeline of everything/u],
    [["search"], /search takes words/u],
    [["commitments", "الكاظمي"], /--by "الكاظمي"/u],
    [["commitments", "--due", "--overdue"], /both --due and --overdue/u],
    [["commitments", ...ON, "--topic", "weather"], /topic is "weather"/u],
    [["commitments", "--on", "أمس"], /on is "أمس"/u],
    [["search", "المعبر", "--limit", "many"], /"many" is not a whole number/u],
    [["search", "المعبر", "--limit", "0"], /limit is 0/u],
    [["search", "المعبر", "--in", "tweets"], /in is "tweets"/u],
    [["search", "محمد", "--in", "people", "--outlet", "وكالة"], /--outlet does not go with --in people/u],
    [["search", "المعبر", "--in", "statements", "--layer", "events"], /--layer does not go with/u],
    [["search", "-المعبر"], /unknown option[\s\S]*goes behind --/u],
    [["met", "الكاظمي", "--from", "2021-01-01", "--to", "2020-01-01"], /2021-01-01 is after 2020-01-01/u],
    [["who", "الكاظمي", "--limit", "-1"], /is followed by what looks like another option/u],
    [["timeline", "--dialogue", "حوار لم يعقد"], /there is no dialogue/u],
  ])("%j is refused", async (argv, message) => {
    const { code, err } = await ask(...argv);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toMatch(/\n {2}→ /u);
  });

  test.each(COMMANDS.map(({ name }) => name))(
    "%s --help says it in both languages, with its exit codes",
    async (name) => {
      const { code, out } = await mahdarHere([name, "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`^(?:Usage:| {6}) mahdar ${name} `, "mu"));
      expect(out).toContain("\nExit codes: 0");
      expect(out).toMatch(/\p{Script=Arabic}{3}/u);
      for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(130);
    },
  );

  test.each([
    ["", /--archive names nothing/u],
    ["mysql://host/press", /cannot be kept at a mysql:\/\/ address/u],
    ["nowhere", /there is no archive in nowhere/u],
  ])("the archive %j is refused", async (place, message) => {
    const { code, err } = await mahdarHere(["list", "--archive", place]);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
    expect(err).toMatch(/\n {2}→ /u);
  });

  test("help of a command there is not is an error", async () => {
    expect(await mahdarHere(["help", "whom"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/no command whom\n {2}→ the commands are: read, add/u),
    });
    expect(await mahdarHere(["help", "who"])).toEqual(await mahdarHere(["who", "--help"]));
  });
});
