import { pipeline, type Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { MahdarError } from "@mahdar/shape";
import type { Dispatcher } from "undici";
import { describeBytes } from "../open/size.ts";
import type { Source } from "../open/source.ts";

const TAKEN = /^(?:text\/(?:html|plain|x-web-markdown)|application\/(?:xhtml\+xml|pdf|octet-stream|x-pdf))$/u;
/** A page packed in more than these layers is an attack, not a page. */
const ENCODINGS_MAX = 2;

/** The body of an answer, unpacked; no more than `bytesMax` bytes are ever held, packed or unpacked. */
export async function readBody(
  response: Dispatcher.ResponseData,
  url: URL,
  bytesMax: number,
): Promise<Pick<Source, "bytes" | "mediaType" | "charset">> {
  const [mediaType = "", ...parameters] = header(response, "content-type")
    .split(";")
    .map((part) => part.trim().toLowerCase());
  const body = response.body.on("error", () => undefined);
  if (mediaType !== "" && !TAKEN.test(mediaType)) {
    body.destroy();
    throw new MahdarError(
      "unsupported",
      `${url.href} is of type ${mediaType}, not a page, a text or a PDF`,
      "give the address of the article's own page",
    );
  }
  if (Number(header(response, "content-length")) > bytesMax) {
    body.destroy();
    throw tooLarge(url, bytesMax);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of unpack(body, header(response, "content-encoding"), url)) {
    size += chunk.length;
    if (size > bytesMax) {
      body.destroy();
      throw tooLarge(url, bytesMax);
    }
    chunks.push(chunk);
  }
  const charset = parameters
    .find((part) => part.startsWith("charset="))
    ?.slice("charset=".length)
    .replace(/["']/gu, "");
  return {
    bytes: Buffer.concat(chunks, size),
    mediaType: mediaType === "" ? null : mediaType,
    charset: charset ?? null,
  };
}

function unpack(body: Readable, encodings: string, url: URL): AsyncIterable<Uint8Array> {
  const names = encodings
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  if (names.length === 0) return body;
  const unpackers = names.reverse().map((name) => unpackerOf(name));
  if (names.length > ENCODINGS_MAX || unpackers.includes(null)) {
    body.destroy();
    throw new MahdarError(
      "unsupported",
      `${url.href} is packed as ${encodings}, which is not read`,
      "save the page and give the file",
    );
  }
  // The last stream of the chain carries the error to the reader, so the callback has nothing to add.
  return pipeline(
    [body, ...(unpackers as Transform[])],
    () => undefined,
  ) as unknown as AsyncIterable<Uint8Array>;
}

function unpackerOf(name: string): Transform | null {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  return null;
}

function tooLarge(url: URL, bytesMax: number): MahdarError {
  return new MahdarError(
    "too-large",
    `${url.href} holds more than the ${describeBytes(bytesMax)} a page may have`,
    "give the address of one article's page",
  );
}

function header(response: Dispatcher.ResponseData, name: string): string {
  const value = response.headers[name];
  return (Array.isArray(value) ? value.join(",") : value) ?? "";
}
