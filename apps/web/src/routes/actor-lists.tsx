import { met, statements } from "@mahdar/ledger/asking";
import type { Archive } from "@mahdar/store";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { VNode } from "preact";
import { ACTOR, MEETINGS } from "../language/words/actor.ts";
import { STATEMENTS } from "../language/words/archive.ts";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ActorListPage } from "../pages/actor-list-page.tsx";
import { WhoPage } from "../pages/who-page.tsx";
import { Meetings } from "../parts/meeting-told.tsx";
import { Said } from "../parts/said.tsx";
import { problemOf } from "../problem.ts";
import { whoIsMeant } from "../searching/who-is-meant.ts";
import type { View } from "../view.ts";
import { optional, textField } from "./query.ts";
import type { Doors, Route } from "./route.ts";

const PAGE_LENGTH = 40;
type ById = { Params: { id: string } };

/** `GET /actors/:id/statements` and `/actors/:id/meetings`, those `?with=` someone: the lists of an actor's page in full. */
export const actorListsRoute: Route = (server, doors) => {
  const { archive, assets } = doors;
  server.get<ById>("/actors/:id/statements", (request, reply) => {
    const { id } = request.params;
    return sendList(request, reply, doors, { id }, async (view) => {
      const page = await statements(archive, { by: id, ...pageAsked(request) });
      return (
        <ActorListPage
          view={view}
          asset={assets.path}
          actor={page.by!}
          title={view.t.say(ACTOR.statements)}
          total={view.t.count(STATEMENTS, page.total)}
          next={page.next}
        >
          <Said view={view} statements={page.items} />
        </ActorListPage>
      );
    });
  });
  server.get<ById>("/actors/:id/meetings", (request, reply) => {
    const { id } = request.params;
    const other = textField(request.query, "with");
    return sendList(request, reply, doors, { id, other }, async (view) => {
      const page = await met(archive, { one: id, other: optional(other), ...pageAsked(request) });
      return (
        <ActorListPage
          view={view}
          asset={assets.path}
          actor={page.one}
          other={page.other}
          title={view.t.say(ACTOR.meetings)}
          total={view.t.count(MEETINGS, page.total)}
          next={page.next}
        >
          <Meetings view={view} meetings={page.items} self={page.one.id} />
        </ActorListPage>
      );
    });
  });
};

function pageAsked({ query }: FastifyRequest) {
  return { limit: PAGE_LENGTH, after: optional(textField(query, "after")) };
}

/** Sends a list, or whom a name may mean that is not clear. */
async function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  { archive, assets }: { readonly archive: Archive; readonly assets: Doors["assets"] },
  names: Readonly<Record<string, string>>,
  pageOf: (view: View) => Promise<VNode>,
): Promise<FastifyReply> {
  const view = viewOf(request);
  try {
    return sendPage(request, reply, view, await pageOf(view));
  } catch (error) {
    const unclear = await whoIsMeant(archive, error, names);
    reply.status(problemOf(error).status);
    return sendPage(request, reply, view, <WhoPage view={view} asset={assets.path} unclear={unclear} />);
  }
}
