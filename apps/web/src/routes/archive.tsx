import type { ArticleQuery } from "@mahdar/store";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ArchivePage } from "../pages/archive-page.tsx";
import { isSample } from "../parts/article-view.tsx";
import { findNewest } from "./newest.ts";
import { dayField, optional, textField } from "./query.ts";
import type { Doors, Route } from "./route.ts";

const PAGE_LENGTH = 20;
/** A search takes no more words than this many characters hold. */
const WORDS_LENGTH_MAX = 200;

/** `GET /`: the archive. */
export const archiveRoute: Route = (server, doors) => {
  const { archive, assets } = doors;
  server.get("/", async (request, reply) => {
    const view = viewOf(request);
    const query = articleQuery(request.query, PAGE_LENGTH);
    const first =
      query.words === undefined &&
      query.outlet === undefined &&
      query.from === undefined &&
      query.to === undefined &&
      query.after === undefined;
    return sendPage(
      request,
      reply,
      view,
      <ArchivePage
        view={view}
        asset={assets.path}
        filter={{
          words: query.words ?? "",
          outlet: query.outlet ?? "",
          from: query.from ?? "",
          to: query.to ?? "",
        }}
        page={await archive.list(query)}
        outlets={await archive.outlets()}
        totals={await archive.counts()}
        newest={first ? await findNewest(archive) : null}
        sample={first && (await holdsSamples(doors))}
      />,
    );
  });
};

/** The archive's query in an address's fields; the API takes the same. */
export function articleQuery(query: unknown, limit: number): ArticleQuery {
  return {
    words: optional(textField(query, "words").slice(0, WORDS_LENGTH_MAX)),
    outlet: optional(textField(query, "outlet")),
    from: dayField(query, "from"),
    to: dayField(query, "to"),
    after: optional(textField(query, "after")),
    limit,
  };
}

async function holdsSamples({ archive }: Doors): Promise<boolean> {
  const [newest] = (await archive.list({ limit: 1 })).items;
  return newest !== undefined && isSample((await archive.get(newest.id))?.article.url ?? null);
}
