import { MahdarError } from "@mahdar/shape";
import type { Archive, ArchivedArticle } from "@mahdar/store";
import { findWithin } from "../article/find-within.ts";
import { acrossOf } from "../linked/across.ts";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ArticlePage } from "../pages/article-page.tsx";
import { WORDS_LENGTH_MAX } from "../searching/asked.ts";
import { FOREIGN_BYTES_HEADERS } from "../security/headers.ts";
import { numberField, optional, orderField, textField } from "./query.ts";
import type { Route } from "./route.ts";

/** `GET /articles/:id` and its snapshot. */
export const articlesRoute: Route = (server, { archive, assets }) => {
  server.get<{ Params: { id: string } }>("/articles/:id", async (request, reply) => {
    const view = viewOf(request);
    const archived = await findArticle(archive, request.params.id);
    const words = textField(request.query, "words").slice(0, WORDS_LENGTH_MAX);
    return sendPage(
      request,
      reply,
      view,
      <ArticlePage
        view={view}
        asset={assets.path}
        archived={archived}
        across={await acrossOf(archive, request.params.id)}
        order={orderField(request.query)}
        within={findWithin(archived.record.document.text, words)}
      />,
    );
  });

  // The bytes as they came may be a page with scripts: they are only ever downloaded, as text where they are text.
  server.get<{ Params: { id: string } }>("/articles/:id/snapshot", async (request, reply) => {
    const { id } = request.params;
    const version = optional(textField(request.query, "version"));
    const { snapshotSha256 } = await findArticle(
      archive,
      id,
      version === undefined ? undefined : numberField(request.query, "version", VERSION),
    );
    const snapshot = await archive.snapshot(snapshotSha256);
    if (snapshot === null)
      throw new MahdarError(
        "not-found",
        `the snapshot ${snapshotSha256} is not in the archive`,
        "add the article again from its source",
      );
    const textual = /^text\/|json|xml/u.test(snapshot.mediaType);
    return reply
      .headers(FOREIGN_BYTES_HEADERS)
      .header("cache-control", "private, max-age=31536000, immutable")
      .header(
        "content-disposition",
        `attachment; filename="${snapshotSha256.slice(0, 16)}${textual ? ".txt" : snapshot.mediaType === "application/pdf" ? ".pdf" : ".bin"}"`,
      )
      .type(textual ? `text/plain; charset=${charsetOf(snapshot.charset)}` : "application/octet-stream")
      .send(Buffer.from(snapshot.bytes));
  });
};

const VERSION = { least: 1, most: 100_000, missing: 1 };

/** A kept article, its current version when no other is named. Throws not-found. */
export async function findArticle(archive: Archive, id: string, version?: number): Promise<ArchivedArticle> {
  const found = await archive.get(id, version);
  if (found !== null) return found;
  const name = JSON.stringify(id.slice(0, 200));
  throw new MahdarError(
    "not-found",
    version === undefined
      ? `there is no article ${name} in the archive`
      : `there is no version ${version} of the article ${name} in the archive`,
    "go back to the archive and search there",
  );
}

function charsetOf(charset: string | null): string {
  return charset !== null && /^[a-z0-9_-]{1,40}$/iu.test(charset) ? charset : "utf-8";
}
