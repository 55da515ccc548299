import { firstWordings } from "@mahdar/ledger";
import { type Who, type WhoQuery, who } from "@mahdar/ledger/asking";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ActorPage } from "../pages/actor-page.tsx";
import { WhoPage } from "../pages/who-page.tsx";
import { problemOf } from "../problem.ts";
import { whoIsMeant } from "../searching/who-is-meant.ts";
import { dayAskedOrToday } from "./commitment.tsx";
import type { Route } from "./route.ts";

const LISTED = 10;

/** `GET /actors/:id`: a person, a body or a state, by id or name. */
export const actorsRoute: Route = (server, { archive, assets, now }) => {
  server.get<{ Params: { id: string } }>("/actors/:id", async (request, reply) => {
    const view = viewOf(request);
    const on = dayAskedOrToday(request.query, now);
    const asked: WhoQuery = { name: request.params.id, on, limit: LISTED };
    let known: Who;
    try {
      known = await who(archive, asked);
    } catch (error) {
      const unclear = await whoIsMeant(archive, error, { "": asked.name });
      reply.status(problemOf(error).status);
      return sendPage(request, reply, view, <WhoPage view={view} asset={assets.path} unclear={unclear} />);
    }
    const { promised, promisedTo } = known;
    const firsts = await firstWordings(
      archive,
      [...promised.items, ...promisedTo.items].map(({ id }) => id),
      on,
    );
    return sendPage(
      request,
      reply,
      view,
      <ActorPage view={view} asset={assets.path} who={known} firsts={firsts} />,
    );
  });
};
