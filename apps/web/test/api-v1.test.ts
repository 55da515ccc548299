import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { linkArchive } from "@mahdar/ledger";
import { SCHEMAS } from "@mahdar/ledger/asking";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TOLD, toldArchive, toldItem } from "../../../packages/5-ledger/test/asking-archive.ts";
import { ArticleAnswer } from "../src/api/article.ts";
import { ProblemAnswer } from "../src/api/problem-schema.ts";
import { QUESTIONS } from "../src/api/questions.ts";
import { RecordSchema } from "../src/api/record-schema.ts";
import { createWeb } from "../src/index.ts";
import { TEXT, type WebUnderTest, webUnderTest } from "./web-under-test.ts";

const V1 = "/api/v1";
const ajv = new Ajv({ strict: false, allErrors: true });
for (const schema of [...SCHEMAS, ProblemAnswer, RecordSchema, ArticleAnswer]) ajv.addSchema(schema);

type Told = Pick<WebUnderTest, "archive" | "web" | "defects">;
let shared: Told;
/** The id of a story of the archive; it stands for STORY in the addresses below. */
let story = "";
const ROUND = {
  id: "d1",
  title: "جولة جديدة من الحوار الاستراتيجي",
  outlet: "وكالة الساحل",
  published: "2020-06-12",
  text:
    "انطلقت أمس الخميس الجولة الأولى من الحوار الاستراتيجي بين العراق والولايات المتحدة. " +
    "وعقدت بغداد وواشنطن الجولة الأولى عبر الفيديو.",
};
const folder = mkdtempSync(join(tmpdir(), "mahdar-api-"));
beforeAll(async () => {
  const archive = await toldArchive(folder);
  await archive.addMany([toldItem(ROUND)]);
  await linkArchive(archive);
  story = (await archive.engine.db.selectFrom("stories").select("id").orderBy("id").executeTakeFirstOrThrow())
    .id;
  const defects: unknown[] = [];
  shared = { archive, defects, web: await createWeb({ archive, onDefect: (error) => defects.push(error) }) };
});
afterAll(async () => {
  await shared.web.close();
  await shared.archive.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The archive of `TOLD`, for tests that change nothing in it. */
const told = (): Told => shared;

function address(path: string, query: Readonly<Record<string, string>> = {}): string {
  const rest = new URLSearchParams(query).toString();
  return `${V1}${path}${rest === "" ? "" : `?${rest}`}`;
}

/** A request to every path, with parameters it answers. */
const ASKED: readonly (readonly [path: string, address: string])[] = [
  ["/search", address("/search", { words: "العراق" })],
  ["/search", address("/search", { words: "الكاظمى", in: "people" })],
  ["/search", address("/search", { words: "المعبر", in: "statements", facets: "true" })],
  ["/search", address("/search", { words: "لجنة", in: "commitments" })],
  ["/articles", address("/articles", { outlet: "وكالة الساحل" })],
  ["/articles/:id", address("/articles/n1")],
  ["/statements", address("/statements", { by: "الكاظمي" })],
  ["/events", address("/events", { actor: "أيمن الصفدي", type: "CONSULT" })],
  ["/commitments", address("/commitments", { on: "2020-08-15", schedule: "overdue" })],
  ["/actors", address("/actors", { name: "النوري" })],
  ["/actors/:id", address("/actors/iq-mustafa-al-kadhimi", { on: "2020-08-15" })],
  ["/meetings", address("/meetings", { one: "الكاظمي", other: "الصفدي" })],
  ["/timeline", address("/timeline", { from: "2020-01-01" })],
  ["/articles/:id/story", address("/articles/n1/story")],
  ["/stories/:id", address("/stories/STORY")],
  ["/dialogues", address("/dialogues")],
  ["/dialogues/:id", address("/dialogues/iq-us-strategic-dialogue")],
];

describe("the API", () => {
  test("every path is asked below", () => {
    expect([...new Set(ASKED.map(([path]) => path))]).toEqual(QUESTIONS.map(({ path }) => path));
  });

  test.each(ASKED)("what %s answers fits its own schema: %s", async (path, given) => {
    const { web, defects } = told();
    const asked = given.replace("STORY", encodeURIComponent(story));
    const answer = await web.inject(asked);
    expect(defects).toEqual([]);
    expect(answer.statusCode).toBe(200);
    const question = QUESTIONS.find((one) => one.path === path)!;
    const check = ajv.getSchema((question.answer as { $id?: string }).$id!)!;
    expect(check(answer.json()) ? [] : check.errors).toEqual([]);
    const { items, total } = answer.json();
    if (items !== undefined && path !== "/dialogues") {
      expect(items.length).toBeGreaterThan(0);
      expect(total).toBeGreaterThanOrEqual(items.length);
    }
  });

  test("what is sent is what was answered: the serialiser drops nothing", async () => {
    const { web, archive } = told();
    for (const [path, given] of ASKED) {
      const asked = given.replace("STORY", encodeURIComponent(story));
      const url = new URL(asked, "http://localhost");
      const query = Object.fromEntries(
        [...url.searchParams].map(([name, value]) => [name, value === "true" ? true : value]),
      );
      const question = QUESTIONS.find((one) => one.path === path)!;
      const id = decodeURIComponent(url.pathname.split("/")[4] ?? "");
      const answer = await question.ask(archive, query, { id });
      expect((await web.inject(asked)).json()).toEqual(JSON.parse(JSON.stringify(answer)));
    }
  });

  test("a fact carries its words, and they stand in the article", async () => {
    const { web } = told();
    const [statement] = (await web.inject(address("/statements", { by: "الصفدي" }))).json().items;
    const { evidence } = statement;
    const { record } = (await web.inject(address(`/articles/${evidence.article}`))).json();
    expect(evidence).toMatchObject({ article: "n2", outlet: "صحيفة النهرين", day: "2020-06-14" });
    for (const mark of evidence.marks)
      expect(record.document.text.slice(mark.start, mark.end)).toBe(mark.text);
    expect(record.document.text.slice(evidence.quote.start, evidence.quote.end)).toBe(evidence.quote.text);
    expect(evidence.marks.map((mark: { part: string }) => mark.part)).toEqual(["source", "cue", "content"]);
  });

  test.each(["/statements", "/events", "/articles", "/timeline"])(
    "pages of %s neither repeat nor skip",
    async (path) => {
      const { web } = told();
      const query = path === "/timeline" ? { to: "2020-12-31" } : {};
      const whole = (await web.inject(address(path, { ...query, limit: "500" }))).json();
      const items: unknown[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const page = await web.inject(
          address(path, { ...query, limit: "2", ...(after === "" ? {} : { after }) }),
        );
        expect(page.json()).toMatchObject({ limit: 2, total: whole.total });
        items.push(...page.json().items);
        after = page.json().next;
      }
      expect(whole.items.length).toBeGreaterThan(3);
      expect(items).toEqual(whole.items);
    },
  );

  test.each([
    [address("/statements", { colour: "red" }), /parameter "colour" is not known.*/u, /takes by, kind/u],
    [address("/articles/n1", { x: "1" }), /"x" is not known/u, /takes no parameters/u],
    [address("/commitments"), /parameter on is missing/u, /takes on, by/u],
    [address("/commitments", { on: "غدا" }), /on is "غدا"/u, /YYYY-MM-DD/u],
    [address("/commitments", { on: "2020-02-30" }), /on is "2020-02-30"/u, /YYYY-MM-DD/u],
    [address("/events", { type: "MEET" }), /type is "MEET"/u, /one of AGREE, CONSULT/u],
    [address("/statements", { limit: "501" }), /limit is 501/u, /must be <= 500/u],
    [address("/statements", { limit: "ten" }), /limit is "ten"/u, /integer/u],
    [address("/statements", { after: "%00" }), /after is/u, /first page/u],
    [`${V1}/statements?kind=office&kind=person`, /kind is \["office","person"\]/u, /./u],
    [`${V1}/statements?__proto__=1`, /"__proto__" is not known/u, /takes/u],
    [`${V1}/statements?by[]=1`, /"by\[\]" is not known/u, /takes/u],
    [address("/meetings", { one: "الكاظمي", other: "مصطفى الكاظمى" }), /both names mean/u, /two different/u],
    [address("/statements", { by: "محمد" }), /fits \d+: .*\(.+, \d+ articles\)/u, /one of these ids/u],
    [address("/timeline"), /timeline of everything/u, /actor, story/u],
  ])("%s is refused with a reason", async (asked, message, next) => {
    const { web, defects } = told();
    const answer = await web.inject(asked);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.message).toMatch(message);
    expect(answer.json().error.next).toMatch(next);
    expect(ajv.validate("Problem", answer.json())).toBe(true);
    expect(defects).toEqual([]);
  });

  test.each([
    ["'; drop table articles; --"],
    ["%' or '1'='1"],
    ["\u0000\u202e"],
    ["_"],
    ["م".repeat(400)],
    ['( ) " * NEAR'],
  ])("hostile words are words: %j", async (words) => {
    const { web, archive, defects } = told();
    for (const asked of [
      address("/search", { words }),
      address("/search", { words, in: "people" }),
      address("/statements", { by: words }),
      address("/timeline", { story: words, dialogue: words }),
      `${V1}/actors/${encodeURIComponent(words)}?on=2020-01-01`,
    ])
      expect([200, 400, 404]).toContain((await web.inject(asked)).statusCode);
    expect(defects).toEqual([]);
    expect((await archive.counts()).articles).toBe(TOLD.length + 1);
  });

  test("an answer that is the same is not sent again", async () => {
    const { web, archive } = await webUnderTest();
    await archive.addMany(TOLD.map(toldItem));
    const first = await web.inject(address("/statements"));
    expect(first.headers["cache-control"]).toBe("private, no-cache");
    const headers = { "if-none-match": String(first.headers["etag"]) };
    const again = await web.inject({ url: address("/statements"), headers });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    await archive.addMany([toldItem({ ...TOLD[0]!, id: "n9" })]);
    expect((await web.inject({ url: address("/statements"), headers })).statusCode).toBe(200);
  });

  test("reading keeps nothing, takes its own fields only, and nothing else is posted", async () => {
    const { web, archive } = await webUnderTest();
    const post = (url: string, body: unknown) =>
      web.inject({
        method: "POST",
        url,
        headers: { "content-type": "application/json" },
        payload: JSON.stringify(body),
      });
    const read = await post(`${V1}/read`, { text: TEXT, published: "2020-06-14" });
    expect(read.statusCode).toBe(200);
    expect(ajv.validate("Record", read.json())).toBe(true);
    expect(read.json().document.published).toBe("2020-06-14");
    expect((await archive.counts()).articles).toBe(0);
    expect((await post(`${V1}/read`, { text: 5 })).json().error.code).toBe("bad-field");
    expect((await post(`${V1}/statements`, {})).statusCode).toBe(405);
  });
});

describe("the API's document", () => {
  test("is OpenAPI 3.1 and names every path, parameter and answer", async () => {
    const { web } = await webUnderTest();
    const document = (await web.inject(`${V1}/openapi.json`)).json();
    const checked = await new Validator().validate(document);
    expect(checked.errors ?? []).toEqual([]);
    expect(document.openapi).toMatch(/^3\.1\./u);
    const paths = [...QUESTIONS.map(({ path }) => V1 + path.replace(/:(\p{L}+)/gu, "{$1}")), `${V1}/read`];
    expect(Object.keys(document.paths).sort()).toEqual(paths.sort());
    const commitments = document.paths[`${V1}/commitments`].get;
    expect(commitments.parameters.find((one: { name: string }) => one.name === "on").required).toBe(true);
    expect(commitments.responses["200"].content["application/json"].schema).toEqual({
      $ref: "#/components/schemas/Commitments",
    });
    expect(document.components.schemas.Evidence.required).toContain("marks");
  });

  test.each([
    ["ar", "التعهدات: من تعهد وبماذا", 'dir="rtl"'],
    ["en", "What was promised, by whom", 'dir="ltr"'],
  ])("has a page for people in %s, with every path and shape and no script", async (lang, words, dir) => {
    const { web } = told();
    const { body, headers } = await web.inject(`/api?lang=${lang}`);
    const document = (await web.inject(`${V1}/openapi.json`)).json();
    expect(headers["content-type"]).toMatch(/^text\/html/u);
    expect(body).toContain(words);
    expect(body.slice(0, 200)).toContain(dir);
    expect(body).not.toContain("<script");
    for (const path of Object.keys(document.paths)) expect(body).toContain(` ${path}</code>`);
    for (const name of Object.keys(document.components.schemas)) expect(body).toContain(`id="${name}"`);
  });

  test("every reference in it leads somewhere", async () => {
    const { web } = await webUnderTest();
    const { body } = await web.inject(`${V1}/openapi.json`);
    const { schemas } = JSON.parse(body).components;
    const names = [...body.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/gu)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => schemas[name] === undefined)).toEqual([]);
  });
});
