import { performance } from "node:perf_hooks";
import { type Article, MahdarError, type MahdarRecord } from "@mahdar/shape";
import { type AddressGuard, articleFrom, type Given, type GivenBytes, openSource } from "@mahdar/sources";
import type { ArchiveItem } from "@mahdar/store";
import { readArticle } from "@mahdar/text";

/** An article read and not yet kept: all that the archive needs to keep it. */
export interface Reading {
  readonly article: Article;
  readonly raw: ArchiveItem["raw"];
  readonly record: MahdarRecord;
  /** Milliseconds the reader itself took. */
  readonly tookMs: number;
}

/** What a reader gives: bytes in hand, or an address to fetch; and what they know of the article. */
export interface Asked {
  readonly source: GivenBytes | { readonly url: string };
  readonly given: Given;
}

/** Most bytes of one article. */
export const ARTICLE_BYTES_MAX = 20 * 1024 * 1024;

/**
 * Reads what was given. An address is fetched behind the guard; anything that is no web address is refused before it
 * could be taken for a file's path.
 *
 * @throws MahdarError as `openSource` and `articleFrom` do
 */
export async function readSource({ source, given }: Asked, guard?: AddressGuard): Promise<Reading> {
  const spec = "bytes" in source ? source : webAddress(source.url);
  const opened = await openSource(spec, {
    bytesMax: ARTICLE_BYTES_MAX,
    ...(guard === undefined ? {} : { guard }),
  });
  const { article, raw } = await articleFrom(opened, given);
  const began = performance.now();
  const record = readArticle(article);
  return { article, raw, record, tookMs: performance.now() - began };
}

/**
 * A web address, https where no scheme was written (`host:8080` has none). Anything else is refused here, since the
 * source would take it for the path of a file.
 */
function webAddress(url: string): string {
  const trimmed = url.trim();
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/iu.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (/^https?:\/\//iu.test(address)) return address;
  throw new MahdarError(
    "bad-url",
    `${JSON.stringify(trimmed)} is not the address of a web page`,
    "give an address that begins with https:// or http://",
  );
}
