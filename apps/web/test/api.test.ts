import { describe, expect, test } from "vitest";
import { articleOf, keep, TEXT, webUnderTest } from "./web-under-test.ts";

const json = { "content-type": "application/json" };

describe("the JSON API", () => {
  test("lists what the archive lists", async () => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    expect((await web.inject(`/api/articles?words=${encodeURIComponent("العبيدى")}`)).json()).toEqual(
      JSON.parse(JSON.stringify(await archive.list({ words: "العبيدى", limit: 50 }))),
    );
    expect((await web.inject("/api/articles?limit=1")).json().total).toBe(1);
  });

  test("gives a record as it is kept", async () => {
    const { web, archive } = await webUnderTest();
    const record = await keep(archive, articleOf());
    const answer = await web.inject("/api/articles/a1");
    expect(answer.headers["content-type"]).toMatch(/^application\/json/u);
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(record)));
  });

  test("reads a text and keeps nothing", async () => {
    const { web, archive } = await webUnderTest();
    const answer = await web.inject({
      method: "POST",
      url: "/api/read",
      headers: json,
      payload: JSON.stringify({ text: TEXT, published: "2020-06-14" }),
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      schema: "mahdar.record/1",
      document: { published: "2020-06-14", publishedBasis: "given" },
    });
    expect((await archive.counts()).articles).toBe(0);
  });

  const read = (payload: string, headers: Record<string, string> = json) => ({
    method: "POST" as const,
    url: "/api/read",
    headers,
    payload,
  });
  test.each([
    ["an unknown article", { url: "/api/articles/none" }, 404, "not-found"],
    ["an unknown route", { url: "/api/none" }, 404, "not-found"],
    ["a limit out of bounds", { url: "/api/articles?limit=9999" }, 400, "bad-field"],
    ["a day that is none", { url: "/api/articles?from=x" }, 400, "bad-field"],
    ["a method not taken", { method: "DELETE" as const, url: "/api/articles/a1" }, 405, "method-not-allowed"],
    ["broken JSON", read('{"text": '), 400, "bad-json"],
    ["JSON that is no object", read("[1]"), 400, "bad-json"],
    ["no text and no url", read("{}"), 400, "bad-field"],
    ["a text that is a number", read('{"text": 5}'), 400, "bad-field"],
    ["both ways", read('{"text": "خبر", "url": "https://x.example"}'), 400, "bad-usage"],
    ["an empty text", read('{"text": ""}'), 422, "empty"],
    ["a private address", read('{"url": "http://127.0.0.1:1/"}'), 403, "blocked-address"],
    ["a path for an address", read('{"url": "file:///etc/passwd"}'), 422, "bad-url"],
    ["another media type", read("text=x", { "content-type": "text/weird" }), 415, "bad-usage"],
    ["another site", read('{"text": "خبر"}', { ...json, origin: "http://evil.example" }), 403, "forbidden"],
    ["another host", { url: "/api/articles", headers: { host: "evil.example" } }, 403, "forbidden"],
  ])("%s gives the one error shape", async (_what, request, status, code) => {
    const { web, defects } = await webUnderTest();
    const answer = await web.inject(request);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toEqual({
      error: { code, message: expect.stringMatching(/^[^A-Z].*[^.]$/su), next: expect.stringMatching(/.+/u) },
    });
    expect(defects).toEqual([]);
  });

  test("a defect of ours tells nothing of its inside, and is reported", async () => {
    const { web, archive, defects } = await webUnderTest();
    archive.list = () => {
      throw new TypeError("secret inside");
    };
    const answer = await web.inject("/api/articles");
    expect(answer.statusCode).toBe(500);
    expect(answer.json().error.code).toBe("internal");
    expect(answer.body).not.toContain("secret");
    expect((await web.inject("/")).body).not.toContain("secret");
    expect(defects).toHaveLength(2);
  });
});
