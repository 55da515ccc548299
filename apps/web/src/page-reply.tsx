import type { FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { cookieOf, preferencesCookie, preferencesOf } from "./language/preferences.ts";
import { speakerOf } from "./language/speaker.ts";
import { isToken, newToken, TOKEN_COOKIE } from "./security/same-origin.ts";
import { type View, withQuery } from "./view.ts";

/** The view of whoever sent the request: their language and digits, their form token, where they are. */
export function viewOf(request: FastifyRequest): View {
  const { cookie } = request.headers;
  const known = cookieOf(cookie, TOKEN_COOKIE);
  // A form's own address need not be a page; the language switch leads to the form instead.
  const here =
    request.method === "GET" || request.method === "HEAD"
      ? withQuery(request.url, { lang: null, digits: null })
      : "/read";
  return {
    t: speakerOf(preferencesOf((request.query ?? {}) as Record<string, unknown>, cookieOf(cookie))),
    token: isToken(known) ? known : newToken(),
    here: here.startsWith("//") ? "/" : here,
  };
}

/** Sends a page, and the cookies that are not yet there: the form token, and a choice of language or digits just made. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  view: View,
  page: VNode,
): FastifyReply {
  if (cookieOf(request.headers.cookie, TOKEN_COOKIE) !== view.token) {
    reply.header("set-cookie", `${TOKEN_COOKIE}=${view.token}; Path=/; SameSite=Strict; HttpOnly`);
  }
  const query = (request.query ?? {}) as Record<string, unknown>;
  if (query["lang"] !== undefined || query["digits"] !== undefined)
    reply.header("set-cookie", preferencesCookie(view.t));
  return reply
    .header("cache-control", "no-store")
    .header("content-language", view.t.language)
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>${renderToString(page)}`);
}
