import type { Readable } from "node:stream";
import { MahdarError } from "@mahdar/shape";
import type { AddressGuard } from "../fetch/guard.ts";
import { readFileBytes } from "./read-file.ts";
import { readStreamBytes } from "./read-stream.ts";
import { describeBytes } from "./size.ts";
import type { GivenBytes, Source } from "./source.ts";

export interface OpenOptions {
  /** Most bytes taken from a file, standard input or an upload; 20 MB when not given. */
  readonly bytesMax?: number;
  /** What `-` reads; the process's standard input when not given. */
  readonly stdin?: Readable;
  /** Which addresses a URL may lead to; public ones only when not given. */
  readonly guard?: AddressGuard;
  /** Milliseconds a fetch may take in all; 15,000 when not given. */
  readonly timeoutMs?: number;
  /** Gives up a fetch when aborted. */
  readonly signal?: AbortSignal;
}

const BYTES_MAX = 20 * 1024 * 1024;
const SCHEME = /^(?:[a-z][a-z0-9+.-]+:\/\/|(?:https?|data|javascript|file|blob|mailto|about):)/iu;

/**
 * The raw bytes behind a file's path, a URL, `-` (standard input) or bytes in hand.
 *
 * Rejects with a MahdarError that names the place and the next step: `not-found`, `not-readable`, `is-directory`, `empty`,
 * `too-large` (the file is not read), and for a URL those of `fetchPage`. A URL is fetched with the address guard.
 *
 * @example const source = await openSource("article.html")
 * @example const pasted = await openSource({ bytes: new TextEncoder().encode(text), name: "the pasted text" })
 */
export async function openSource(spec: string | GivenBytes, options: OpenOptions = {}): Promise<Source> {
  const source = await openAny(spec, options);
  if (source.bytes.length > 0) return source;
  throw new MahdarError(
    "empty",
    `${source.name} is empty (0 bytes)`,
    "give an article's text, page or PDF that holds something",
  );
}

async function openAny(spec: string | GivenBytes, options: OpenOptions): Promise<Source> {
  const bytesMax = options.bytesMax ?? BYTES_MAX;
  if (typeof spec !== "string") return openGiven(spec, bytesMax);
  if (spec === "-") {
    const name = "standard input";
    const bytes = await readStreamBytes(options.stdin ?? process.stdin, bytesMax, name);
    return { bytes, name, url: null, mediaType: null, charset: null };
  }
  if (SCHEME.test(spec.trim())) {
    const { fetchPage } = await import("../fetch/fetch-page.ts");
    return fetchPage(spec.trim(), options);
  }
  return {
    bytes: await readFileBytes(spec, bytesMax),
    name: spec,
    url: null,
    mediaType: null,
    charset: null,
  };
}

function openGiven(given: GivenBytes, bytesMax: number): Source {
  const name = given.name ?? "the given bytes";
  if (given.bytes.length > bytesMax) {
    throw new MahdarError(
      "too-large",
      `${name} holds ${describeBytes(given.bytes.length)}, more than the ${describeBytes(bytesMax)} one article may have`,
      "give one article at a time",
    );
  }
  const [mediaType = "", ...parameters] = (given.mediaType ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset =
    given.charset ??
    parameters
      .find((part) => part.startsWith("charset="))
      ?.slice("charset=".length)
      .replace(/"/gu, "");
  return {
    bytes: given.bytes,
    name,
    url: given.url ?? null,
    mediaType: mediaType === "" ? null : mediaType,
    charset: charset ?? null,
  };
}
