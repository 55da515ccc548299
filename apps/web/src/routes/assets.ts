import { MahdarError } from "@mahdar/shape";
import { textField } from "./query.ts";
import type { Route } from "./route.ts";

/**
 * `GET /assets/:name`: styles, scripts, fonts. An address that carries the hash of the content is kept for good; scripts
 * import one another without it and are asked for again, by their tag.
 */
export const assetsRoute: Route = (server, { assets }) => {
  server.get<{ Params: { name: string } }>("/assets/:name", (request, reply) => {
    const asset = assets.get(request.params.name);
    if (asset === undefined) throw new MahdarError("not-found", "there is no such asset", "reload the page");
    const tag = `"${asset.hash}"`;
    const lasting = textField(request.query, "v") === asset.hash || asset.mediaType === "font/woff2";
    reply
      .header("etag", tag)
      .header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.headers["if-none-match"] === tag) return reply.status(304).send();
    return reply.type(asset.mediaType).send(asset.bytes);
  });
};
