import type { ArticleQuery } from "@mahdar/store";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ArchivePage } from "../pages/archive-page.tsx";
import { isSample } from "../parts/article-view.tsx";
import { articleQueryOf, askedOf, isNarrowed } from "../searching/asked.ts";
import { countTabs } from "../searching/count-tabs.ts";
import { findAsked } from "../searching/find.tsx";
import { findNewest } from "./newest.ts";
import type { Doors, Route } from "./route.ts";

/** `GET /`: the archive. */
export const archiveRoute: Route = (server, doors) => {
  const { archive, assets } = doors;
  server.get("/", async (request, reply) => {
    const view = viewOf(request);
    const asked = askedOf(request.query);
    const first = !isNarrowed(asked) && asked.after === "";
    const found = await findAsked(archive, asked, view);
    return sendPage(
      request,
      reply,
      view,
      <ArchivePage
        view={view}
        asset={assets.path}
        asked={asked}
        facets={await archive.facets({ ...articleQuery(request.query, 1), after: undefined })}
        outlets={await archive.outlets()}
        found={found}
        counts={await countTabs(archive, asked, found.count)}
        opening={first ? { newest: await findNewest(archive), totals: await archive.counts() } : null}
        sample={first && (await holdsSamples(doors))}
      />,
    );
  });
};

/** The archive's query in an address's fields; the API takes the same. */
export function articleQuery(query: unknown, limit: number): ArticleQuery {
  return articleQueryOf(askedOf(query), limit);
}

async function holdsSamples({ archive }: Doors): Promise<boolean> {
  const [newest] = (await archive.list({ limit: 1 })).items;
  return newest !== undefined && isSample((await archive.get(newest.id))?.article.url ?? null);
}
