import { commitmentsOfArticle, dialogue, dialogues, story } from "@mahdar/ledger";
import { MahdarError } from "@mahdar/shape";
import { sendPage, viewOf } from "../page-reply.tsx";
import { DialoguePage, DialoguesPage } from "../pages/dialogue-page.tsx";
import { StoryPage } from "../pages/story-page.tsx";
import type { Route } from "./route.ts";

/** `GET /stories/:id`, `/dialogues` and `/dialogues/:id`: what belongs together across articles. */
export const storiesRoute: Route = (server, { archive, assets }) => {
  server.get<{ Params: { id: string } }>("/stories/:id", async (request, reply) => {
    const view = viewOf(request);
    const found = await story(archive, request.params.id);
    if (found === null) throw missing("story", request.params.id);
    return sendPage(request, reply, view, <StoryPage view={view} asset={assets.path} story={found} />);
  });
  server.get("/dialogues", async (request, reply) => {
    const view = viewOf(request);
    const all = await dialogues(archive);
    return sendPage(request, reply, view, <DialoguesPage view={view} asset={assets.path} dialogues={all} />);
  });
  server.get<{ Params: { id: string } }>("/dialogues/:id", async (request, reply) => {
    const view = viewOf(request);
    const found = await dialogue(archive, request.params.id);
    if (found === null) throw missing("dialogue", request.params.id);
    const linked = new Map<string, ReadonlyMap<number, string>>();
    for (const { article } of found.rounds.flatMap(({ commitments }) => commitments))
      if (!linked.has(article)) linked.set(article, await commitmentsOfArticle(archive.engine, article));
    return sendPage(
      request,
      reply,
      view,
      <DialoguePage view={view} asset={assets.path} dialogue={found} linked={linked} />,
    );
  });
};

function missing(what: string, id: string): MahdarError {
  return new MahdarError(
    "not-found",
    `there is no ${what} ${JSON.stringify(id.slice(0, 200))} in the archive`,
    "go back to the archive and open it from an article",
  );
}
