import { describe, expect, test } from "vitest";
import { articleOf, keep, TEXT, webUnderTest } from "./web-under-test.ts";

const ADDRESSES = [
  "/",
  "/articles/a1",
  "/read",
  "/api/articles",
  "/assets/mahdar.css",
  "/nothing",
  "/api/nothing",
];

describe("headers", () => {
  test.each(ADDRESSES)("%s carries them all", async (url) => {
    const { web, archive } = await webUnderTest();
    await keep(archive, articleOf());
    const { headers } = await web.inject(url);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/u);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "x-frame-options": "DENY",
    });
  });

  test.each(["/", "/articles/a1", "/read", "/rules", "/about"])(
    "%s has no script, style or handler inside the page",
    async (url) => {
      const { web, archive } = await webUnderTest();
      await keep(archive, articleOf());
      const { body } = await web.inject(url);
      expect(body).not.toMatch(/<style|\sstyle="|<script(?![^>]* src=)|\son[a-z]+="/u);
    },
  );
});

describe("the host", () => {
  test.each(["localhost", "localhost:4310", "127.0.0.1:4310", "[::1]:4310"])("%s is us", async (host) => {
    const { web } = await webUnderTest();
    expect((await web.inject({ url: "/", headers: { host } })).statusCode).toBe(200);
  });

  test.each([
    "evil.example",
    "evil.example:4310",
    "localhost.evil.example",
    "127.0.0.1.evil.example",
    "192.168.1.5",
  ])("%s is not", async (host) => {
    const { web } = await webUnderTest();
    for (const url of ["/", "/api/articles", "/assets/mahdar.css"]) {
      expect((await web.inject({ url, headers: { host } })).statusCode, url).toBe(403);
    }
  });
});

describe("forms", () => {
  const FIELDS = { text: TEXT, published: "2020-06-14" };

  test.each([
    ["another site's origin", { origin: "http://evil.example" }],
    ["no origin at all, as a sandboxed page has", { origin: "null" }],
    ["another port of this machine", { origin: "http://localhost:9999" }],
    ["a browser that says cross-site", { "sec-fetch-site": "cross-site" }],
    ["a browser that says same-site", { "sec-fetch-site": "same-site" }],
  ])("%s is refused", async (_what, headers) => {
    const { post, token } = await webUnderTest();
    expect((await post("/read", { ...FIELDS, token }, headers)).statusCode).toBe(403);
  });

  test.each([
    ["no token", {}, {}],
    ["another token", { token: "cd".repeat(32) }, {}],
    ["no cookie", { token: "ab".repeat(32) }, { cookie: "" }],
    ["an empty token and cookie", { token: "" }, { cookie: "mahdar-token=" }],
  ])("%s is refused, and the text is not lost", async (_what, fields, headers) => {
    const { post } = await webUnderTest();
    const answer = await post("/read", { ...FIELDS, ...fields }, headers);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain("سالم العبيدي");
  });

  test("keeping and discarding need the token too", async () => {
    const { post, token, archive } = await webUnderTest();
    const place = String((await post("/read", { ...FIELDS, token })).headers.location);
    expect((await post(`${place}/keep`, {})).statusCode).toBe(403);
    expect((await post(`${place}/discard`, { token: "x" })).statusCode).toBe(403);
    expect((await archive.counts()).articles).toBe(0);
  });

  test("a page gives a browser its token once", async () => {
    const { web, cookie, token } = await webUnderTest();
    const first = await web.inject("/read");
    const given = /mahdar-token=([0-9a-f]{64}); Path=\/; SameSite=Strict; HttpOnly/u.exec(
      [first.headers["set-cookie"]].flat().join(),
    )![1];
    expect(first.body).toContain(`value="${given}"`);
    const later = await web.inject({ url: "/read", headers: { cookie } });
    expect(later.headers["set-cookie"]).toBeUndefined();
    expect(later.body).toContain(`value="${token}"`);
  });

  test("what another page asked cannot be redirected elsewhere", async () => {
    const { web } = await webUnderTest();
    const { body } = await web.inject("//evil.example/?lang=en");
    expect(body).not.toContain('href="//evil.example');
  });
});
