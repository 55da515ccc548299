import type { LookupFunction } from "node:net";
import { MahdarError } from "@mahdar/shape";
import { Agent, type Dispatcher, request } from "undici";
import type { OpenOptions } from "../open/open-source.ts";
import type { Source } from "../open/source.ts";
import { type AddressGuard, PUBLIC_ONLY, resolveGuarded } from "./guard.ts";
import { readBody } from "./read-body.ts";

const TIMEOUT_MS = 15_000;
const REDIRECTS_MAX = 5;
const BYTES_MAX = 10 * 1024 * 1024;
const REDIRECT = new Set([301, 302, 303, 307, 308]);
const HEADERS = {
  "user-agent": "Mahdar/0.1 (reads one page at its reader's request)",
  accept: "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.9,*/*;q=0.1",
  "accept-language": "ar,en;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};

/**
 * Fetches one page, from public addresses only. The name is resolved once, every address it has is checked, and the
 * connection is made to those very addresses, so that a second answer of the DNS cannot lead elsewhere; the same is done
 * again for every redirect (at most 5). Bounded in time (15 s in all) and size (10 MB, unpacked).
 *
 * Rejects with `bad-url`, `blocked-address`, `unreachable`, `bad-status`, `timeout`, `too-large` or `unsupported`.
 */
export async function fetchPage(url: string, options: OpenOptions = {}): Promise<Source> {
  const guard = options.guard ?? PUBLIC_ONLY;
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  const agent = new Agent({
    connect: { lookup: lookupGuarded(guard), timeout: timeoutMs },
    pipelining: 0,
    maxHeaderSize: 32 * 1024,
  });
  try {
    return await follow(
      parseUrl(url),
      agent,
      guard,
      signal,
      Math.min(options.bytesMax ?? BYTES_MAX, BYTES_MAX),
    );
  } catch (error) {
    throw explain(error, url, deadline, timeoutMs);
  } finally {
    agent.destroy().catch(() => undefined);
  }
}

async function follow(
  first: URL,
  agent: Agent,
  guard: AddressGuard,
  signal: AbortSignal,
  bytesMax: number,
): Promise<Source> {
  let url = first;
  for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
    // Checked here as well as in the connection's lookup: a connection to a bare address makes no lookup.
    await Promise.race([resolveGuarded(url.hostname, guard), aborted(signal)]);
    const response = await request(url, { dispatcher: agent, signal, headers: HEADERS });
    const location = headerOf(response, "location");
    if (REDIRECT.has(response.statusCode) && location !== null) {
      response.body.on("error", () => undefined).destroy();
      url = parseUrl(location, url);
      continue;
    }
    if (response.statusCode < 200 || response.statusCode > 299) {
      response.body.on("error", () => undefined).destroy();
      throw new MahdarError(
        "bad-status",
        `${url.href} answered with status ${response.statusCode}`,
        "open the address in a browser; if it shows there, save the page and give the file",
      );
    }
    return { ...(await readBody(response, url, bytesMax)), name: url.href, url: withoutHash(url) };
  }
  throw new MahdarError(
    "bad-url",
    `${first.href} redirects more than ${REDIRECTS_MAX} times`,
    "give the address it ends at, as a browser shows it",
  );
}

function parseUrl(text: string, base?: URL): URL {
  const next = "give a full address that begins with http:// or https://";
  const url = URL.parse(text, base?.href);
  if (url === null || url.hostname === "")
    throw new MahdarError("bad-url", `${text} is not an address of a page`, next);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new MahdarError("bad-url", `${text} is not an http or https address`, next);
  if (url.username !== "" || url.password !== "") {
    throw new MahdarError(
      "bad-url",
      `the address of ${url.hostname} carries a user name or password`,
      "take the part before @ out of the address",
    );
  }
  return url;
}

/** The lookup the connection itself makes: what it returns is what is connected to. */
function lookupGuarded(guard: AddressGuard): LookupFunction {
  return (host, options, done) => {
    resolveGuarded(host, guard).then(
      (found) => (options.all ? done(null, [...found]) : done(null, found[0]!.address, found[0]!.family)),
      (error: unknown) => done(error as NodeJS.ErrnoException, "", 0),
    );
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

function explain(error: unknown, url: string, deadline: AbortSignal, timeoutMs: number): unknown {
  const cause = error instanceof Error && error.cause instanceof MahdarError ? error.cause : error;
  if (cause instanceof MahdarError) return cause;
  if (deadline.aborted) {
    return new MahdarError(
      "timeout",
      `${url} did not answer in full within ${timeoutMs / 1000} s`,
      "try again later, or save the page and give the file",
      { cause: error },
    );
  }
  const code = (error as NodeJS.ErrnoException).code ?? (error as Error).name;
  return new MahdarError(
    "unreachable",
    `${url} could not be reached (${code})`,
    "check the address and the network connection, or save the page and give the file",
    { cause: error },
  );
}

function headerOf(response: Dispatcher.ResponseData, name: string): string | null {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function withoutHash(url: URL): string {
  const bare = new URL(url);
  bare.hash = "";
  return bare.href;
}
