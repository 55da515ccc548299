import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ArticleLine,
  LINE_BYTES_MAX,
  parseArticleLine,
  readArticleLines,
  splitLines,
} from "../src/index.ts";

const TEXT = "قال الوزير إن العمل مستمر.";
const line = (fields: object) => JSON.stringify({ id: "1", text: TEXT, ...fields });

async function read(input: string | readonly (string | Uint8Array)[]): Promise<readonly ArticleLine[]> {
  const found: ArticleLine[] = [];
  for await (const item of readArticleLines(
    Readable.from(typeof input === "string" ? [Buffer.from(input)] : input),
  ))
    found.push(item);
  return found;
}
const codes = (lines: readonly ArticleLine[]) =>
  lines.map((item) =>
    "error" in item ? `${item.line} ${item.error.code}` : `${item.line} ${item.article.id}`,
  );

describe("readArticleLines", () => {
  it("reads the fields of an article line", async () => {
    const [first] = await read(
      `${line({ title: "عنوان", url: "https://x.example/1", outlet: "مرفأ", published: "2020-06-14" })}\n`,
    );
    expect(first).toEqual({
      line: 1,
      article: {
        id: "1",
        text: TEXT,
        title: "عنوان",
        url: "https://x.example/1",
        outlet: "مرفأ",
        section: [],
        tags: [],
        published: "2020-06-14",
        publishedBasis: "given",
      },
    });
  });
  it("takes null for what is not known, and leaves unknown fields be", async () => {
    const [first] = await read(line({ title: null, published: null, byline: "فلان" }));
    expect(first).toMatchObject({ article: { title: null, published: null, publishedBasis: null } });
  });
  it("gives an error in its place for each line that is no article, and goes on", async () => {
    const lines = [
      line({}),
      '{"id": "2", "text": "قال',
      "[]",
      "null",
      "نص",
      line({ id: 5 }),
      line({ id: "" }),
      '{"id":"x"}',
      line({ text: 7 }),
      line({ text: " \n" }),
      line({ title: 4 }),
      line({ published: "2020-02-30" }),
      line({ published: "14/6/2020" }),
      line({ outlet: ["a"] }),
      line({ text: "The minister said that the talks go on and on." }),
      line({ id: "last" }),
    ];
    expect(codes(await read(lines.join("\n")))).toEqual([
      "1 1",
      "2 bad-json",
      "3 bad-json",
      "4 bad-json",
      "5 bad-json",
      "6 bad-field",
      "7 bad-field",
      "8 bad-field",
      "9 bad-field",
      "10 empty",
      "11 bad-field",
      "12 bad-field",
      "13 bad-field",
      "14 bad-field",
      "15 not-arabic",
      "16 last",
    ]);
  });
  it("names the line and the field in the message", async () => {
    const [first] = await read(line({ published: "2020-02-30" }));
    expect(first).toMatchObject({
      error: { line: 1, message: 'line 1: "published" is "2020-02-30", not a day written YYYY-MM-DD' },
    });
  });
  it("passes over empty lines but counts them, takes CRLF, a mark and a last line without an end", async () => {
    expect(codes(await read(`\ufeff${line({})}\r\n\r\n\n${line({ id: "4" })}`))).toEqual(["1 1", "4 4"]);
  });
  it("gives an error for bytes that are not UTF-8", async () => {
    expect(
      codes(
        await read([
          Buffer.concat([Buffer.from('{"id":"1","text":"'), Uint8Array.of(0xc7, 0xe1), Buffer.from('"}\n')]),
          Buffer.from(line({})),
        ]),
      ),
    ).toEqual(["1 charset", "2 1"]);
  });
  it("gives back the text character for character", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), async (odd) => {
        const text = `${TEXT}\r\n${odd}\u2028\ud800 `;
        const [first] = await read(line({ text }));
        expect(first).toMatchObject({ article: { text } });
      }),
    );
  });
});

describe("splitLines", () => {
  it("cuts alike however the bytes come", async () => {
    const input = Buffer.from(`${line({})}\n\n${line({ id: "ب" })}\nx`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: input.length }), { maxLength: 6 }),
        async (cuts) => {
          const at = [0, ...cuts.sort((a, b) => a - b), input.length];
          const chunks = at.slice(1).map((end, i) => input.subarray(at[i]!, end));
          const found: string[] = [];
          for await (const raw of splitLines(Readable.from(chunks)))
            found.push(`${raw.line} ${Buffer.from(raw.bytes!).toString()}`);
          expect(found).toEqual([`1 ${line({})}`, `3 ${line({ id: "ب" })}`, "4 x"]);
        },
      ),
    );
  });
  it("does not hold a line over the limit, and goes on after it", async () => {
    const found = [];
    for await (const raw of splitLines(
      Readable.from([Buffer.from("aaa\nbb"), Buffer.from("bbbb"), Buffer.from("bb\ncc")]),
      4,
    ))
      found.push([raw.line, raw.bytes === null ? null : Buffer.from(raw.bytes).toString()]);
    expect(found).toEqual([
      [1, "aaa"],
      [2, null],
      [3, "cc"],
    ]);
    expect(parseArticleLine({ line: 2, bytes: null })).toMatchObject({
      error: { line: 2, code: "too-large" },
    });
    expect(LINE_BYTES_MAX).toBe(32 * 1024 * 1024);
  });
});
