import { firstWordings } from "@mahdar/ledger";
import { type WhoQuery, who } from "@mahdar/ledger/asking";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ActorPage } from "../pages/actor-page.tsx";
import { dayAskedOrToday } from "./commitment.tsx";
import type { Route } from "./route.ts";

const LISTED = 10;

/** `GET /actors/:id`: a person, a body or a state, by id or name. */
export const actorsRoute: Route = (server, { archive, assets, now }) => {
  server.get<{ Params: { id: string } }>("/actors/:id", async (request, reply) => {
    const view = viewOf(request);
    const on = dayAskedOrToday(request.query, now);
    const asked: WhoQuery = { name: request.params.id, on, limit: LISTED };
    const known = await who(archive, asked);
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
