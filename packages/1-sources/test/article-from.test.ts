import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { articleFrom, type Given, type GivenBytes, openSource } from "../src/index.ts";
import { encodeIn, utf8 } from "./encode.ts";

const BODY =
  "وصل إلى بغداد اليوم وفد من وزارة الطاقة لبحث الربط الكهربائي.\nوقال الناطق إن المباحثات مستمرة.";
const HTML = `<!doctype html><html><head><meta property="og:site_name" content="مرفأ"><link rel="canonical" href="https://marfa.example/7"><meta property="article:published_time" content="2021-07-27"></head><body><article><h1>وفد الطاقة</h1>${BODY.split(
  "\n",
)
  .map((text) => `<p>${text}</p>`)
  .join("")}</article></body></html>`;
const read = async (bytes: Uint8Array, given: Given = {}, more: Partial<GivenBytes> = {}) =>
  articleFrom(await openSource({ bytes, name: "x", ...more }), given);
const hash = (text: string) => `a-${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;

describe("articleFrom", () => {
  it("lays what is given over what the page says", async () => {
    const { article } = await read(utf8(HTML), {
      published: "2020-01-02",
      outlet: "واحة",
      title: "عنوان",
      url: "https://w.example/",
      id: "me",
    });
    expect(article).toMatchObject({
      id: "me",
      published: "2020-01-02",
      publishedBasis: "given",
      outlet: "واحة",
      title: "عنوان",
      url: "https://w.example/",
    });
  });
  it("takes the page's day and address, and makes the id of the address", async () => {
    const { article, raw } = await read(utf8(HTML), {}, { url: "https://marfa.example/7?utm=1" });
    expect(article).toEqual({
      id: hash("https://marfa.example/7"),
      text: BODY,
      title: "وفد الطاقة",
      url: "https://marfa.example/7",
      outlet: "مرفأ",
      section: [],
      tags: [],
      published: "2021-07-27",
      publishedBasis: "page",
    });
    expect(raw).toMatchObject({ mediaType: "text/html", charset: "utf-8" });
  });
  it("makes the id of the text where there is no address, and never takes today for the day", async () => {
    const { article } = await read(utf8(BODY));
    expect(article).toMatchObject({ id: hash(BODY), text: BODY, published: null, publishedBasis: null });
  });
  it("keeps the raw bytes and why they were decoded so", async () => {
    const bytes = encodeIn("windows-1256", BODY);
    const { article, raw } = await read(bytes);
    expect(article.text).toBe(BODY);
    expect(raw).toMatchObject({
      bytes,
      mediaType: "text/plain",
      charset: "windows-1256",
      charsetReason: expect.stringContaining("not UTF-8"),
    });
  });
  it.each([
    ["only white space", utf8(" \n\u00a0\n"), "empty"],
    [
      "a page without a body",
      utf8("<!doctype html><html><body><div><p><span></span></p></div></body></html>"),
      "empty",
    ],
    ["English", utf8("The minister said that the talks go on."), "not-arabic"],
    [
      "an English page",
      utf8(
        "<!doctype html><article><p>The minister said that the talks go on, and that they would last.</p></article>",
      ),
      "not-arabic",
    ],
    ["digits", utf8("12 34"), "not-arabic"],
    ["bytes", Uint8Array.of(0, 1, 2, 3, 0, 255), "binary"],
  ] as const)("refuses %s", async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toThrow(
      expect.objectContaining({ code, next: expect.stringMatching(/./u) }),
    );
  });
  it("refuses a given day that does not exist", async () => {
    await expect(read(utf8(BODY), { published: "2021-02-29" })).rejects.toThrow(
      expect.objectContaining({ code: "bad-field" }),
    );
  });
});
