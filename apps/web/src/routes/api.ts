import { MahdarError } from "@mahdar/shape";
import type { Given } from "@mahdar/sources";
import { type Asked, readSource } from "../reading/read-source.ts";
import { articleQuery } from "./archive.tsx";
import { findArticle } from "./articles.tsx";
import { numberField } from "./query.ts";
import type { Route } from "./route.ts";

const LIMIT = { least: 1, most: 500, missing: 50 };

/** The JSON API: what the pages show, in the record's own shape. */
export const apiRoute: Route = (server, { archive, guard }) => {
  server.get("/api/articles", (request) =>
    archive.list(articleQuery(request.query, numberField(request.query, "limit", LIMIT))),
  );

  server.get<{ Params: { id: string } }>(
    "/api/articles/:id",
    async (request) => (await findArticle(archive, request.params.id)).record,
  );

  server.post("/api/read", async (request) => (await readSource(askedOf(request.body), guard)).record);
};

const GIVEN = ["published", "outlet", "title"] as const;

/** `{"text"} or {"url"}`, with `published`, `outlet` and `title` where known. */
export function askedOf(body: unknown): Asked {
  const next =
    'send {"text": "…"} or {"url": "https://…"}, with "published", "outlet" and "title" where known';
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new MahdarError("bad-json", "the body is not a JSON object", next);
  const fields = body as Readonly<Record<string, unknown>>;
  const text = textOf(fields, "text", next);
  const url = textOf(fields, "url", next);
  const given: Given = Object.fromEntries(
    GIVEN.flatMap((name) => {
      const value = textOf(fields, name, next);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  if (text !== undefined && url !== undefined)
    throw new MahdarError("bad-usage", "both text and url were given", "send the one to be read");
  if (url !== undefined) return { source: { url }, given };
  if (text === undefined) throw new MahdarError("bad-field", "neither text nor url was given", next);
  return {
    source: { bytes: new TextEncoder().encode(text), name: "the given text", charset: "utf-8" },
    given,
  };
}

function textOf(fields: Readonly<Record<string, unknown>>, name: string, next: string): string | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  throw new MahdarError("bad-field", `the field ${name} is not a text`, next);
}
