import { MahdarError } from "@mahdar/shape";
import type { FastifyReply, FastifyRequest } from "fastify";
import { cookieOf } from "../language/preferences.ts";
import { sendPage, viewOf } from "../page-reply.tsx";
import { ReadPage } from "../pages/read-page.tsx";
import { ReadingPage } from "../pages/reading-page.tsx";
import { type Problem, problemOf } from "../problem.ts";
import { askedOf, type FormFields, readForm } from "../reading/read-form.ts";
import { type Reading, readSource } from "../reading/read-source.ts";
import { requireToken, TOKEN_COOKIE } from "../security/same-origin.ts";
import { articlePath } from "../view.ts";
import { orderField } from "./query.ts";
import type { Doors, Route } from "./route.ts";

const NO_FIELDS = { text: "", url: "", published: "", outlet: "" };
type ByKey = { Params: { key: string } };

/** `/read`: the form, what it yields, and keeping it or not. After each post the browser is sent to a page it may reload. */
export const readRoute: Route = (server, doors) => {
  const { archive, assets, pending, linking, now, guard } = doors;
  server.get("/read", (request, reply) => sendForm(request, reply, doors, NO_FIELDS, null));

  server.post("/read", async (request, reply) => {
    let fields: FormFields | null = null;
    try {
      fields = await readForm(request);
      requireToken(cookieOf(request.headers.cookie, TOKEN_COOKIE), fields.token);
      return reply.redirect(`/read/${pending.hold(await readSource(askedOf(fields), guard))}`, 303);
    } catch (error) {
      const problem = problemOf(error);
      if (problem.status === 500) throw error;
      return sendForm(request, reply, doors, fields ?? NO_FIELDS, problem);
    }
  });

  server.get<ByKey>("/read/:key", (request, reply) => {
    const view = viewOf(request);
    const { key } = request.params;
    return sendPage(
      request,
      reply,
      view,
      <ReadingPage
        view={view}
        asset={assets.path}
        readingKey={key}
        reading={find(doors, key)}
        order={orderField(request.query)}
      />,
    );
  });

  server.post<ByKey>("/read/:key/keep", async (request, reply) => {
    const { key } = request.params;
    requireToken(cookieOf(request.headers.cookie, TOKEN_COOKIE), (await readForm(request)).token);
    const { article, raw, record } = find(doors, key);
    await archive.add({ article, raw, record, addedAt: now().toISOString() });
    linking.ask();
    pending.forget(key);
    return reply.redirect(articlePath(article.id), 303);
  });

  server.post<ByKey>("/read/:key/discard", async (request, reply) => {
    requireToken(cookieOf(request.headers.cookie, TOKEN_COOKIE), (await readForm(request)).token);
    pending.forget(request.params.key);
    return reply.redirect("/read", 303);
  });
};

function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  { assets }: Doors,
  fields: Pick<FormFields, "text" | "url" | "published" | "outlet">,
  problem: Problem | null,
): FastifyReply {
  const view = viewOf(request);
  reply.status(problem?.status ?? 200);
  return sendPage(
    request,
    reply,
    view,
    <ReadPage view={view} asset={assets.path} fields={fields} problem={problem} />,
  );
}

function find({ pending }: Doors, key: string): Reading {
  const reading = pending.find(key);
  if (reading !== undefined) return reading;
  throw new MahdarError(
    "not-found",
    "this reading is no longer held: it was kept, discarded, or an hour has passed",
    "read the article again",
  );
}
