import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countUtf8 } from "../src/decode/count-utf8.ts";
import { decodeText } from "../src/decode/decode-text.ts";
import { findMediaKind, looksLikeHtml } from "../src/decode/media-kind.ts";
import { encodeIn, utf8 } from "./encode.ts";

const TEXT = "قال الوزير إن الاجتماع المقبل سيعقد في بغداد، وإن الوفد وصل من عمان.";
const decode = (bytes: Uint8Array, charset?: string) =>
  decodeText(bytes, { name: "x", charset: charset ?? null });

describe("decodeText", () => {
  it("takes valid UTF-8, with and without a mark", () => {
    expect(decode(utf8(TEXT))).toEqual({
      text: TEXT,
      charset: "utf-8",
      charsetReason: "the bytes are valid UTF-8",
    });
    expect(decode(utf8(`\ufeff${TEXT}`)).text).toBe(TEXT);
  });
  it("takes Windows-1256 that declares nothing, and says why", () => {
    const decoded = decode(encodeIn("windows-1256", TEXT));
    expect(decoded.text).toBe(TEXT);
    expect(decoded.charset).toBe("windows-1256");
    expect(decoded.charsetReason).toContain("no charset was declared");
  });
  it("tells ISO-8859-6 from Windows-1256 by what gives words", () => {
    expect(decode(encodeIn("iso-8859-6", TEXT.replace("إن الوفد", "ان الوفد")))).toMatchObject({
      charset: "iso-8859-6",
      text: TEXT.replace("إن الوفد", "ان الوفد"),
    });
  });
  it("takes the page's own declaration", () => {
    const decoded = decode(
      encodeIn(
        "windows-1256",
        `<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1256"><p>${TEXT}`,
      ),
    );
    expect(decoded.text).toContain(TEXT);
    expect(decoded.charsetReason).toBe("the page says windows-1256");
  });
  it("takes the HTTP header before the page's declaration", () => {
    expect(
      decode(encodeIn("windows-1256", `<meta charset="iso-8859-6">${TEXT}`), "windows-1256").charsetReason,
    ).toBe("the HTTP header says windows-1256");
  });
  it("does not believe a declaration that the bytes belie", () => {
    expect(decode(utf8(TEXT), "windows-1256")).toMatchObject({ text: TEXT, charset: "utf-8" });
    expect(decode(encodeIn("windows-1256", TEXT), "iso-8859-1")).toMatchObject({
      text: TEXT,
      charset: "windows-1256",
    });
    expect(decode(encodeIn("windows-1256", TEXT), "utf-8")).toMatchObject({
      text: TEXT,
      charset: "windows-1256",
    });
  });
  it("keeps UTF-8 that was cut in the middle of a letter", () => {
    const long = utf8(TEXT.repeat(5));
    expect(decode(long.subarray(0, long.length - 3)).text.startsWith(TEXT)).toBe(true);
  });
  it("takes UTF-16 with a mark and without", () => {
    const le = Buffer.from(TEXT, "utf16le");
    const be = Buffer.from(le).swap16();
    expect(decode(le)).toMatchObject({ text: TEXT, charset: "utf-16le" });
    expect(decode(be)).toMatchObject({ text: TEXT, charset: "utf-16be" });
    expect(decode(Buffer.concat([Uint8Array.of(0xff, 0xfe), le])).text).toBe(TEXT);
    expect(decode(Buffer.concat([Uint8Array.of(0xfe, 0xff), be])).text).toBe(TEXT);
  });
  it("makes every line end one \\n", () => {
    expect(decode(utf8("أول\r\nثان\rثالث\n")).text).toBe("أول\nثان\nثالث\n");
  });
  it("refuses bytes that are no text", () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 7919 + (i >> 2) * 31) & 255);
    expect(() => decode(noise)).toThrow(expect.objectContaining({ code: "binary" }));
    expect(() => decode(noise.filter((byte) => byte !== 0))).toThrow(
      expect.objectContaining({ code: "binary" }),
    );
    expect(() => decode(Uint8Array.of(0xd9, 0x82, 0, 0, 1, 2))).toThrow(
      expect.objectContaining({ code: "binary" }),
    );
  });
  it("counts UTF-8 exactly as a fatal decoder judges it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        let valid = true;
        try {
          new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        } catch {
          valid = false;
        }
        expect(countUtf8(bytes).broken === 0).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("findMediaKind", () => {
  it("goes by the first bytes, then by the declared type", () => {
    expect(findMediaKind(utf8("%PDF-1.7\n"), "text/html", "x")).toBe("pdf");
    expect(findMediaKind(utf8("<p>"), "text/html", "x")).toBe("html");
    expect(findMediaKind(utf8(TEXT), null, "x")).toBe("text");
  });
  it.each([
    ["\x89PNG\r\n", "image"],
    ["\xff\xd8\xff\xe0", "image"],
    ["PK\x03\x04", "Word"],
    ["{\\rtf1", "RTF"],
    ["RIFF0000WEBP", "image"],
  ])("says what %j is", (magic, what) => {
    expect(() =>
      findMediaKind(
        Uint8Array.from(magic, (c) => c.charCodeAt(0)),
        null,
        "x",
      ),
    ).toThrow(expect.objectContaining({ code: "unsupported", message: expect.stringContaining(what) }));
  });
  it("tells a page's source from a text that mentions a tag", () => {
    expect(looksLikeHtml("<!DOCTYPE html><title>x")).toBe(true);
    expect(looksLikeHtml("<div class='a'><p>نص</p><p>نص</p></div>")).toBe(true);
    expect(looksLikeHtml("كتب المبرمج <div> في رسالته")).toBe(false);
  });
});
