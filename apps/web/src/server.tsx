import multipart from "@fastify/multipart";
import type { AddressGuard } from "@mahdar/sources";
import type { Archive } from "@mahdar/store";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { loadAssets } from "./assets.ts";
import { sendPage, viewOf } from "./page-reply.tsx";
import { ProblemPage } from "./pages/problem-page.tsx";
import { type Problem, problemOf } from "./problem.ts";
import { backgroundLinking } from "./reading/background-linking.ts";
import { pendingReadings } from "./reading/pending.ts";
import { ARTICLE_BYTES_MAX } from "./reading/read-source.ts";
import { ROUTES } from "./routes/index.ts";
import { SECURITY_HEADERS } from "./security/headers.ts";
import { requireLoopbackHost, requireSameOrigin } from "./security/same-origin.ts";

export interface WebOptions {
  readonly archive: Archive;
  /** The clock: when an article is kept, how long an unkept one is held. The system's when not given. */
  readonly now?: () => Date;
  /** Which addresses may be fetched; public ones only when not given. */
  readonly guard?: AddressGuard;
  /** Told of every defect: what the reader of the page is not shown. */
  readonly onDefect?: (error: unknown, where: string) => void;
}

const ID_LENGTH_MAX = 2_000;
const FIELD_BYTES_MAX = 4 * 1024 * 1024;
/** Room for a text of that many bytes, escaped as JSON or as a form. */
const BODY_BYTES_MAX = 12 * 1024 * 1024;

/**
 * The web application over an open archive, ready to listen or to be injected into. It answers loopback names only and
 * closes nothing that it did not open: the archive stays the caller's.
 *
 * @example const web = await createWeb({ archive }); await web.listen({ host: "127.0.0.1", port: 4310 })
 */
export async function createWeb({
  archive,
  now = () => new Date(),
  guard,
  onDefect = () => {},
}: WebOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: ID_LENGTH_MAX },
    forceCloseConnections: true,
    requestTimeout: 60_000,
  });
  await server.register(multipart, {
    limits: {
      files: 1,
      fields: 10,
      fieldSize: FIELD_BYTES_MAX,
      fileSize: ARTICLE_BYTES_MAX,
      headerPairs: 40,
    },
  });
  server.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string" },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  const assets = loadAssets();

  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS);
    requireLoopbackHost(request.headers.host);
    if (request.method !== "GET" && request.method !== "HEAD") requireSameOrigin(request.headers);
  });
  const tell = (problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    reply.status(problem.status);
    if (request.url.startsWith("/api/"))
      return reply.send({ error: { code: problem.code, message: problem.message, next: problem.next } });
    const view = viewOf(request);
    return sendPage(request, reply, view, <ProblemPage view={view} asset={assets.path} problem={problem} />);
  };
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status === 500) onDefect(error, `${request.method} ${request.url}`);
    return tell(problem, request, reply);
  });
  server.setNotFoundHandler((request, reply) => tell(notFound(request), request, reply));

  const linking = backgroundLinking(archive, onDefect);
  server.addHook("onClose", () => linking.rest());
  const pending = pendingReadings(() => now().getTime());
  const doors = { archive, assets, pending, linking, now, guard };
  for (const route of ROUTES) route(server, doors);
  return server;
}

function notFound({ method, url }: FastifyRequest): Problem {
  const path = url.split("?")[0]!.slice(0, 200);
  if (method !== "GET" && method !== "HEAD")
    return {
      status: 405,
      code: "method-not-allowed",
      message: `the method ${method} is not taken at ${path}`,
      next: "use the links and forms of the pages",
    };
  return {
    status: 404,
    code: "not-found",
    message: `there is no page at ${path}`,
    next: "go back to the archive and search there",
  };
}
