import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { TEXT, webUnderTest } from "./web-under-test.ts";

const HOUR_MS = 3_600_000;

describe("reading an article of one's own", () => {
  test("pasted, read, kept: the page says it is not kept, then it is in the archive", async () => {
    const { web, post, token, archive } = await webUnderTest();
    const read = await post("/read", { text: TEXT, published: "2020-06-14", outlet: "وكالة الساحل", token });
    expect(read.statusCode).toBe(303);
    const place = String(read.headers.location);
    const page = (await web.inject(place)).body;
    expect(page).toContain("مقروءٌ غير محفوظ");
    expect(page).toContain("وكالة الساحل");
    expect(page).toContain("معطى مع المقال");
    expect((await archive.counts()).articles).toBe(0);

    const kept = await post(`${place}/keep`, { token });
    expect(kept.statusCode).toBe(303);
    expect((await web.inject(String(kept.headers.location))).statusCode).toBe(200);
    expect((await archive.counts()).articles).toBe(1);
    expect((await archive.list({ limit: 1 })).items[0]).toMatchObject({
      outlet: "وكالة الساحل",
      published: "2020-06-14",
    });
    expect((await web.inject(place)).statusCode).toBe(404);
  });

  test("discarded, it is gone and nothing is kept", async () => {
    const { web, post, token, archive } = await webUnderTest();
    const place = String((await post("/read", { text: TEXT, token })).headers.location);
    expect((await post(`${place}/discard`, { token })).headers.location).toBe("/read");
    expect((await web.inject(place)).statusCode).toBe(404);
    expect((await archive.counts()).articles).toBe(0);
  });

  test("unkept, it is held for an hour", async () => {
    const { web, post, token, pass } = await webUnderTest();
    const place = String((await post("/read", { text: TEXT, token })).headers.location);
    pass(HOUR_MS - 1);
    expect((await web.inject(place)).statusCode).toBe(200);
    pass(1);
    expect((await web.inject(place)).statusCode).toBe(404);
  });

  test("a file comes as multipart, in whatever charset", async () => {
    const { web, cookie, token } = await webUnderTest();
    const page = `<html><head><meta charset="utf-8"><title>افتتاح المعبر</title></head><body><article><h1>افتتاح المعبر</h1><p>${TEXT.replace("\n", "</p><p>")}</p></article></body></html>`;
    const form = new FormData();
    form.set("token", token);
    form.set("file", new Blob([page], { type: "text/html" }), "خبر.html");
    form.set("text", "");
    const request = new Request("http://localhost/", { method: "POST", body: form });
    const answer = await web.inject({
      method: "POST",
      url: "/read",
      headers: {
        cookie,
        host: "localhost",
        origin: "http://localhost",
        "content-type": request.headers.get("content-type")!,
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    expect(answer.statusCode).toBe(303);
    const shown = (await web.inject(String(answer.headers.location))).body;
    expect(shown).toContain("افتتاح المعبر");
    expect(shown).toContain("العمل مستمر");
  });

  test("an address is fetched, and a private one is not", async () => {
    const server = createServer((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<html><body><article><h1>افتتاح المعبر</h1><p>${TEXT}</p></article></body></html>`);
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    onTestFinished(() => void server.close());
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`;

    const guarded = await webUnderTest();
    const refused = await guarded.post("/read", { url, token: guarded.token });
    expect(refused.statusCode).toBe(403);
    expect(refused.body).toContain("داخل شبكة خاصة");

    const open = await webUnderTest({
      guard: { whyNot: () => null, resolve: async () => [{ address: "127.0.0.1", family: 4 }] },
    });
    expect((await open.post("/read", { url, token: open.token })).statusCode).toBe(303);
  });

  test.each([
    ["nothing", {}, 422, "ليس هنا ما يُقرأ"],
    ["white space", { text: " \n " }, 422, "ليس هنا ما يُقرأ"],
    ["two ways at once", { text: TEXT, url: "https://news.example/" }, 400, "الطلب غير مكتمل"],
    [
      "a text that is not Arabic",
      {
        text: "The minister said on Sunday that the crossing would open within months, without giving a date.",
      },
      422,
      "ليس بالعربية",
    ],
    ["a day that does not exist", { text: TEXT, published: "2020-02-31" }, 400, "قيمةٌ لا تصح"],
    ["a file's path for an address", { url: "/etc/passwd" }, 0, 'role="alert"'],
    ["a file address", { url: "file:///etc/passwd" }, 422, "عنوان صفحة"],
    ["a scheme of no page", { url: "gopher:x" }, 422, "عنوان صفحة"],
  ])(
    "%s is told in Arabic with the next step, and in English when chosen",
    async (_what, fields, status, words) => {
      const { web, post, token, defects, cookie } = await webUnderTest();
      const answer = await post("/read", { ...fields, token });
      if (status !== 0) expect(answer.statusCode).toBe(status);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.body).toContain(words);
      expect(answer.body).toContain("ما العمل:");
      const english = await post("/read", { ...fields, token }, { cookie: `${cookie}; mahdar=en.latn` });
      expect(english.body).toContain("What to do:");
      expect(defects).toEqual([]);
      expect((await web.inject("/read")).statusCode).toBe(200);
    },
  );

  test("a text beyond the limit is refused, not cut", async () => {
    const { post, token } = await webUnderTest();
    const answer = await post("/read", { text: "و".repeat(7_000_000), token });
    expect(answer.statusCode).toBe(413);
    expect(answer.body).toContain("أكبر مما يُقبل");
  });

  test("reading takes well under a second", async () => {
    const { post, token } = await webUnderTest();
    const text = Array.from({ length: 60 }, () => TEXT).join("\n");
    await post("/read", { text: TEXT, token });
    const began = performance.now();
    expect((await post("/read", { text, token })).statusCode).toBe(303);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
