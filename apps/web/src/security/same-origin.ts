import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { forbidden } from "../problem.ts";

const LOOPBACK_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu;
const TOKEN = /^[0-9a-f]{64}$/u;

/** The cookie that holds the form token; the same value stands in each form. */
export const TOKEN_COOKIE = "mahdar-token";

/**
 * Refuses a request that did not name us by a loopback name: a page elsewhere may make its own name point here
 * (DNS rebinding), but the browser still sends that name as the host.
 */
export function requireLoopbackHost(host: string | undefined): void {
  if (host === undefined || !LOOPBACK_HOST.test(host)) {
    throw forbidden(
      `the request names the host ${JSON.stringify(host ?? "")}, not a loopback one`,
      "open http://127.0.0.1 with the port that was printed",
    );
  }
}

/** Refuses a writing request that a browser says came from another site. Programs other than browsers say nothing. */
export function requireSameOrigin(headers: IncomingHttpHeaders): void {
  const site = headers["sec-fetch-site"];
  const { origin, host } = headers;
  const foreign =
    (site !== undefined && site !== "same-origin") || (origin !== undefined && origin !== `http://${host}`);
  if (foreign)
    throw forbidden("the request was sent by a page of another site", "open the page here and send it again");
}

/** Refuses a form without the token that its reader's cookie holds. */
export function requireToken(cookie: string | undefined, given: string | undefined): void {
  if (isToken(cookie) && isToken(given) && timingSafeEqual(Buffer.from(cookie), Buffer.from(given))) return;
  throw forbidden(
    "the form's token is missing or not this browser's",
    "open the page again and send the form from there",
  );
}

export function newToken(): string {
  return randomBytes(32).toString("hex");
}

export function isToken(value: string | undefined): value is string {
  return value !== undefined && TOKEN.test(value);
}
